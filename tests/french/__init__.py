"""Tests of `actgen.french`, one module for each of its modules."""
