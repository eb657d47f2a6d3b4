"""The académies of France and the départements of each: those that have no file in a project yet are known by name.

`academies.csv` follows the Code de l’éducation, art. R. 222-2, in its state since Normandie is one académie (1st
January 2020); its rows were compared in November 2026 with another public list, which says the same of these
départements. It begins a file that its author reads over, and decides nothing else.
"""

from __future__ import annotations

import csv
import functools
from importlib import resources
from typing import NamedTuple

from actgen.core.names import slug_of


class AcademieOfficielle(NamedTuple):
    """An académie: its name and the codes of its départements."""

    nom: str
    departements: tuple[str, ...]

    @property
    def slug(self) -> str:
        """The name of its file and of the folder of its templates: `aix-marseille`."""
        return slug_of(self.nom)


@functools.cache
def all_academies() -> tuple[AcademieOfficielle, ...]:
    """All of them, by name."""
    text = resources.files("actgen.cog").joinpath("academies.csv").read_text(encoding="utf-8")
    rows = csv.DictReader(text.splitlines(), delimiter=";")
    return tuple(AcademieOfficielle(row["nom"], tuple(row["departements"].split())) for row in rows)


def academie_with_slug(slug: str) -> AcademieOfficielle | None:
    """The académie whose file has that name."""
    return next((one for one in all_academies() if one.slug == slug), None)


def academie_of_departement(code: str) -> AcademieOfficielle | None:
    """The académie of a département, by its code."""
    return next((one for one in all_academies() if code in one.departements), None)
