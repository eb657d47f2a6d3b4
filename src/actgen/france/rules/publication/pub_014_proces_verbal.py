"""PUB-014: the procès-verbal is settled at the next sitting, and published in the week after it."""

from datetime import date, timedelta

from actgen.france.law.tables import figure
from actgen.france.law.texts import PUBLICITY_REFORM
from actgen.rules import ERROR, WARNING, Dossier, Finding, Findings, date_long, rule
from actgen.variables.seance import ProcesVerbal

_PATH = ("seance", "proces_verbal")


@rule(
    "PUB-014",
    ERROR,
    source="CGCT, art. L. 2121-15",
    since=PUBLICITY_REFORM,
    warns="si une autre séance du dossier est avant celle qui l’arrête",
    needs="proces_verbal",
)
def find(dossier: Dossier) -> Findings:
    """Le procès-verbal est arrêté à la séance suivante, et publié dans la semaine.

    Le procès-verbal est arrêté au commencement de la séance suivante. Dans la semaine qui suit celle où il a été
    arrêté, il est publié sur le site de la commune, lorsqu’il existe, et un exemplaire sur papier est mis à la
    disposition du public.
    """
    told = dossier.seance.proces_verbal
    if told is None:
        return
    if told.arrete <= dossier.seance.date:
        message = f"Le procès-verbal est arrêté le {date_long(told.arrete)} : il l’est à une séance d’après la sienne."
        yield Finding((*_PATH, "arrete"), message)
    elif following := next((day for day in _later(dossier) if day < told.arrete), None):
        message = f"Le procès-verbal est arrêté le {date_long(told.arrete)}, mais la séance suivante est celle du "
        yield Finding((*_PATH, "arrete"), f"{message}{date_long(following)}.", severity=WARNING)
    yield from _published(told)


EXAMPLE = """
seance:
  date: 2025-12-15
  proces_verbal: { arrete: 2026-01-19, publication: 2026-01-26 }
"""
WRONG = ("publication: 2026-01-26", "publication: 2026-01-27")
MESSAGE = (
    "Le procès-verbal, arrêté le 19\u00a0janvier 2026, est publié le 27\u00a0janvier 2026 : il l’est dans la semaine, "
    "le 26\u00a0janvier 2026 au plus tard."
)
HINT = "Corrigez la date si elle est mal recopiée."


def _published(told: ProcesVerbal) -> Findings:
    if told.publication is None:
        return
    said = f"Le procès-verbal, arrêté le {date_long(told.arrete)}, est publié le {date_long(told.publication)}"
    latest = told.arrete + timedelta(days=figure("procès-verbal, jours", told.arrete))
    if told.publication < told.arrete:
        yield Finding((*_PATH, "publication"), f"{said}, avant d’être arrêté.")
    elif told.publication > latest:
        message = f"{said} : il l’est dans la semaine, le {date_long(latest)} au plus tard."
        yield Finding((*_PATH, "publication"), message)


def _later(dossier: Dossier) -> list[date]:
    return [day for day in dossier.days_of_sittings() if day > dossier.seance.date]
