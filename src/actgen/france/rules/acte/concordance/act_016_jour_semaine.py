"""ACT-016: a day of the week that an act gives is that of the date after it."""

import re

from actgen.france.reading_acts.dated import date_at
from actgen.french.dates import WEEKDAYS
from actgen.rules import ERROR, ActFinding, ActFindings, Finished, Sought, act_rule

_WEEKDAY = Sought(
    re.compile(rf"\b({'|'.join(WEEKDAYS)}) "),
    clues=("di ", "dimanche "),
)


@act_rule("ACT-016", ERROR, source="calendrier", seeks=(_WEEKDAY,))
def find(finished: Finished) -> ActFindings:
    """Le jour de la semaine est celui de la date.

    Un jour qui ne va pas avec sa date laisse douter des deux.
    """
    for passage, found in finished.search(_WEEKDAY):
        dated = date_at(passage.plain, found.end())
        if dated and dated.day and WEEKDAYS[dated.day.weekday()] != found[1]:
            written = passage.typed[found.end() : dated.end]
            weekday = WEEKDAYS[dated.day.weekday()]
            yield ActFinding(f"Le {written} est un {weekday}, pas un {found[1]}.", passage, found.start())


EXAMPLE = """
[Ouverture] Le lundi 15 décembre 2025, les membres du conseil municipal se sont réunis.
"""
WRONG = ("lundi", "mardi")
MESSAGE = "Le 15 décembre 2025 est un lundi, pas un mardi."
HINT = "Dans le modèle Word, laissez le filtre écrire le jour : {{ seance.date | date_jour }}."
