"""Tests of `actgen.atelier.verification`, one module for each of its modules."""
