"""The names of places as « de » and « à » meet them: communes, départements, académies, by their exact words.

A name is sought without case, accents nor hyphens: « LE HAVRE » as « Le Havre », « Loire Atlantique » with its hyphen.
"""

from __future__ import annotations

import functools
from bisect import bisect_left
from typing import TYPE_CHECKING, NamedTuple

from actgen.cog.academies import all_academies
from actgen.cog.communes import all_rows, as_commune
from actgen.cog.departements import all_departements
from actgen.core.folding import folded as fold
from actgen.core.folding import without_ligatures
from actgen.french.communes import with_de

if TYPE_CHECKING:
    from collections.abc import Iterator

_BOROUGH = "M"


class Place(NamedTuple):
    """A place: its name, and its name after « de »."""

    nom: str
    de_nom: str


def folded(name: str) -> str:
    """The name in small letters without accents, with typographic apostrophes and ordinary spaces for hyphens."""
    plain = " ".join(name.replace("'", "’").replace("-", " ").split())
    return fold(without_ligatures(plain))


def places_named(name: str) -> tuple[Place, ...]:
    """Every place of that very name, its article too: communes of today, those that merged, départements, académies."""
    lines, key = _lines(), folded(name)
    found = lines[bisect_left(lines, f"{key}\t") : bisect_left(lines, f"{key}\n")]
    return tuple(dict.fromkeys(Place(*line.split("\t")[2:]) for line in found))


@functools.cache
def _lines() -> tuple[str, ...]:
    """A line for each place, by how its name is sought, then in their order: a quarter of the room of their objects."""
    places = enumerate(_all_places())
    return tuple(sorted(f"{folded(nom)}\t{rank:05}\t{nom}\t{de_nom}" for rank, (nom, de_nom) in places))


def _all_places() -> Iterator[Place]:
    communes = (as_commune(row) for row in all_rows() if row.type != _BOROUGH)
    yield from (Place(commune.nom, commune.de_nom) for commune in communes)
    yield from (Place(one.nom, one.de_nom) for one in all_departements())
    yield from (Place(one.nom, with_de(one.nom)) for one in all_academies())
