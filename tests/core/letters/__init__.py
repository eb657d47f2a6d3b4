"""Tests of `actgen.core`, one module for each of its modules."""
