"""ACT-021: an amount in words says the figures that follow it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from actgen.core.diagnostics import Severity
from actgen.france.reading_acts.spelled import IN_WORDS, read_number
from actgen.rules.act_rule import ActRule, Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actgen.rules.finished import Finished

#: « douze euros et soixante centimes (12,60 €) », « douze (12) euros », « quarante euros TTC (40 euros) ».
_AMOUNT = re.compile(
    rf"(?P<words>{IN_WORDS})(?: d'| )?(?P<unit>euros?(?: (?:et )?(?P<cents>{IN_WORDS}) centimes?)?)?(?: ttc| ht)? ?"
    r"\((?P<figures>\d{1,3}(?:[ .]\d{3}){1,4}|\d{1,15})(?:[.,](?P<decimals>\d\d))? ?(?P<sign>€|euros?|eur)?[^)]{0,12}\)"
    r"(?P<after> ?euros?\b)?"
)


def _find(finished: Finished) -> Iterator[Finding]:
    for passage in finished.passages:
        if "(" in passage.plain:
            for found in _AMOUNT.finditer(passage.plain):
                if _is_money(found) and _in_words(found) != _in_figures(found):
                    written = passage.line.text[found.start() : found.end()]
                    message = f"Les lettres et les chiffres ne disent pas le même montant : « {written} »."
                    yield Finding(message, passage, found.start())


def _is_money(found: re.Match[str]) -> bool:
    return bool(found["unit"] or found["sign"] or found["after"])


def _in_words(found: re.Match[str]) -> int:
    """The amount in words, in centimes."""
    return read_number(found["words"]) * 100 + (read_number(found["cents"]) if found["cents"] else 0)


def _in_figures(found: re.Match[str]) -> int:
    """The amount in figures, in centimes."""
    return int(re.sub(r"\D", "", found["figures"])) * 100 + int(found["decimals"] or 0)


RULE = ActRule(
    code="ACT-021",
    shown="decision",
    title="Un montant en lettres dit les chiffres qui le suivent",
    severity=Severity.ERROR,
    source="calcul",
    why="De deux montants qui se contredisent, le comptable ne peut payer ni l’un ni l’autre.",
    right="""
        [Corps] La participation est de quarante euros (40 €).
    """,
    wrong="""
        [Corps] La participation est de quatorze euros (40 €).
    """,
    message="Les lettres et les chiffres ne disent pas le même montant : « quatorze euros (40 €) ».",
    hint="Dans le modèle Word, tirez les deux d’une même valeur, avec les filtres montant_lettres et montant.",
    find=_find,
)
