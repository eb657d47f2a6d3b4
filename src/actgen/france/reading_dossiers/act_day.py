"""What gives an act its day, and what can only happen once it is made: its transmission, its publication."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actgen.french.dates import date_long
from actgen.rules.rule import Finding
from actgen.variables.actes import Dated, OfSitting

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actgen.france.capacities import Published
    from actgen.kinds.dossier import Stated
    from actgen.variables.fiche import Fiche


def maker_of(act: Stated[Fiche]) -> str:
    """What gives the act its date: « la séance », or itself, « la décision », « l’arrêté »."""
    return "la séance" if act.kind.has(OfSitting) and not act.kind.has(Dated) else act.kind.named


def made(act: Stated[Fiche]) -> str:
    """What made it and when: « la séance du 15 décembre 2025 », « la décision du 30 mai 2025 »."""
    return f"{maker_of(act)} du {date_long(act.day)}"


def before_the_act(act: Stated[Published], field: str, dated: str) -> Iterator[Finding]:
    """A finding « La publication est datée du …, avant la séance du … » where `field` comes before the act."""
    day = getattr(act.states, field)
    if day is not None and day < act.day:
        yield Finding(act.path(field), f"{dated} du {date_long(day)}, avant {made(act)}.")
