"""The finished act."""
