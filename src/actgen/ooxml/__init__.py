"""Word files as bytes and XML: the package, its parts, the house styles, the tags typed in its text."""
