"""The formats of an act."""
