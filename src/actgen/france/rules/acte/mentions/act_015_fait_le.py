"""ACT-015: an act says that it was made on the day on which it was made."""

import re

from actgen.france.reading_acts.dated import date_at
from actgen.rules import ERROR, ActFinding, ActFindings, Finished, Sought, act_rule, date_long

_KINDS = ("signature", "corps", "formalite", "mention", "formule")
#: « Fait à Nantes, le », « Fait et délibéré à Châteaubriant, à la Halle de Béré, le », « À Montpellier, le ».
_MADE = Sought(
    re.compile(r"(?:\bfait (?:et delibere )?(?:a|au|aux|en)|^a) [^.;]*?,? le (?:\w+di )?(?=\d|\w)"),
    _KINDS,
    clues=(", le ", " le "),
)


@act_rule("ACT-015", ERROR, source="CGCT, art. L. 2131-1 et R. 2131-1", shown="decision", seeks=(_MADE,))
def find(finished: Finished) -> ActFindings:
    """« Fait à …, le … » dit le jour de l’acte.

    Le jour de l’acte décide de la loi qui s’y applique, du modèle dont il sort et de l’ordre des actes.
    """
    for passage, found in finished.search(_MADE):
        dated = date_at(passage.plain, found.end())
        if dated and dated.day != finished.day:
            written = dated.on(passage.typed)
            message = f"L’acte se dit fait {written}, et le dossier le date du {date_long(finished.day)}."
            yield ActFinding(message, passage, dated.start)


EXAMPLE = """
[Signature] Fait à Villeneuve-la-Rivière, le 30 MAI 2025
"""
WRONG = ("2025", "2024")
MESSAGE = "L’acte se dit fait le 30 MAI 2024, et le dossier le date du 30\u00a0mai 2025."
HINT = "Dans le modèle Word, tirez cette date de l’acte (acte.date, acte.date_signature) ou de seance.date."
