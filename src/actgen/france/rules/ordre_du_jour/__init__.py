"""Rules of the agenda: the items of the acts, and who comes, leaves or is represented item by item."""
