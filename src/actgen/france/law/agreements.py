"""Which acts the commune signs once another has decided it, and which act that is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actgen.core.still import once
from actgen.france.capacities import Contracted, Delegated
from actgen.kinds.shipped import approved_by_others
from actgen.variables.actes import Numbered, Signed, Voted

if TYPE_CHECKING:
    from actgen.kinds.dossier import Dossier, Stated
    from actgen.kinds.kind import ActKind
    from actgen.variables.fiche import Fiche


@once
def is_contract(kind: ActKind) -> bool:
    """True for what is concluded between parties, stated by the file or, as those of a convention, by the template."""
    return kind.name == approved_by_others() or kind.has(Contracted)


def is_authorised(kind: ActKind) -> bool:
    """True for a contract, and for what is signed without a number of its own: what goes with a contract.

    An arrêté, which has its number, needs no other act.
    """
    return is_contract(kind) or (kind.has(Signed) and not kind.has(Numbered))


def authorities_of(dossier: Dossier, kind: ActKind) -> tuple[Stated[Fiche], ...]:
    """The acts that may have decided to sign one of that kind: those that say so, else votes, else décisions."""
    votes, decisions = [*dossier.having(Voted)], [*dossier.having(Delegated)]
    deciding: list[Stated[Fiche]] = [*votes, *decisions]
    saying = [act for act in deciding if act.kind.declared.approuve == kind.name]
    return tuple(saying or votes or decisions)
