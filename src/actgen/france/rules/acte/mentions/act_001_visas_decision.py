"""ACT-001: a décision says on what delegation it rests."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from actgen.core.diagnostics import Severity
from actgen.france.law.texts import CGCT
from actgen.france.reading_acts.delegation import cited_days, cited_points
from actgen.french.capitals import first_capital
from actgen.french.dates import date_long
from actgen.rules.act_rule import ActRule, Finding
from actgen.variables.capacities import Delegated

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actgen.rules.finished import Finished

_ARTICLES = {
    "l’article L. 2122-22": re.compile(r"(?<!\d)2122-22\b"),
    "l’article L. 2122-23": re.compile(r"(?<!\d)2122-23\b"),
}


def _find(finished: Finished) -> Iterator[Finding]:
    named, delegated = first_capital(finished.kind.named), finished.stated(Delegated)
    for name, pattern in _ARTICLES.items():
        if not finished.says(pattern, "visa"):
            yield Finding(f"{named} ne vise pas {name} du CGCT.")
    if not any(True for _ in cited_points(finished)):
        yield Finding(
            f"{named} ne dit pas quel point de l’article L. 2122-22 {'elle' if finished.kind.e else 'il'} applique."
        )
    if delegated and not any(True for _ in cited_days(finished)):
        day = date_long(delegated.delegation.date)
        yield Finding(f"{named} ne vise pas la délibération de délégation du {day}.")


RULE = ActRule(
    code="ACT-001",
    reads=Delegated,
    shown="decision",
    title="La décision vise la délégation sur laquelle elle se fonde",
    severity=Severity.WARNING,
    source="CGCT, art. L. 2122-22 et L. 2122-23 ; usage",
    since=CGCT,
    why="Le maire ne décide à la place du conseil que dans les matières déléguées. Les visas le prouvent : les deux "
    "articles, le point appliqué, la délibération de délégation et sa date.",
    right="""
        [Visa] VU les articles L 2122-22 et L 2122-23 du Code général des collectivités territoriales ;
        [Visa] VU la délibération du Conseil Municipal du 11 juin 2020 déléguant au Maire le point n°4 ;
    """,
    wrong="""
        [Visa] VU l’article L 2122-22 du Code général des collectivités territoriales ;
        [Visa] VU la délibération du Conseil Municipal du 11 juin 2020 déléguant au Maire le point n°4 ;
    """,
    message="La décision ne vise pas l’article L. 2122-23 du CGCT.",
    hint="Complétez les visas dans le modèle Word.",
    find=_find,
)
