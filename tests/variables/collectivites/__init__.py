"""Tests of the collectivités as files state them."""
