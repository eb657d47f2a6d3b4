"""Tests of `actgen.variables`, one module for each of its modules."""
