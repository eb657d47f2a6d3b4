"""What an act says of its own collectivité: the names to write in one way only, its places, its numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actgen.cog.departements import find_departement
from actgen.cog.places import Place
from actgen.french.communes import with_de
from actgen.rules.stating import earlier_acts
from actgen.variables.actes import Numbered

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actgen.kinds.dossier import Dossier


def proper_names(dossier: Dossier) -> tuple[str, ...]:
    """The names that an act must write in one way only."""
    return dossier.fiche.body.nom, dossier.fiche.head.personne.nom


def own_numbers(dossier: Dossier) -> Iterator[str]:
    """The numbers that the file gives to acts, and to those that they cite."""
    yield from (act.states.numero for act in dossier.having(Numbered))
    yield from (earlier.number for earlier in earlier_acts(dossier))


def own_annexes(dossier: Dossier, acte: str) -> Iterator[str]:
    """The numbers of the annexes that the file joins to an act, in their order: « 1 », « 2 »."""
    stated = dossier.acte(acte)
    joined = vars(stated).get("annexes") if stated else ()  # the field of a capacity that a law may bring
    if isinstance(joined, tuple):
        yield from (str(number) for number, _ in enumerate(joined, start=1))


def own_places(dossier: Dossier) -> Iterator[Place]:
    """The collectivité, its département, its académie, each with its name after « de »."""
    yield _own_place(dossier)
    if dossier.academie:
        yield Place(dossier.academie.model.nom, with_de(dossier.academie.model.nom))
    if departement := find_departement(dossier.fiche.body.territory):
        yield Place(departement.nom, departement.de_nom_article)


def _own_place(dossier: Dossier) -> Place:
    body, commune = dossier.fiche.body, dossier.fiche.as_commune
    if commune is None:
        return Place(body.nom, body.de_nom)
    elide = commune.elision if commune.nom[:1] in "HhYy" else None  # the first letter decides for the others
    return Place(commune.nom, with_de(commune.nom, elide=elide))
