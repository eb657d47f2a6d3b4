"""The contract of a template: what it reads, where and when, and which dossiers of the project lack it."""
