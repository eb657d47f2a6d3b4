"""What a template can read of a dossier: each value, and what is known of it without any dossier."""
