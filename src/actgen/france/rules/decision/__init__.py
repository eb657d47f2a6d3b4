"""Rules of a decision of the mayor by delegation."""
