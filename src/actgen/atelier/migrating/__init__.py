"""Old files in the new form: the acts of a collectivité as a list, the facts of a version as its variables."""
