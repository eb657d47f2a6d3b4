"""The points of L. 2122-22 that a council may delegate to the mayor, and the mandates that end a delegation."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

#: The list is closed: 1° to 31°.
LAST_POINT = 31
#: Préparation, passation, exécution et règlement des marchés et des accords-cadres.
MARCHES = 4
#: The points that the council delegates « dans les limites » that it sets.
LIMITED = frozenset({2, 3, 15, 16, 17, 20, 21, 22, 26, 27})
#: Admettre en non-valeur les titres de recettes: loi n° 2022-217 du 21 février 2022, art. 173; the threshold of the
#: council is 100 € at most: décret n° 2023-523 du 29 juin 2023, art. D. 2122-7-2.
BAD_DEBTS, BAD_DEBTS_SINCE = 30, date(2022, 2, 23)
_POINT = re.compile(r"\s*(?:n\s*(?:°\s*)?)?(\d{1,3})\s*(?:°\s*)?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Renewal:
    """A general renewal of the councils: its two rounds, and the last day by which the new councils sat."""

    first: date
    second: date
    installed: date


#: Décret n° 2025-848 for 2026. In 2020 the second round came three months late; a council sits at the latest on the
#: Sunday after the round that completes it.
RENEWALS = tuple(
    Renewal(first, second, second + timedelta(days=7))
    for first, second in (
        (date(2014, 3, 23), date(2014, 3, 30)),
        (date(2020, 3, 15), date(2020, 6, 28)),
        (date(2026, 3, 15), date(2026, 3, 22)),
    )
)


def is_limited(number: int | None, day: date) -> bool:
    """True for a point that is delegated within limits only, on that day: the 30° since the law of 2022."""
    return number in LIMITED or (number == BAD_DEBTS and day >= BAD_DEBTS_SINCE)


def point_number(typed: str) -> int | None:
    """The number of a point, typed « 4 », « 4° » or « n° 4 »; None for anything else."""
    found = _POINT.fullmatch(typed)
    return int(found[1]) if found else None


def renewal_between(given: date, used: date) -> Renewal | None:
    """The last renewal that came after a delegation was given and before it was used."""
    return next((renewal for renewal in reversed(RENEWALS) if given < renewal.first <= used), None)
