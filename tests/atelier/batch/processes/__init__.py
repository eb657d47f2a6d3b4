"""Tests of `actgen.atelier.batch.processes`."""
