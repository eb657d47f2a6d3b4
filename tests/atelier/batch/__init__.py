"""Tests of `actgen.atelier.batch`."""
