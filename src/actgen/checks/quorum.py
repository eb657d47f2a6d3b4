"""How many members must be there for the council to deliberate."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actgen.checks.special_law import in_health_emergency

if TYPE_CHECKING:
    from actgen.variables.seance import Seance


def is_freed_of_quorum(seance: Seance) -> bool:
    """True after a second convocation, unless the affair is said to be new: CGCT, art. L. 2121-17."""
    second = seance.seconde_convocation
    return second is not None and second.meme_ordre_du_jour is not False


def quorum_of(seance: Seance) -> int:
    """More than half of the members in office, or a third of them during the epidemic."""
    members = seance.conseillers_en_exercice
    return -(-members // 3) if in_health_emergency(seance.date) else members // 2 + 1


def share_of(seance: Seance) -> str:
    """The share that it is, as a message tells it."""
    return "le tiers" if in_health_emergency(seance.date) else "plus de la moitié"
