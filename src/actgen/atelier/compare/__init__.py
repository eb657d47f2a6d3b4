"""The one comparison: two sequences aligned by likeness, the words of two texts, two acts; goldens and diffs ask it."""
