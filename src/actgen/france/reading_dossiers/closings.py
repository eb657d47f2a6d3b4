"""The times when the council decides to sit behind closed doors: for the sitting, or for one item."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from actgen.variables.actes import OfSitting
from actgen.variables.assemblee import assembly, represented

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actgen.kinds.dossier import Dossier
    from actgen.rules.rule import Path
    from actgen.variables.conseil.decisions import HuisClos


class Closing(Struct, frozen=True):
    """A decision, where it is typed, and the most and the least members who were present or represented then."""

    closed: HuisClos
    path: Path
    most: int
    least: int


def closings(dossier: Dossier) -> Iterator[Closing]:
    """That of the sitting, then that of each item."""
    seance = dossier.seance
    if seance.huis_clos is not None:
        most = len(seance.presents) + len(represented(dossier.fiche))
        late = sum(who.arrivee is not None for who in seance.presents)
        yield Closing(seance.huis_clos, ("seance", "huis_clos"), most, most - late)
    for act in dossier.having(OfSitting):
        if act.states.huis_clos is not None:
            there = assembly(dossier.fiche, act.states)
            aside = len(there.interesses) + len(there.ecartes)
            yield Closing(act.states.huis_clos, act.path("huis_clos"), there.votants + aside, there.votants)
