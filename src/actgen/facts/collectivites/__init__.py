"""What a template reads of any collectivité, a commune or not: who it is, the assembly that decides for it."""
