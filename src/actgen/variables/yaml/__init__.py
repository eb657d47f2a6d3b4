"""YAML read as text with positions, and what is wrong with a file that is none, in French."""
