"""Rules of the identifiers: INSEE code, SIREN, SIRET, identifier of an act, and what stays of another commune."""
