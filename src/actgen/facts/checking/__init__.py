"""What the kinds of acts and the templates declare, held against their own words and against a dossier."""
