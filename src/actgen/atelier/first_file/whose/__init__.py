"""Whose file it is: a commune or an EPCI, by its code, its name, or its first letters."""
