"""The law of French councils, as `facts/council_law.py` asks for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actgen.france.law.council import council_size
from actgen.france.law.quorum import is_freed_of_quorum, quorum_for, quorum_of
from actgen.france.law.special_law import in_alsace_moselle

if TYPE_CHECKING:
    from actgen.variables.models import FicheCommune

__all__ = ["article_without_quorum", "council_size", "is_freed_of_quorum", "quorum_for", "quorum_of"]


def article_without_quorum(fiche: FicheCommune) -> str:
    """The article of the CGCT on the second convocation: that of Alsace-Moselle where the local law holds."""
    return "L. 2541-4" if in_alsace_moselle(fiche) else "L. 2121-17"
