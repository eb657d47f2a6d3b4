"""Tests of `actgen.pages`, one module for each of its modules."""
