"""The closed table of the types of values: how each is typed, read, worded, and what a template reads of it."""
