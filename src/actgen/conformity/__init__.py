"""The finished act beside the law, the dossier and the facts of its convention: one rule per file."""
