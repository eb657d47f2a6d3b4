"""What rules read in a dossier: the roll, the day and the number of an act, what stays of another commune."""
