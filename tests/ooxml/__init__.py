"""Tests of `actgen.ooxml`, one module for each of its modules."""
