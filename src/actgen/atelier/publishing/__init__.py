"""A template made ready: a draft published, and what a commit or a branch changes in the acts."""
