"""The départements: name, article and competent court, from the official list shipped with the package.

Names and articles: INSEE through @etalab/decoupage-administratif 6.0.0 (Licence Ouverte, 2026). Courts: Code de justice
administrative, R221-1 and R221-3. `scripts/build_departements.py` makes the table.
"""

from __future__ import annotations

import csv
import functools
from importlib import resources

from msgspec import Struct

from actgen.french.communes import departement_de


class Departement(Struct, frozen=True):
    """A département: `code` on two or three characters, `tribunal` the full label of its administrative court."""

    code: str
    nom: str
    tncc: int
    tribunal: str

    @property
    def de_nom(self) -> str:
        """The name after « département », as letterheads write it: « de Loire-Atlantique », « du Gard »."""
        return departement_de(self.nom, self.tncc, article=False)

    @property
    def de_nom_article(self) -> str:
        """The name after « préfecture » or « conseil départemental »: « de la Loire-Atlantique », « du Gard »."""
        return departement_de(self.nom, self.tncc)


def find_departement(insee: str) -> Departement | None:
    """The département of an INSEE commune code: its first two characters, three overseas."""
    table = _table()
    return table.get(insee[:3]) if insee.startswith(("97", "98")) else table.get(insee[:2])


def all_departements() -> tuple[Departement, ...]:
    """All of them, in the order of their codes."""
    return tuple(_table().values())


@functools.cache
def _table() -> dict[str, Departement]:
    text = resources.files("actgen.cog").joinpath("departements.csv").read_text(encoding="utf-8")
    rows = csv.DictReader(text.splitlines(), delimiter=";")
    return {row["code"]: Departement(row["code"], row["nom"], int(row["tncc"]), row["tribunal"]) for row in rows}
