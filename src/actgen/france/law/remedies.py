"""The last day of the delays that run against an act: the remedy of a citizen, the déféré of the préfet."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from actgen.core.civil_days import months_after, working_day_from

if TYPE_CHECKING:
    from datetime import date

#: The months of a remedy (CJA, art. R. 421-1) and of the préfet's déféré (CGCT, art. L. 2131-6).
MONTHS = 2


def last_day_of_remedy(notified: date) -> date:
    """The last day on which a remedy against an act notified or published that day is in time.

    The two months run whole: neither the day of the publication nor that on which they end counts, and a last day that
    is a Saturday, a Sunday or a holiday gives way to the next working day (holidays of the whole of France only).
    """
    return working_day_from(months_after(notified, MONTHS) + timedelta(days=1))


def last_day_of_defere(transmitted: date) -> date:
    """The last day on which the préfet may refer an act that he received that day to the court."""
    return last_day_of_remedy(transmitted)
