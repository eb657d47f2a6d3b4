"""Rules of the number of an act."""
