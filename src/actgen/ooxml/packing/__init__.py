"""A Word file as an archive of parts: read without trust, written with fixed dates and order."""
