"""What the tags of a template mean, and what could never be filled, told without any dossier."""
