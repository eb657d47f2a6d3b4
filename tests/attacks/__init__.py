"""Attacks on the program: one row for each, with what must happen and the test that holds it."""
