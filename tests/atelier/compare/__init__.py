"""Tests of `actgen.atelier.compare`, one module for each of its modules."""
