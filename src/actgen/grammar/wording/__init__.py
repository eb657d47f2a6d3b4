"""The filters that word a value, a module for each family of values."""
