"""Where and when a council follows other rules than those of the common law."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from actgen.variables.models import FicheCommune

#: The days on which a third of the members made the quorum and a member could hold two pouvoirs: loi 2020-290 du
#: 23 mars 2020, art. 10; loi 2020-1379 du 14 novembre 2020, art. 6, until 30 September 2021 (loi 2021-689), then from
#: 10 November 2021 to 31 July 2022 (loi 2021-1465, art. 10).
_HEALTH_PERIODS = (
    (date(2020, 3, 24), date(2020, 8, 30)),
    (date(2020, 10, 17), date(2021, 9, 30)),
    (date(2021, 11, 10), date(2022, 7, 31)),
)
_MOSELLE_BAS_RHIN_HAUT_RHIN = frozenset({"57", "67", "68"})


def in_alsace_moselle(fiche: FicheCommune) -> bool:
    """True where the local law holds: CGCT, art. L. 2541-1 and following."""
    return fiche.commune.insee[:2] in _MOSELLE_BAS_RHIN_HAUT_RHIN


def in_health_emergency(day: date) -> bool:
    """True on the days when the rules of quorum and of pouvoirs were eased against the epidemic."""
    return any(first <= day <= last for first, last in _HEALTH_PERIODS)
