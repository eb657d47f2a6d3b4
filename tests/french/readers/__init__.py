"""Tests of `actgen.french.readers`, one module for each of its modules."""
