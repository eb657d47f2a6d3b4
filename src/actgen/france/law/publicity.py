"""What makes an act enforceable and known: its publication in the form that the law wants, and its transmission."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from actgen.france.capacities import ModePublication
from actgen.france.law.groupements import follows_its_statutes, has_own_taxation
from actgen.france.law.tables import figure
from actgen.french.amounts import number_figures

if TYPE_CHECKING:
    from datetime import date

    from actgen.france.capacities import Published
    from actgen.variables.models import FicheCollectivite


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


def is_electronic_only(fiche: FicheCollectivite, day: date) -> bool | None:
    """Whether its acts are published by electronic means only; None where what would tell is not known here.

    So they are in a large commune (CGCT, art. L. 2131-1) and in every EPCI à fiscalité propre (art. L. 5211-3); a
    syndicat chooses, but a syndicat mixte ouvert has other rules.
    """
    commune = fiche.as_commune
    if commune is None:
        return None if follows_its_statutes(fiche) else has_own_taxation(fiche)
    if commune.population is None:
        return None
    return commune.population >= figure("publication électronique seule", day)


def transmits_electronically(fiche: FicheCollectivite, day: date) -> bool:
    """Whether its acts are transmitted by electronic means only.

    So they are by a commune of that population (CGCT, art. L. 2131-1) and by every EPCI à fiscalité propre (art.
    L. 5211-3).
    """
    commune = fiche.as_commune
    if commune is None:
        return has_own_taxation(fiche)
    return (commune.population or 0) > figure("transmission électronique seule", day)


def with_its_inhabitants(fiche: FicheCollectivite) -> str:
    """« une commune de 11 600 habitants », « une communauté de communes »: whose acts these are, as a message says."""
    commune, nature = fiche.as_commune, fiche.body.sorte.une_nature
    return f"{nature} de {number_figures(commune.population or 0)} habitants" if commune else nature


def last_day_to_transmit(made: date) -> date:
    """The last day on which an individual decision of that day is transmitted: CGCT, art. L. 2131-2."""
    return made + timedelta(days=figure("transmission, jours", made))


def mode_of(act: Published, fiche: FicheCollectivite, day: date) -> ModePublication:
    """How an act of that day is published with full effect: electronically, unless a small commune chose otherwise."""
    if is_electronic_only(fiche, day):
        return ModePublication.ELECTRONIQUE
    return act.mode_publication or ModePublication.ELECTRONIQUE
