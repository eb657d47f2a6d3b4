"""The law of French councils, as `facts/council_law.py` asks for it."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from actgen.france.law.council import council_size
from actgen.france.law.delays import is_large
from actgen.france.law.groupements import follows_its_statutes
from actgen.france.law.quorum import is_freed_of_quorum, quorum_for, quorum_of
from actgen.france.law.special_law import article_of_another_code, in_alsace_moselle
from actgen.french.lists import enumerate_in_french
from actgen.variables.actes import Motif

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date

    from actgen.variables.models import FicheCollectivite

__all__ = [
    "article_without_quorum",
    "council_size",
    "is_freed_of_quorum",
    "quorum_for",
    "quorum_of",
    "texts_on_convening",
    "withdrawal_articles",
]

_WITHDRAWALS = {
    Motif.ORGANISME: "article L. 1111-6, II, du Code général des collectivités territoriales",
    Motif.COMPTE: "article L. 2121-14 du Code général des collectivités territoriales",
}


def article_without_quorum(fiche: FicheCollectivite) -> str:
    """The article of the CGCT on the second convocation: that of Alsace-Moselle where the local law holds."""
    return "L. 2541-4" if in_alsace_moselle(fiche) else "L. 2121-17"


def texts_on_convening(fiche: FicheCollectivite, day: date) -> str:
    """The articles on the convocation and its delay: CGCT, art. L. 2121-10 to L. 2121-12, L. 2541-2 and L. 5211-1.

    The statutes of a syndicat mixte ouvert say its own: art. L. 5721-4; New Caledonia has a code of its own.
    """
    if other := article_of_another_code(fiche, day):
        return f"l’{other}"
    articles = tuple(_on_convening(fiche, day))
    if not articles:
        return "les statuts"
    announced = "l’article" if len(articles) == 1 else "les articles"
    return f"{announced} {enumerate_in_french(articles)} du Code général des collectivités territoriales"


def _on_convening(fiche: FicheCollectivite, day: date) -> Iterator[str]:
    is_commune, local = fiche.as_commune is not None, in_alsace_moselle(fiche)
    if follows_its_statutes(fiche):
        return
    if not local:
        yield "L. 2121-10"
    if is_large(fiche, day):
        yield "L. 2121-12"
    elif is_commune and not local and fiche.body.population:
        yield "L. 2121-11"
    if local:
        yield "L. 2541-2"
    if not is_commune:
        yield "L. 5211-1"


def withdrawal_articles() -> Mapping[Motif, str]:
    """The articles on who represents the commune in a body, and on the mayor when her accounts are debated."""
    return MappingProxyType(_WITHDRAWALS)
