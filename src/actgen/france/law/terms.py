"""The terms that follow from the facts of a version: the months of its period, when a member may leave it.

Pure computation: what a template or a rule needs is passed in, and nothing depends on the day of today.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from msgspec import Struct

from actgen.core.civil_days import MOST_MONTHS, months_after

if TYPE_CHECKING:
    from actgen.variables.manifest import Faits, Periode


class Withdrawal(Struct, frozen=True):
    """When a member may ask to leave: from the first to the last day, both in time; the day the first period ends."""

    du: date
    au: date
    fin_periode: date


def months_of(periode: Periode) -> int | None:
    """The whole months from the beginning of a period to its end, or None where they are not whole."""
    start, end = periode.entree_en_vigueur, periode.fin
    months = (end.year - start.year) * 12 + end.month - start.month
    return months if months_after(start, months) == end else None


def withdrawal(faits: Faits, notice_months: int) -> Withdrawal | None:
    """When to ask, « dans les n mois qui précèdent la fin de la première période »; None without a second period.

    The last day in time is the eve of the day on which the first period ends.
    """
    length, periode = faits.nombres.get("duree_periode_mois"), faits.periode
    if length is None or periode is None or not faits.nombres.get("reconductions") or notice_months > MOST_MONTHS:
        return None
    end = months_after(periode.entree_en_vigueur, length)
    return Withdrawal(months_after(end, -notice_months), end - timedelta(days=1), end)
