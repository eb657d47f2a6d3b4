"""ACT-007: an act tells the remedies whole: the court, the delay, what it runs from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actgen.core.diagnostics import Severity
from actgen.france.law.texts import CJA
from actgen.france.reading_acts.remedies import COURT, DELAY, START, remedies
from actgen.rules.act_rule import ActRule, Finding
from actgen.variables.capacities import Published

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actgen.rules.finished import Finished


def _find(finished: Finished) -> Iterator[Finding]:
    """A délibération with neither visas nor formalities is an extract of the sitting: it tells no remedies."""
    told = remedies(finished)
    if not told:
        if finished.of("visa", "formalite"):
            yield Finding("L’acte ne dit ni devant quel juge ni dans quel délai il peut être contesté.")
        return
    together = " ".join(passage.plain for passage in told)
    if not any(found["of"] for found in COURT.finditer(together)):
        yield Finding("L’acte ne nomme pas le tribunal devant lequel il peut être contesté.", told[0])
    if not DELAY.search(together):
        yield Finding("L’acte ne dit pas dans quel délai il peut être contesté.", told[0])
    if not START.search(together):
        yield Finding("L’acte ne dit pas de quoi part le délai de recours.", told[0])


RULE = ActRule(
    code="ACT-007",
    reads=Published,
    title="Les voies et délais de recours sont entiers",
    severity=Severity.WARNING,
    source="CJA, art. R. 421-1 et R. 421-5",
    since=CJA,
    why="Le délai ne s’oppose à celui à qui l’acte est notifié que si l’acte l’indique avec les voies de recours : "
    "le tribunal, les deux mois, et la publication ou la notification dont ils partent. Une délibération qui n’est "
    "notifiée à personne n’est pas fautive sans cette mention : c’est un conseil.",
    right="""
        [Formalité] La présente délibération peut faire l’objet d’un recours contentieux devant le tribunal
        administratif de Nantes dans un délai de deux mois à compter de sa publication.
    """,
    wrong="""
        [Formalité] La présente délibération peut faire l’objet d’un recours contentieux devant le tribunal
        administratif de Nantes dans un délai de deux mois.
    """,
    message="L’acte ne dit pas de quoi part le délai de recours.",
    hint="Complétez cette mention dans le modèle Word, ou incluez-y {%p clause recours %}.",
    find=_find,
)
