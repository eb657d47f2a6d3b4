"""Facts that a text states and that the manifest of its act gives already: they keep their name, and their tag is sure.

A value that two facts share tells neither, and keeps its words.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from msgspec.structs import replace

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actgen.atelier.importing.proposing.found import Found
    from actgen.variables.manifest import Faits

#: The family of a number, as its finder names it → what the name of a fact of that family holds.
_FAMILIES = {
    "duree_mois": r"mois",
    "pourcentage": r"pourcentage",
    "prix_pourcentage": r"prix_pourcentage",
    "montant": r"montant|cout",
    "cout_par_ecole": r"cout_par_ecole",
    "cout_par_eleve": r"cout_par_eleve",
    "nombre_ecoles": r"ecoles",
    "nombre_eleves": r"eleves",
    "annee_scolaire": r"annee_scolaire",
    "periode_scolaire": r"annee|periode",
}


def with_known_fact(found: Found, faits: Faits | None) -> Found:
    """The find under the name that the manifest has for its value; as it is where no fact, or more than one, has it."""
    if found.fact is None or faits is None:
        return found
    names = list(_names(found.fact.kind, found.fact.value, found.fact.name, faits))
    if len(names) != 1:
        return found
    tag = found.tag.replace(f"convention.{found.fact.name}", f"convention.{names[0]}")
    why = "fait que le manifeste de cet acte énonce déjà"
    return replace(found, tag=tag, why=why, sure=True, fact=replace(found.fact, name=names[0]))


def _names(kind: str, value: str, family: str, faits: Faits) -> Iterator[str]:
    """The names of the facts of that kind and value, those of the periods with their path."""
    if kind == "dates":
        yield from (name for name, day in faits.dates.items() if day.isoformat() == value)
        for period, prefix in ((faits.periode, ""), (faits.precedente, "precedente.")):
            for name in ("entree_en_vigueur", "fin") if period else ():
                if getattr(period, name).isoformat() == value:
                    yield prefix + name
        return
    meant = _FAMILIES.get(re.sub(r"_\d+$", "", family), "")
    stated = faits.nombres if kind == "nombres" else faits.textes
    for name, known in stated.items():
        if str(known) == value.strip('"') and meant and re.search(meant, name):
            yield name
