"""Tests of what a template reads of any collectivité."""
