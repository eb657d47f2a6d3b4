"""Rules of the names of persons."""
