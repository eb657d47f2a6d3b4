"""Rules of what an act must say: visas, remedies, formalities, signatures."""
