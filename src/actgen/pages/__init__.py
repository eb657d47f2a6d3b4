"""The web pages that actgen writes beside acts: Jinja templates with one base, one head, one policy, one style."""
