"""The file of a collectivité as people begin it, complete it by questions, and bring it to the form of today."""
