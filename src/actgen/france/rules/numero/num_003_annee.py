"""NUM-003: the year in the number of an act is that of the act."""

import re
from collections.abc import Iterator
from datetime import date

from actgen.france.reading_dossiers.act_day import maker_of
from actgen.rules import WARNING, Dossier, Finding, Findings, Numbered, Path, date_long, earlier_acts, quoted, rule

_FIGURES = re.compile(r"[0-9]+")
_YEAR = re.compile(r"(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])")


@rule("NUM-003", WARNING, source="cohérence du dossier", sitting=False)
def find(dossier: Dossier) -> Findings:
    """L’année que porte le numéro est celle de l’acte.

    Un numéro comme « 2025-132 » porte l’année de la séance : une autre année est celle d’un fichier recopié.
    """
    for path, number, day, who in _numbered(dossier):
        years = _YEAR.findall(number)
        if not years or str(day.year) in years:
            continue
        if len(_FIGURES.findall(number)) != len(years):
            yield Finding(
                path, f"Le numéro {quoted(number)} porte l’année {years[0]}, mais {who} est du {date_long(day)}."
            )


EXAMPLE = """
seance:
  date: 2025-12-15
actes:
  deliberation:
    numero: 2025-132
"""
WRONG = ("2025-132", "2021-100")
MESSAGE = "Le numéro « 2021-100 » porte l’année 2021, mais la séance est du 15\u00a0décembre 2025."
HINT = "Recopiez le numéro de cet acte."


def _numbered(dossier: Dossier) -> Iterator[tuple[Path, str, date, str]]:
    for act in dossier.having(Numbered):
        yield act.path("numero"), act.states.numero, act.day, maker_of(act)
    for earlier in earlier_acts(dossier):
        yield earlier.path("numero"), earlier.number, earlier.day, f"cet{'te' if earlier.e else ''} {earlier.noun}"
