"""The variables that a received text could take, found by what the project knows and by wording."""
