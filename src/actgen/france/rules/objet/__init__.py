"""Rules of the title of an act."""
