"""NUM-003: the year in the number of an act is that of the act."""

import re
from datetime import date
from functools import lru_cache

from actgen.france.reading_dossiers.act_day import maker_of
from actgen.rules import WARNING, Dossier, Finding, Findings, Numbered, Path, date_long, earlier_acts, quoted, rule

_FIGURES = re.compile(r"[0-9]+")
_YEAR = re.compile(r"(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])")


@rule("NUM-003", WARNING, source="cohérence du dossier", sitting=False)
def find(dossier: Dossier) -> Findings:
    """L’année que porte le numéro est celle de l’acte.

    Un numéro comme « 2025-132 » porte l’année de la séance : une autre année est celle d’un fichier recopié.
    """
    for act in dossier.having(Numbered):
        if year := _other_year(act.states.numero, act.day.year):
            yield _finding(act.path("numero"), act.states.numero, year, maker_of(act), act.day)
    for earlier in earlier_acts(dossier):
        if year := _other_year(earlier.number, earlier.day.year):
            who = f"cet{'te' if earlier.e else ''} {earlier.noun}"
            yield _finding(earlier.path("numero"), earlier.number, year, who, earlier.day)


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


@lru_cache(maxsize=1024)  # the numbers of a year are those of other communes too
def _other_year(number: str, year: int) -> str:
    """The year that a number bears beside other figures, where that one is not among its years; empty where it is."""
    years = _YEAR.findall(number)
    is_right = not years or str(year) in years or len(_FIGURES.findall(number)) == len(years)
    return "" if is_right else years[0]


def _finding(path: Path, number: str, year: str, who: str, day: date) -> Finding:
    return Finding(path, f"Le numéro {quoted(number)} porte l’année {year}, mais {who} est du {date_long(day)}.")
