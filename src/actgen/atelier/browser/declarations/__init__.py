"""Declarations in a form: what a kind of act asks and verifies, what a manifest says; tried as text, and written so."""
