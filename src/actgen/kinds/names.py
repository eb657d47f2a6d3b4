"""The names of kinds of acts: as a command writes them, as a file and a template do."""

from __future__ import annotations


def key_of(acte: str) -> str:
    """The name under `actes:` of an act, and in a template: `arrete_voirie` for `arrete-voirie`."""
    return acte.replace("-", "_")
