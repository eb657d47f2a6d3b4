"""How long before a sitting its members are convened."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actgen.france.law.groupements import convenes_as_a_large_commune
from actgen.france.law.special_law import in_alsace_moselle, may_be_first_sitting
from actgen.france.law.tables import figure

if TYPE_CHECKING:
    from datetime import date

    from actgen.kinds.dossier import Dossier
    from actgen.variables.models import FicheCollectivite


def clear_days(sent: date, sitting: date) -> int:
    """The days between the two, neither of them counted."""
    return max((sitting - sent).days - 1, 0)


def days_by_local_law(day: date) -> int:
    """The days of the calendar that a council of Alsace-Moselle has before a sitting of that day: art. L. 2541-2."""
    return figure("convocation, jours en Alsace-Moselle", day)


def days_of_first_sitting(day: date) -> int:
    """The clear days that a new council has before its first sitting: CGCT, art. L. 2121-7."""
    return figure("convocation, jours francs de la première séance", day)


def days_after_failed_sitting(day: date) -> int:
    """The days between a sitting that lacked the quorum and the next: CGCT, art. L. 2121-17."""
    return figure("seconde convocation, jours", day)


def clear_days_needed(day: date, *, large: bool) -> int:
    """The clear days that a council has before a sitting of that day: CGCT, art. L. 2121-11 and L. 2121-12."""
    return figure("convocation, jours francs d’une grande commune" if large else "convocation, jours francs", day)


def large_from(day: date) -> int:
    """The population from which a commune convenes five clear days before, with a note: CGCT, art. L. 2121-12."""
    return figure("convocation, grande commune", day)


def is_large(fiche: FicheCollectivite, day: date) -> bool:
    """True where the delay and the note are those of a large commune.

    So they are for every EPCI and syndicat whose council follows the rules of communes: CGCT, art. L. 5211-1.
    """
    if fiche.as_commune is None:
        return convenes_as_a_large_commune(fiche, day)
    return (fiche.as_commune.population or 0) >= large_from(day)


def follows_local_delay(fiche: FicheCollectivite, day: date) -> bool:
    """True where the delay is of ordinary days: in Alsace-Moselle, in a commune that is not large."""
    return in_alsace_moselle(fiche) and not is_large(fiche, day)


def has_first_delay(dossier: Dossier) -> bool:
    """True for what may be the first sitting of a new council that would otherwise have five clear days."""
    day = dossier.seance.date
    is_commune = dossier.fiche.as_commune is not None  # no EPCI has that delay: art. L. 5211-8
    return is_commune and may_be_first_sitting(day) and is_large(dossier.fiche, day)


def days_of_several_islands(day: date, *, urgent: bool) -> int:
    """The clear days of a council of French Polynesia whose communes are in several islands: CGCT, art. L. 2573-5."""
    what = "convocation d’urgence" if urgent else "convocation"
    return figure(f"{what}, jours francs de plusieurs îles", day)
