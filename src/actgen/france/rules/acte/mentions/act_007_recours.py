"""ACT-007: an act tells the remedies whole: the court, the delay, what it runs from."""

import re
from functools import lru_cache

from actgen.france.capacities import Published
from actgen.france.law.texts import CJA
from actgen.france.reading_acts.remedies import (
    AFTER_ELECTION,
    DAYS_OF_ELECTION,
    NAMED_COURT,
    SAID_DELAY,
    START,
    is_of_executive,
    said_of_remedies,
)
from actgen.rules import WARNING, ActFinding, ActFindings, Finished, act_rule


@act_rule("ACT-007", WARNING, source="CJA, art. R. 421-1 et R. 421-5", since=CJA, reads=Published)
def find(finished: Finished) -> ActFindings:
    """Les voies et délais de recours sont entiers.

    Le délai ne s’oppose à celui à qui l’acte est notifié que si l’acte l’indique avec les voies de recours : le
    tribunal, les deux mois, et la publication ou la notification dont ils partent. Une délibération qui n’est notifiée
    à personne n’est pas fautive sans cette mention : c’est un conseil. L’élection du maire, des adjoints, du président
    ou des vice-présidents se conteste dans les cinq jours (CGCT, art. L. 2122-13, L. 5211-2 et D. 2122-2).
    """
    told = said_of_remedies(finished)
    if not told:
        if finished.of("visa", "formalite"):
            yield ActFinding("L’acte ne dit ni devant quel juge ni dans quel délai il peut être contesté.")
        return
    together = " ".join([passage.plain for passage in told])
    for message in _unsaid_of_election(together) if is_of_executive(finished) else _unsaid(together):
        yield ActFinding(message, told[0])


EXAMPLE = """
[Formalité] La présente délibération peut faire l’objet d’un recours contentieux devant le tribunal
administratif de Nantes dans un délai de deux mois à compter de sa publication.
"""
WRONG = ("mois à compter de sa publication.", "mois.")
MESSAGE = "L’acte ne dit pas de quoi part le délai de recours."
HINT = "Complétez cette mention dans le modèle Word, ou incluez-y {%p clause recours %}."


@lru_cache(maxsize=256)
def _unsaid(together: str) -> tuple[str, ...]:
    """What the folded passages on remedies lack; those of the last 256 acts are remembered, most being alike."""
    return _lacking(together, SAID_DELAY, START)


def _unsaid_of_election(together: str) -> tuple[str, ...]:
    """The same of an election that has a remedy of its own."""
    return _lacking(together, DAYS_OF_ELECTION, AFTER_ELECTION)


def _lacking(together: str, delay: re.Pattern[str], start: re.Pattern[str]) -> tuple[str, ...]:
    needed = {
        NAMED_COURT: "L’acte ne nomme pas le tribunal devant lequel il peut être contesté.",
        delay: "L’acte ne dit pas dans quel délai il peut être contesté.",
        start: "L’acte ne dit pas de quoi part le délai de recours.",
    }
    return tuple(message for pattern, message in needed.items() if not pattern.search(together))
