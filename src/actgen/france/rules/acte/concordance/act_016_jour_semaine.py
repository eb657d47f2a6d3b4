"""ACT-016: a day of the week that an act gives is that of the date after it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from actgen.core.diagnostics import Severity
from actgen.france.reading_acts.dated import date_at
from actgen.french.dates import WEEKDAYS
from actgen.rules.act_rule import ActRule, Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actgen.rules.finished import Finished

_WEEKDAY = re.compile(rf"\b({'|'.join(WEEKDAYS)}) ")


def _find(finished: Finished) -> Iterator[Finding]:
    for passage, found in finished.search(_WEEKDAY, clues=("di ", "dimanche ")):
        dated = date_at(passage.plain, found.end())
        if dated and dated.day and WEEKDAYS[dated.day.weekday()] != found[1]:
            written = passage.line.text[found.end() : dated.end]
            weekday = WEEKDAYS[dated.day.weekday()]
            yield Finding(f"Le {written} est un {weekday}, pas un {found[1]}.", passage, found.start())


RULE = ActRule(
    code="ACT-016",
    title="Le jour de la semaine est celui de la date",
    severity=Severity.ERROR,
    source="calendrier",
    why="Un jour qui ne va pas avec sa date laisse douter des deux.",
    right="""
        [Ouverture] Le lundi 15 décembre 2025, les membres du conseil municipal se sont réunis.
    """,
    wrong="""
        [Ouverture] Le mardi 15 décembre 2025, les membres du conseil municipal se sont réunis.
    """,
    message="Le 15 décembre 2025 est un lundi, pas un mardi.",
    hint="Dans le modèle Word, laissez le filtre écrire le jour : {{ seance.date | date_jour }}.",
    find=_find,
)
