"""The finished act: read back from the filled Word file as a neutral model, counted, and reviewed."""
