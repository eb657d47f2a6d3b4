"""SEA-007: the members are convened early enough."""

from datetime import date

from actgen.france.law.delays import (
    clear_days,
    clear_days_needed,
    days_by_local_law,
    follows_local_delay,
    has_first_delay,
    is_large,
    large_from,
)
from actgen.france.law.quorum import is_freed_of_quorum
from actgen.france.law.texts import CGCT
from actgen.rules import ERROR, WARNING, Dossier, Finding, Findings, date_long, number_figures, plural, rule
from actgen.variables.models import FicheCollectivite
from actgen.variables.seance import Seance

_PATH = ("seance", "convocation")


@rule(
    "SEA-007",
    ERROR,
    source="CGCT, art. L. 2121-11 et L. 2121-12 ; Alsace-Moselle : art. L. 2541-2 ; EPCI et syndicats : art. L. 5211-1",
    since=CGCT,
    warns="si elle est envoyée avant le jour de la séance, le compte des jours francs étant d’usage",
    needs="convocation",
)
def find(dossier: Dossier) -> Findings:
    """La convocation est envoyée à temps.

    La convocation est envoyée 3 jours francs avant la séance dans les communes de moins de 3\u202f500 habitants, 5
    jours francs dans les autres. Ni le jour d’envoi ni celui de la séance ne comptent ; les samedis, dimanches et jours
    fériés comptent. En Moselle, dans le Bas-Rhin et le Haut-Rhin, sous 3\u202f500 habitants, le délai est de trois
    jours. Dans les EPCI et les syndicats, il est de 5 jours francs depuis le 1er mars 2020. Si la population n’est pas
    connue, seuls 3 jours sont demandés. L’urgence, la première séance après un renouvellement et la seconde convocation
    ont leurs propres délais.
    """
    seance = dossier.seance
    sent = seance.convocation
    if sent is None:
        return
    if sent > seance.date:
        message = f"La convocation est datée du {date_long(sent)}, après la séance du {date_long(seance.date)}."
        yield Finding(_PATH, message, "Corrigez l’une des deux dates.")
    elif seance.urgence or is_freed_of_quorum(seance) or has_first_delay(dossier):
        return
    elif follows_local_delay(dossier.fiche, seance.date):
        yield from _by_local_law(seance, sent)
    else:
        yield from _by_common_law(dossier, sent)


EXAMPLE = """
commune:
  population: 11600
seance:
  date: 2025-12-15
  convocation: 2025-12-09
"""
WRONG = ("2025-12-09", "2025-12-15")
MESSAGE = (
    "La convocation du 15\u00a0décembre 2025 ne laisse aucun jour franc avant la séance du 15\u00a0décembre "
    "2025 : il en faut au moins un, même en cas d’urgence."
)
HINT = "Corrigez la date d’envoi ou celle de la séance : ni l’un ni l’autre de ces deux jours ne compte."


def _by_common_law(dossier: Dossier, sent: date) -> Findings:
    """Clear days: neither the day of sending nor that of the sitting counts."""
    seance = dossier.seance
    clear = clear_days(sent, seance.date)
    needed = clear_days_needed(seance.date, large=is_large(dossier.fiche, seance.date))
    if clear == 0:
        yield Finding(
            _PATH,
            f"La convocation du {date_long(sent)} ne laisse aucun jour franc avant la séance du "
            f"{date_long(seance.date)} : il en faut au moins un, même en cas d’urgence.",
            severity=WARNING if sent < seance.date else ERROR,
        )
    elif clear < needed:
        yield Finding(
            _PATH,
            f"La convocation est envoyée {clear} {plural(clear, 'jour franc', 'jours francs')} avant la séance du "
            f"{date_long(seance.date)} : il en faut {needed} {_where(dossier.fiche, seance.date)}.",
            _or_urgent(seance, needed + 1),
            WARNING,
        )


def _where(fiche: FicheCollectivite, day: date) -> str:
    """Where the delay is that long: « dans une commune de moins de 3 500 habitants »."""
    population, large = fiche.body.population, is_large(fiche, day)
    if fiche.as_commune is None and large:
        return f"dans {fiche.body.sorte.une_nature}"
    if fiche.as_commune is None or population is None:
        return "au moins"
    limit = f"{number_figures(large_from(day))} habitants"
    return f"dans une commune de {limit} et plus" if large else f"dans une commune de moins de {limit}"


def _by_local_law(seance: Seance, sent: date) -> Findings:
    """Days of the calendar, three of them, and the eve when it is urgent."""
    days, needed = (seance.date - sent).days, days_by_local_law(seance.date)
    if days == 0:
        yield Finding(
            _PATH,
            f"La convocation est envoyée le jour même de la séance, le {date_long(seance.date)} : en Alsace-Moselle, "
            "elle l’est au plus tard la veille, même en cas d’urgence.",
            "Corrigez la date d’envoi ou celle de la séance.",
        )
    elif days < needed:
        yield Finding(
            _PATH,
            f"La convocation est envoyée {days} {plural(days, 'jour', 'jours')} avant la séance du "
            f"{date_long(seance.date)} : il en faut {needed} en Alsace-Moselle.",
            _or_urgent(seance, needed),
            WARNING,
        )


def _or_urgent(seance: Seance, days: int) -> str:
    latest = date_long(date.fromordinal(max(seance.date.toordinal() - days, 1)))
    return (
        f"Il fallait l’envoyer le {latest} au plus tard. En cas d’urgence, l’acte la motive et dit que l’assemblée "
        "s’est prononcée sur elle à l’ouverture de la séance : « urgence », sous « seance »."
    )
