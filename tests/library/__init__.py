"""Tests of `actgen.library`, one module for each of its modules."""
