"""ACT-023: the total of a table is the sum of its lines."""

import re

from actgen.core.patterns import later
from actgen.france.reading_acts.spelled import IN_FIGURES, read_number
from actgen.rules import ERROR, ActFinding, ActFindings, Finished, Sought, act_rule
from actgen.rules.finished import cell_text

_FIGURE = later(rf"^(?P<n>{IN_FIGURES}) ?(?P<unit>ecoles?|eleves?|€|euros?)?$")
_TOTAL = Sought(re.compile("total"), clues=("total",))


@act_rule("ACT-023", ERROR, source="calcul", shown="annexe-engagement", seeks=(_TOTAL,))
def find(finished: Finished) -> ActFindings:
    """Le total d’un tableau est la somme de ses lignes.

    Le besoin exprimé engage la commune à commander : le total vaut ce que valent les lignes. Une colonne dont une case
    est laissée à la plume ne se somme pas.
    """
    for table in finished.tables():
        heads = [cell_text(row[0]) if row else "" for row in table.rows]
        totals = [rank for rank, head in enumerate(heads) if head.rstrip(" :").startswith("total")]
        if len(totals) == 1:  # with several, which lines each adds up is not known
            rows = [[cell_text(cell) for cell in row] for row in table.rows]
            yield from _wrong_totals(rows[: totals[0]], rows[totals[0]])


EXAMPLE = """
| UAI | Nom | Effectif |
|---|---|---|
| 0440001A | Albert Camus | 120 |
| 0440002B | Alexandre Bernard | 80 |
| Total | 2 écoles | 200 élèves |
"""
WRONG = ("200", "210")
MESSAGE = "Le total du tableau dit 210, et la somme de ses lignes est 200."
HINT = "Dans le modèle Word, prenez inscription.nombre_ecoles et inscription.nombre_eleves, qui se calculent."


def _wrong_totals(rows: list[list[str]], total: list[str]) -> ActFindings:
    for column, text in enumerate(total):
        found = _FIGURE.match(text)
        if not found:
            continue
        stated = read_number(found["n"])
        if (found["unit"] or "").startswith("ecole"):
            if stated != len(rows):
                yield ActFinding(f"Le total du tableau dit {stated} écoles, et le tableau a {len(rows)} lignes.")
            continue
        values = [_FIGURE.match(row[column]) for row in rows if column < len(row)]
        if values and all(values):
            summed = sum(read_number(value["n"]) for value in values if value)
            if summed != stated:
                yield ActFinding(f"Le total du tableau dit {stated}, et la somme de ses lignes est {summed}.")
