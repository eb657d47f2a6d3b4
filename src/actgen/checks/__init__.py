"""The checks: what the law, arithmetic and good sense ask of a dossier before an act is written, one rule per file."""
