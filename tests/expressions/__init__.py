"""Tests of `actgen.expressions`, one module for each of its modules."""
