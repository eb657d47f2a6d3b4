"""How long before a sitting its members are convened."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actgen.france.law.special_law import in_alsace_moselle, may_be_first_sitting

if TYPE_CHECKING:
    from datetime import date

    from actgen.kinds.dossier import Dossier
    from actgen.variables.models import FicheCommune

#: The population from which a commune convenes five clear days before, with a note: CGCT, art. L. 2121-12.
LARGE = 3500


def clear_days(sent: date, sitting: date) -> int:
    """The days between the two, neither of them counted."""
    return max((sitting - sent).days - 1, 0)


def is_large(fiche: FicheCommune) -> bool:
    """True where the population is known to reach 3,500."""
    return (fiche.commune.population or 0) >= LARGE


def follows_local_delay(fiche: FicheCommune) -> bool:
    """True where the delay is of ordinary days: in Alsace-Moselle, under 3,500 inhabitants."""
    return in_alsace_moselle(fiche) and not is_large(fiche)


def has_first_delay(dossier: Dossier) -> bool:
    """True for what may be the first sitting of a new council that would otherwise have five clear days."""
    return is_large(dossier.fiche) and may_be_first_sitting(dossier.seance.date)
