"""Rules of the finished act, which read its words beside the dossier."""
