"""What a tag may say: the closed grammar, its filters and their options, and what a missing value is."""
