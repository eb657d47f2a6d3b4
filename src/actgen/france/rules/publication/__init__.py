"""Rules of the dates of an act: publication, transmission, reception, remedies."""
