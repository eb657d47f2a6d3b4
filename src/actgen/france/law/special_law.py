"""Where and when a council follows other rules than those of the common law."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from actgen.variables.models import FicheCommune

#: From that day to the eve of the law of 14 November 2020, whether the state of emergency alone had brought the eased
#: rules back was disputed (Landot, 16 and 19 October 2020).
_DISPUTED = (date(2020, 10, 17), date(2020, 11, 15))
#: In spring 2020, the members represented counted in the quorum: ordonnance n° 2020-391 du 1er avril 2020, art. 2,
#: until the end of the state of emergency.
_REPRESENTED_COUNT = (date(2020, 4, 2), date(2020, 7, 10))
#: The days on which a third of the members made the quorum and a member could hold two pouvoirs: loi 2020-290 du
#: 23 mars 2020, art. 10; loi 2020-1379 du 14 novembre 2020, art. 6, until 30 September 2021 (loi 2021-689), then from
#: 10 November 2021 to 31 July 2022 (loi 2021-1465, art. 10).
_HEALTH_PERIODS = (
    (date(2020, 3, 24), date(2020, 8, 30)),
    (date(2020, 10, 17), date(2021, 9, 30)),
    (date(2021, 11, 10), date(2022, 7, 31)),
)
#: The Fridays to Sundays on which the councils elected in full by a round of a general renewal first meet (CGCT, art.
#: L. 2121-7). After the first round of 2020 they met from 23 to 28 May (décret n° 2020-571 du 14 mai 2020).
_FIRST_SITTINGS = (
    (date(2001, 3, 16), date(2001, 3, 18)),
    (date(2001, 3, 23), date(2001, 3, 25)),
    (date(2008, 3, 14), date(2008, 3, 16)),
    (date(2008, 3, 21), date(2008, 3, 23)),
    (date(2014, 3, 28), date(2014, 3, 30)),
    (date(2014, 4, 4), date(2014, 4, 6)),
    (date(2020, 5, 23), date(2020, 5, 28)),
    (date(2020, 7, 3), date(2020, 7, 5)),
    (date(2026, 3, 20), date(2026, 3, 22)),
    (date(2026, 3, 27), date(2026, 3, 29)),
)
_MOSELLE_BAS_RHIN_HAUT_RHIN = frozenset({"57", "67", "68"})


def in_alsace_moselle(fiche: FicheCommune) -> bool:
    """True where the local law holds: CGCT, art. L. 2541-1 and following."""
    return fiche.commune.insee[:2] in _MOSELLE_BAS_RHIN_HAUT_RHIN


def in_health_emergency(day: date) -> bool:
    """True on the days when the rules of quorum and of pouvoirs were eased against the epidemic."""
    return any(first <= day <= last for first, last in _HEALTH_PERIODS)


def is_disputed(day: date) -> bool:
    """True on the days when it was not settled whether those rules were eased."""
    return _DISPUTED[0] <= day <= _DISPUTED[1]


def counts_the_represented(day: date) -> bool:
    """True on the days when a member who gave a pouvoir counted in the quorum."""
    return _REPRESENTED_COUNT[0] <= day <= _REPRESENTED_COUNT[1]


def may_be_first_sitting(day: date) -> bool:
    """True on the days when new councils hold their first sitting after a general renewal."""
    return any(first <= day <= last for first, last in _FIRST_SITTINGS)
