"""Tests of `actgen.values`, one module for each of its modules."""
