"""Communes of the official list, as tests name them."""

from __future__ import annotations

from actgen.cog.communes import CommuneOfficielle, find_commune


def commune(insee: str) -> CommuneOfficielle:
    """The commune of that code, which the list has."""
    found = find_commune(insee)
    assert found is not None, insee
    return found
