"""Collectivités: of which sort each is, what the engine reads of any of them, what a file states of an EPCI."""
