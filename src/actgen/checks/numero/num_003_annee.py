"""NUM-003: the year in the number of an act is that of the act."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from actgen.checks.formal_acts import formal_acts
from actgen.checks.rule import Finding, Path, Rule
from actgen.core.diagnostics import Severity
from actgen.french.dates import date_long
from actgen.french.typography import quoted

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from actgen.kinds.dossier import Dossier

_YEAR = re.compile(r"(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])")


def _find(dossier: Dossier) -> Iterator[Finding]:
    for path, number, day, made in _numbered(dossier):
        years = _YEAR.findall(number)
        alone = len(re.findall(r"[0-9]+", number)) == len(years)
        if years and not alone and str(day.year) not in years:
            yield Finding(path, f"Le numéro {quoted(number)} porte l’année {years[0]}, mais {made}.")


def _numbered(dossier: Dossier) -> Iterator[tuple[Path, str, date, str]]:
    for act in formal_acts(dossier):
        yield act.path("numero"), act.model.numero, act.day, f"{act.maker} est du {date_long(act.day)}"
    deliberation = dossier.fiche.actes.deliberation
    if deliberation and (earlier := deliberation.anterieure):
        path = ("actes", "deliberation", "anterieure", "numero")
        yield path, earlier.numero, earlier.date, f"cette délibération est du {date_long(earlier.date)}"


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
