"""The last day of the delays that run against an act: the remedy of a citizen, the déféré of the préfet."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from actgen.core.civil_days import months_after, working_day_from
from actgen.france.law.tables import figure

if TYPE_CHECKING:
    from datetime import date


def months_of_remedy(day: date) -> int:
    """The months in which an act of that day may be contested: CJA, art. R. 421-1."""
    return figure("recours, mois", day)


def last_day_of_remedy(notified: date) -> date:
    """The last day on which a remedy against an act notified or published that day is in time.

    The months run whole: neither the day of the publication nor that on which they end counts, and a last day that
    is a Saturday, a Sunday or a holiday gives way to the next working day (holidays of the whole of France only).
    """
    return _whole_months_from(notified, months_of_remedy(notified))


def last_day_of_defere(transmitted: date) -> date:
    """The last day on which the préfet may refer to the court an act received that day: CGCT, art. L. 2131-6."""
    return _whole_months_from(transmitted, figure("déféré, mois", transmitted))


def _whole_months_from(start: date, months: int) -> date:
    return working_day_from(months_after(start, months) + timedelta(days=1))
