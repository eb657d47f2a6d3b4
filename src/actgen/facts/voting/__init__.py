"""Elections by the council, as a template reads them."""
