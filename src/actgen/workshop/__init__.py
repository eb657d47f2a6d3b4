"""What legal staff do with a template: see what it reads, publish a version, look at a change before it is accepted."""
