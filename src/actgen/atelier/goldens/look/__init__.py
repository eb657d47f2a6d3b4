"""What the pages of an act look like: told in words that a reviewer reads, and drawn small."""
