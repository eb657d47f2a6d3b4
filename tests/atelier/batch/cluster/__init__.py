"""Tests of `actgen.atelier.batch.cluster`."""
