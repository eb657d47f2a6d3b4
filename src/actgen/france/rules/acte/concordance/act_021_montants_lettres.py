"""ACT-021: an amount in words says the figures that follow it."""

import re
from collections.abc import Iterator

from actgen.core.patterns import later
from actgen.france.reading_acts.spelled import IN_WORDS, read_number
from actgen.rules import ERROR, ActFinding, ActFindings, Finished, act_rule
from actgen.rules.plain_texts import Reading

#: « douze euros et soixante centimes (12,60 €) », « douze (12) euros », « quarante euros TTC (40 euros) ».
_AMOUNT = later(
    rf"(?P<words>{IN_WORDS})(?: d'| )?(?P<unit>euros?(?: (?:et )?(?P<cents>{IN_WORDS}) centimes?)?)?(?: ttc| ht)? ?"
    r"\((?P<figures>\d{1,3}(?:[ .]\d{3}){1,4}|\d{1,15})(?:[.,](?P<decimals>\d\d))? ?(?P<sign>€|euros?|eur)?"
    r"[^)]{0,12}\)"
    r"(?P<after> ?euros?\b)?"
)
#: The figures of an amount in words, which few texts have.
_IN_BRACKETS = re.compile(r"\(\d")


def _contradictions(plain: str) -> Iterator[tuple[int, int]]:
    """Where the amounts of a folded text begin and end whose letters and figures differ."""
    for found in _AMOUNT.finditer(plain) if _IN_BRACKETS.search(plain) else ():
        if _is_money(found) and _in_words(found) != _in_figures(found):
            yield found.span()


_CONTRADICTIONS = Reading(_contradictions, ("(",))


@act_rule("ACT-021", ERROR, source="calcul", shown="decision", seeks=(_CONTRADICTIONS,))
def find(finished: Finished) -> ActFindings:
    """Un montant en lettres dit les chiffres qui le suivent.

    De deux montants qui se contredisent, le comptable ne peut payer ni l’un ni l’autre.
    """
    for passage, (start, end) in finished.read(_CONTRADICTIONS):
        written = passage.typed[start:end]
        message = f"Les lettres et les chiffres ne disent pas le même montant : « {written} »."
        yield ActFinding(message, passage, start)


EXAMPLE = """
[Corps] La participation est de quarante euros (40 €).
"""
WRONG = ("quarante", "quatorze")
MESSAGE = "Les lettres et les chiffres ne disent pas le même montant : « quatorze euros (40 €) »."
HINT = "Dans le modèle Word, tirez les deux d’une même valeur, avec les filtres montant_lettres et montant."


def _is_money(found: re.Match[str]) -> bool:
    return bool(found["unit"] or found["sign"] or found["after"])


def _in_words(found: re.Match[str]) -> int:
    """The amount in words, in centimes."""
    return read_number(found["words"]) * 100 + (read_number(found["cents"]) if found["cents"] else 0)


def _in_figures(found: re.Match[str]) -> int:
    """The amount in figures, in centimes."""
    return int(re.sub(r"\D", "", found["figures"])) * 100 + int(found["decimals"] or 0)
