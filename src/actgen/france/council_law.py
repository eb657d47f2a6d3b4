"""The law of French councils, as `facts/council_law.py` asks for it."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from actgen.france.law.council import council_size
from actgen.france.law.quorum import is_freed_of_quorum, quorum_for, quorum_of
from actgen.france.law.special_law import in_alsace_moselle
from actgen.variables.actes import Motif

if TYPE_CHECKING:
    from collections.abc import Mapping

    from actgen.variables.models import FicheCollectivite

__all__ = [
    "article_without_quorum",
    "council_size",
    "is_freed_of_quorum",
    "quorum_for",
    "quorum_of",
    "withdrawal_articles",
]

_WITHDRAWALS = {
    Motif.ORGANISME: "article L. 1111-6, II, du Code général des collectivités territoriales",
    Motif.COMPTE: "article L. 2121-14 du Code général des collectivités territoriales",
}


def article_without_quorum(fiche: FicheCollectivite) -> str:
    """The article of the CGCT on the second convocation: that of Alsace-Moselle where the local law holds."""
    return "L. 2541-4" if in_alsace_moselle(fiche) else "L. 2121-17"


def withdrawal_articles() -> Mapping[Motif, str]:
    """The articles on who represents the commune in a body, and on the mayor when her accounts are debated."""
    return MappingProxyType(_WITHDRAWALS)
