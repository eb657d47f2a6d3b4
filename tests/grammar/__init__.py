"""Tests of `actgen.grammar`, one module for each of its modules."""
