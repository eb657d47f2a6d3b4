"""What a rule is, how rules are found, run on a dossier and on a finished act, and shown; none stands here."""
