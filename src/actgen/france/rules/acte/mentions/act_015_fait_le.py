"""ACT-015: an act says that it was made on the day on which it was made."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from actgen.core.diagnostics import Severity
from actgen.france.reading_acts.dated import date_at
from actgen.french.dates import date_long
from actgen.rules.act_rule import ActRule, Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actgen.rules.finished import Finished

#: « Fait à Nantes, le », « Fait et délibéré à Châteaubriant, à la Halle de Béré, le », « À Montpellier, le ».
_MADE = re.compile(r"(?:\bfait (?:et delibere )?(?:a|au|aux|en)|^a) [^.;]*?,? le (?:\w+di )?(?=\d|\w)")
_KINDS = ("signature", "corps", "formalite", "mention", "formule")


def _find(finished: Finished) -> Iterator[Finding]:
    for passage, found in finished.search(_MADE, *_KINDS, clues=(", le ", " le ")):
        dated = date_at(passage.plain, found.end())
        if dated and dated.day != finished.day:
            written = dated.on(passage.line.text)
            message = f"L’acte se dit fait {written}, et le dossier le date du {date_long(finished.day)}."
            yield Finding(message, passage, dated.start)


RULE = ActRule(
    code="ACT-015",
    shown="decision",
    title="« Fait à …, le … » dit le jour de l’acte",
    severity=Severity.ERROR,
    source="CGCT, art. L. 2131-1 et R. 2131-1",
    why="Le jour de l’acte décide de la loi qui s’y applique, du modèle dont il sort et de l’ordre des actes.",
    right="""
        [Signature] Fait à Villeneuve-la-Rivière, le 30 MAI 2025
    """,
    wrong="""
        [Signature] Fait à Villeneuve-la-Rivière, le 30 MAI 2024
    """,
    message="L’acte se dit fait le 30 MAI 2024, et le dossier le date du 30\u00a0mai 2025.",
    hint="Dans le modèle Word, tirez cette date de l’acte (acte.date, acte.date_signature) ou de seance.date.",
    find=_find,
)
