"""What the pages of an act look like."""
