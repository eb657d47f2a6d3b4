"""Official texts: a received Word file and the template made of it, proven to say the same words, and tags besides."""
