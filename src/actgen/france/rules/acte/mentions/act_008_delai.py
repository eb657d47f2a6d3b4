"""ACT-008: an act may be contested within two months."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actgen.core.diagnostics import Severity
from actgen.france.law.remedies import months_of_remedy
from actgen.france.law.texts import CJA
from actgen.france.reading_acts.remedies import DELAY, remedies
from actgen.france.reading_acts.spelled import read_number
from actgen.rules.act_rule import ActRule, Finding
from actgen.variables.capacities import Published

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actgen.rules.finished import Finished


def _find(finished: Finished) -> Iterator[Finding]:
    for passage in remedies(finished):
        for found in DELAY.finditer(passage.plain):
            months = read_number(found["months"])
            if months != months_of_remedy(finished.day):
                yield Finding(
                    f"Le délai de recours est de deux mois ; l’acte dit {months} mois.", passage, found.start()
                )


RULE = ActRule(
    code="ACT-008",
    reads=Published,
    title="Le délai de recours est de deux mois",
    severity=Severity.ERROR,
    source="CJA, art. R. 421-1",
    since=CJA,
    why="Le juge est saisi dans les deux mois de la notification ou de la publication. Le délai de trois mois qui "
    "valait outre-mer est abrogé depuis 2015.",
    right="""
        [Formalité] La présente délibération peut faire l’objet d’un recours contentieux devant le tribunal
        administratif de Nantes dans un délai de deux mois à compter de sa publication.
    """,
    wrong="""
        [Formalité] La présente délibération peut faire l’objet d’un recours contentieux devant le tribunal
        administratif de Nantes dans un délai de trois mois à compter de sa publication.
    """,
    message="Le délai de recours est de deux mois ; l’acte dit 3 mois.",
    hint="Corrigez le délai dans le modèle Word.",
    find=_find,
)
