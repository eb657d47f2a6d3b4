"""ACT-007: an act tells the remedies whole: the court, the delay, what it runs from."""

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
    together = " ".join(passage.plain for passage in told)
    for message in _unsaid(together, of_election=is_of_executive(finished)):
        yield ActFinding(message, told[0])


EXAMPLE = """
[Formalité] La présente délibération peut faire l’objet d’un recours contentieux devant le tribunal
administratif de Nantes dans un délai de deux mois à compter de sa publication.
"""
WRONG = ("mois à compter de sa publication.", "mois.")
MESSAGE = "L’acte ne dit pas de quoi part le délai de recours."
HINT = "Complétez cette mention dans le modèle Word, ou incluez-y {%p clause recours %}."


@lru_cache(maxsize=256)
def _unsaid(together: str, *, of_election: bool) -> tuple[str, ...]:
    """What the folded passages on remedies lack; those of the last 256 acts are remembered, most being alike."""
    needed = {
        NAMED_COURT: "L’acte ne nomme pas le tribunal devant lequel il peut être contesté.",
        DAYS_OF_ELECTION if of_election else SAID_DELAY: "L’acte ne dit pas dans quel délai il peut être contesté.",
        AFTER_ELECTION if of_election else START: "L’acte ne dit pas de quoi part le délai de recours.",
    }
    return tuple(message for pattern, message in needed.items() if not pattern.search(together))
