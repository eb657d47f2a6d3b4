"""Tests of `actgen.fill`, one module for each of its modules."""
