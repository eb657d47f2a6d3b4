"""Fuzzing: files of our own corpus changed at random, and every reader of the program asked to read them."""
