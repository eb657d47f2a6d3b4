"""Every wording of a value, with the tag of a template that gives it."""
