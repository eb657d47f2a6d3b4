"""The voices of a vote, and those that the law sets aside."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actgen.core.diagnostics import Severity
from actgen.france.law.agreements import is_authorised
from actgen.variables.actes import OfSitting

if TYPE_CHECKING:
    from actgen.kinds.dossier import Dossier, Stated
    from actgen.variables.actes import Vote, Voted
    from actgen.variables.assemblee import Assemblee


def severity_of_a_rejection(dossier: Dossier) -> Severity:
    """An error where the file holds an act that the council was to approve; a rejected project alone is an act too."""
    approved = any(is_authorised(dossier.kind_of(acte)) for acte in dossier.actes())
    return Severity.ERROR if approved else Severity.WARNING


def is_not_put_to_the_vote(act: Stated[Voted]) -> bool:
    """True where the file says what the council did instead, and counts no voice."""
    if any(act.states.vote.voices):
        return False
    sitting = act.also(OfSitting)
    return sitting is not None and sitting.issue is not None


def is_told_rejected(dossier: Dossier, act: Stated[Voted]) -> bool:
    """True of a project that the file says to be rejected, where it holds no act that the council was to approve."""
    return bool(act.states.vote.rejet) and severity_of_a_rejection(dossier) is Severity.WARNING


def sum_of(vote: Vote) -> str:
    """« 30 + 0 + 3 = 33 »."""
    return f"{' + '.join(map(str, vote.voices))} = {sum(vote.voices)}"


def set_aside(present: Assemblee) -> int:
    """How many voices interested members would have had: their own, and those of the pouvoirs they gave or hold."""
    return len(present.interesses) + len(present.ecartes)
