"""The Word file that shows a revision as tracked changes: accepting them all gives the second version."""
