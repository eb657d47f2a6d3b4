"""The library of templates: the choice of a version, the clauses, the lock that holds both, the looks of the house."""
