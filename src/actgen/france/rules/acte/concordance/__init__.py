"""Rules of what an act says, which must agree with the dossier and with itself."""
