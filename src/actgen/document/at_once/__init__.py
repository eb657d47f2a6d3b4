"""The paragraphs of an act that no act had before, read together, each by itself."""
