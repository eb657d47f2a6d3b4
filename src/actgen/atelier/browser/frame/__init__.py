"""The frame of every page: its templates, its style, its script."""
