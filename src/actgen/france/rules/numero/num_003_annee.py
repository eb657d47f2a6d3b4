"""NUM-003: the year in the number of an act is that of the act."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from actgen.core.diagnostics import Severity
from actgen.france.reading_dossiers.act_day import maker_of
from actgen.french.dates import date_long
from actgen.french.typography import quoted
from actgen.rules.rule import Finding, Path, Rule
from actgen.rules.stating import earlier_acts
from actgen.variables.capacities import Numbered

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from actgen.kinds.dossier import Dossier

_YEAR = re.compile(r"(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])")


def _find(dossier: Dossier) -> Iterator[Finding]:
    for path, number, day, told in _numbered(dossier):
        years = _YEAR.findall(number)
        alone = len(re.findall(r"[0-9]+", number)) == len(years)
        if years and not alone and str(day.year) not in years:
            yield Finding(path, f"Le numéro {quoted(number)} porte l’année {years[0]}, mais {told}.")


def _numbered(dossier: Dossier) -> Iterator[tuple[Path, str, date, str]]:
    for act in dossier.having(Numbered):
        yield act.path("numero"), act.states.numero, act.day, f"{maker_of(act)} est du {date_long(act.day)}"
    for earlier in earlier_acts(dossier):
        this = f"cet{'te' if earlier.e else ''} {earlier.noun}"
        yield earlier.path("numero"), earlier.number, earlier.day, f"{this} est du {date_long(earlier.day)}"


RULE = Rule(
    code="NUM-003",
    title="L’année que porte le numéro est celle de l’acte",
    severity=Severity.WARNING,
    source="cohérence du dossier",
    why="Un numéro comme « 2025-132 » porte l’année de la séance : une autre année est celle d’un fichier recopié.",
    right="""
        seance:
          date: 2025-12-15
        actes:
          deliberation:
            numero: 2025-132
    """,
    wrong="""
        seance:
          date: 2025-12-15
        actes:
          deliberation:
            numero: 2021-100
    """,
    message="Le numéro « 2021-100 » porte l’année 2021, mais la séance est du 15\u00a0décembre 2025.",
    hint="Recopiez le numéro de cet acte.",
    find=_find,
    needs_sitting=False,
)
