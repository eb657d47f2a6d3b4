"""What makes an act enforceable and known: its publication in the form that the law wants, and its transmission."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from actgen.france.capacities import ModePublication
from actgen.france.law.tables import figure

if TYPE_CHECKING:
    from datetime import date

    from actgen.france.capacities import Published


def published_on(act: Published) -> date | None:
    """The first day on which the act was published, in whatever form; None as long as it is not known."""
    return min((day for day in (act.publication, act.affichage, act.mise_en_ligne) if day), default=None)


def transmitted_on(act: Published) -> date | None:
    """The day of the transmission, or that of the reception, by which it was made at the latest."""
    return act.transmission or act.reception_prefecture


def enforceable_on(act: Published) -> date | None:
    """The day on which an act is enforceable: published and transmitted, whichever comes last; None before."""
    published, transmitted = published_on(act), transmitted_on(act)
    return max(published, transmitted) if published and transmitted else None


def is_electronic_only(population: int, day: date) -> bool:
    """Whether a commune of that population publishes its acts by electronic means only: CGCT, art. L. 2131-1."""
    return population >= figure("publication électronique seule", day)


def transmits_electronically(population: int, day: date) -> bool:
    """Whether a commune of that population transmits its acts by electronic means only: CGCT, art. L. 2131-1."""
    return population > figure("transmission électronique seule", day)


def last_day_to_transmit(made: date) -> date:
    """The last day on which an individual decision of that day is transmitted: CGCT, art. L. 2131-2."""
    return made + timedelta(days=figure("transmission, jours", made))


def mode_of(act: Published, population: int | None, day: date) -> ModePublication:
    """How an act of that day is published with full effect: electronically, unless a small commune chose otherwise."""
    if population is not None and is_electronic_only(population, day):
        return ModePublication.ELECTRONIQUE
    return act.mode_publication or ModePublication.ELECTRONIQUE
