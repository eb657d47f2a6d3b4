"""Kinds of acts as people begin and read them: shown whole, begun from questions, begun from a Word file."""
