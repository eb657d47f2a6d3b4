"""Tests of `actgen.goldens`, one module for each of its modules."""
