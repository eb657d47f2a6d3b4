"""What each of the seven steps does with one act, and what goes from a step to the next."""
