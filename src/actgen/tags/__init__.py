"""The tags of a template: where each stands, what it reads, under which conditions; clauses put in their places."""
