"""The names of kinds of acts, as a command writes them and as a file does."""

from __future__ import annotations

from actgen.kinds.names import key_of


def test_a_hyphen_becomes_an_underscore() -> None:
    assert key_of("arrete-voirie") == "arrete_voirie"
    assert key_of("decision") == "decision"
