"""Filling a Word template: its tags compiled once in a closed sandbox, its bytes packed without a clock."""
