"""A received Word file read as a neutral text, and its words counted without the reader."""
