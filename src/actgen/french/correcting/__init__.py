"""What typography corrects, rule by rule, and what it never touches."""
