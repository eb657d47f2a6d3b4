"""ACT-023: the total of a table is the sum of its lines."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from actgen.core.diagnostics import Severity
from actgen.france.reading_acts.spelled import IN_FIGURES, read_number
from actgen.rules.act_rule import ActRule, Finding
from actgen.rules.finished import cell_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actgen.rules.finished import Finished

_FIGURE = re.compile(rf"^(?P<n>{IN_FIGURES}) ?(?P<unit>ecoles?|eleves?|€|euros?)?$")


def _find(finished: Finished) -> Iterator[Finding]:
    for table in finished.tables():
        rows = [[cell_text(cell) for cell in row] for row in table.rows]
        totals = [rank for rank, row in enumerate(rows) if row and row[0].rstrip(" :").startswith("total")]
        if len(totals) == 1:  # with several, which lines each adds up is not known
            yield from _wrong_totals(rows[: totals[0]], rows[totals[0]])


def _wrong_totals(rows: list[list[str]], total: list[str]) -> Iterator[Finding]:
    for column, text in enumerate(total):
        found = _FIGURE.match(text)
        if not found:
            continue
        stated = read_number(found["n"])
        if (found["unit"] or "").startswith("ecole"):
            if stated != len(rows):
                yield Finding(f"Le total du tableau dit {stated} écoles, et le tableau a {len(rows)} lignes.")
            continue
        values = [_FIGURE.match(row[column]) for row in rows if column < len(row)]
        if values and all(values):
            summed = sum(read_number(value["n"]) for value in values if value)
            if summed != stated:
                yield Finding(f"Le total du tableau dit {stated}, et la somme de ses lignes est {summed}.")


RULE = ActRule(
    code="ACT-023",
    shown="annexe-engagement",
    title="Le total d’un tableau est la somme de ses lignes",
    severity=Severity.ERROR,
    source="calcul",
    why="Le besoin exprimé engage la commune à commander : le total vaut ce que valent les lignes. Une colonne dont "
    "une case est laissée à la plume ne se somme pas.",
    right="""
        | UAI | Nom | Effectif |
        |---|---|---|
        | 0440001A | Albert Camus | 120 |
        | 0440002B | Alexandre Bernard | 80 |
        | Total | 2 écoles | 200 élèves |
    """,
    wrong="""
        | UAI | Nom | Effectif |
        |---|---|---|
        | 0440001A | Albert Camus | 120 |
        | 0440002B | Alexandre Bernard | 80 |
        | Total | 2 écoles | 210 élèves |
    """,
    message="Le total du tableau dit 210, et la somme de ses lignes est 200.",
    hint="Dans le modèle Word, prenez inscription.nombre_ecoles et inscription.nombre_eleves, qui se calculent.",
    find=_find,
)
