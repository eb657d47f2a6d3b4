"""The processes of this machine that work for a run."""
