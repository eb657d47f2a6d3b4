"""Tests of `actgen.compare`, one module for each of its modules."""
