"""Tests of `actgen.atelier.goldens`, one module for each of its modules."""
