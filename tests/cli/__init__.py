"""Tests of `actgen.cli`, one module for each of its modules."""
