"""Tests of `actgen.verification`, one module for each of its modules."""
