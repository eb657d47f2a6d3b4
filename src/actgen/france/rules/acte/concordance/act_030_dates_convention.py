"""ACT-030: an act gives to the convention the beginning and the end that it has."""

from datetime import date

from actgen.core.patterns import later
from actgen.france.reading_acts.dated import date_at
from actgen.rules import ERROR, ActFinding, ActFindings, Finished, Sought, act_rule, date_long

_KINDS = ("corps", "dispositif", "element")
_BEGINS = Sought(
    later(r"\b(?:prend|prendra|prenant) effet (?:a compter |a partir )?(?:du|le) (?=\w)"), _KINDS, ("convention",)
)
_ENDS = Sought(
    later(
        r"\b(?:(?:prend|prendra) fin(?: [^.;]*?,)?|finit|expire|arrive a echeance|en vigueur [^.;]*?)"
        r" (?:le|au) (?=\d|premier)"
    ),
    _KINDS,
    ("convention",),
)


@act_rule("ACT-030", ERROR, source="manifeste de la convention", shown="convention", seeks=(_BEGINS, _ENDS))
def find(finished: Finished) -> ActFindings:
    """La convention commence et finit aux mêmes dates dans tous les actes.

    Une délibération signée a fait finir la convention deux mois après elle-même : une date ne s’écrit qu’à un endroit,
    le manifeste, et tous les actes l’en tirent.
    """
    faits = finished.faits
    start = faits.periode.entree_en_vigueur if faits.periode else None
    end = faits.periode.fin if faits.periode else faits.dates.get("fin")
    yield from _stated(finished, _BEGINS, start, "prendre effet")
    yield from _stated(finished, _ENDS, end, "prendre fin")


EXAMPLE = """
[Corps] La convention prend effet à compter du 19 juillet 2022. Elle prend fin le 19 juillet 2026.
"""
WRONG = ("le 19 juillet", "le 31 octobre")
MESSAGE = "L’acte fait prendre fin la convention le 31 octobre 2026, et son manifeste le 19\u00a0juillet 2026."
HINT = "Dans le modèle Word, écrivez {{ convention.entree_en_vigueur }} et {{ convention.fin }}, avec un filtre."


def _stated(finished: Finished, sought: Sought, known: date | None, what: str) -> ActFindings:
    for passage, found in finished.search(sought) if known else ():
        dated = date_at(passage.plain, found.end())
        if known and dated and dated.day != known and "convention" in passage.plain:
            written = dated.on(passage.typed)
            message = f"L’acte fait {what} la convention {written}, et son manifeste le {date_long(known)}."
            yield ActFinding(message, passage, dated.start)
