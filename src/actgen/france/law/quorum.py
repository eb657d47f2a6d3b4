"""How many members must be there for the council to deliberate."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actgen.france.law.special_law import in_health_emergency
from actgen.france.law.texts import WITHDRAWAL_OF_REPRESENTATIVES
from actgen.variables.actes import Motif, Voted
from actgen.variables.assemblee import assembly

if TYPE_CHECKING:
    from actgen.variables.actes import Vote
    from actgen.variables.fiche import Fiche
    from actgen.variables.models import FicheCollectivite
    from actgen.variables.seance import Seance


def is_freed_of_quorum(seance: Seance) -> bool:
    """True after a second convocation, unless the affair is said to be new: CGCT, art. L. 2121-17."""
    second = seance.seconde_convocation
    return second is not None and second.meme_ordre_du_jour is not False


def quorum_of(seance: Seance, without: int = 0) -> int:
    """More than half of the members in office, or a third of them during the epidemic.

    `without` of them do not count among those in office: CGCT, art. L. 2131-11.
    """
    members = seance.conseillers_en_exercice - without
    return -(-members // 3) if in_health_emergency(seance.date) else members // 2 + 1


def quorum_for(fiche: FicheCollectivite, act: Fiche) -> int:
    """The quorum of that act: those who sit for the commune in another body do not count as in office for its vote.

    Nor does a seat that was left vacant before it in the sitting. LookupError where the file has no sitting.
    """
    if fiche.seance is None:
        raise LookupError("the file has no sitting")
    elsewhere = not_in_office(fiche, act.vote) if isinstance(act, Voted) else 0
    return quorum_of(fiche.seance, elsewhere + assembly(fiche, act).vacants)


def not_in_office(fiche: FicheCollectivite, vote: Vote) -> int:
    """How many members do not count as in office for that vote: those who sit for the commune in another body."""
    bodies = [one.personne for one in vote.non_participants if one.motif is Motif.ORGANISME]
    if not bodies or fiche.seance is None or fiche.seance.date < WITHDRAWAL_OF_REPRESENTATIVES:
        return 0
    return len({meant for person in bodies if len(meant := fiche.conseil.meant_by(person)) == 1})


def share_of(seance: Seance) -> str:
    """The share that it is, as a message tells it."""
    return "le tiers" if in_health_emergency(seance.date) else "plus de la moitié"
