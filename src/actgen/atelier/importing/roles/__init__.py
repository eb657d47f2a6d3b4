"""What each paragraph and each table of a received text is, and how sure that is."""
