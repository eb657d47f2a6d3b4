"""What makes an act enforceable and known: its publication in the form that the law wants, and its transmission."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actgen.variables.actes import ModePublication

if TYPE_CHECKING:
    from datetime import date

    from actgen.variables.capacities import Published

#: The population from which acts are published by electronic means only: CGCT, art. L. 2131-1.
ELECTRONIC_ONLY = 3_500
#: The population above which acts are transmitted by electronic means only: CGCT, art. L. 2131-1.
ELECTRONIC_TRANSMISSION_ABOVE = 50_000
#: The days in which an individual decision is transmitted: CGCT, art. L. 2131-1, now L. 2131-2.
DAYS_TO_TRANSMIT = 15


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


def mode_of(act: Published, population: int | None) -> ModePublication:
    """How the act is published, with full effect: electronically, unless a small commune has chosen otherwise."""
    if population is not None and population >= ELECTRONIC_ONLY:
        return ModePublication.ELECTRONIQUE
    return act.mode_publication or ModePublication.ELECTRONIQUE
