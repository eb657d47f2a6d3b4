"""ECO-009: an équipement told in the story began before the act, and names a school once."""

from datetime import date

from actgen.france.reading_dossiers.schools import Step, steps_of
from actgen.french.dates import month_and_year
from actgen.french.values import MonthValue
from actgen.rules import WARNING, Dossier, Finding, Findings, date_long, quoted, rule


@rule("ECO-009", WARNING, source="cohérence du dossier", needs="historique")
def find(dossier: Dossier) -> Findings:
    """Une étape de l’historique précède la séance et nomme une école une fois.

    L’historique raconte ce qui est fait le jour de la séance.
    """
    sitting = dossier.seance.date
    for step, etape in enumerate(steps_of(dossier)):
        yield from _named_twice(step, etape)
        if _begins_after(etape.depuis, sitting):
            yield Finding(
                ("historique", step, "depuis"),
                f"L’étape commence {_in_words(etape.depuis)}, après la séance du {date_long(sitting)}.",
            )


EXAMPLE = """
historique:
  - ecoles: [Albert Camus]
    depuis: 2021-09-01
"""
WRONG = ("2021-09-01", "2026-09")
MESSAGE = "L’étape commence en septembre 2026, après la séance du 15\u00a0décembre 2025."
HINT = "Corrigez la date ou la liste des écoles."


def _named_twice(step: int, etape: Step) -> Findings:
    for number, name in enumerate(etape.ecoles):
        if name in etape.ecoles[:number]:
            yield Finding(
                ("historique", step, "ecoles", number), f"L’école {quoted(name)} figure deux fois dans cette étape."
            )


def _begins_after(start: date | MonthValue, day: date) -> bool:
    return (start.year, start.month) > (day.year, day.month) if isinstance(start, MonthValue) else start > day


def _in_words(start: date | MonthValue) -> str:
    """« en septembre 2022 » for a month, « le 1er septembre 2021 » for a day."""
    if isinstance(start, MonthValue):
        return f"en {month_and_year(start.year, start.month)}"
    return f"le {date_long(start)}"
