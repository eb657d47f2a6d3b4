"""Readers, one per family of wordings: each returns a value, or None for a text of another family."""
