"""ACT-002: a décision cites the delegation that the file states."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actgen.core.diagnostics import Severity
from actgen.france.law.delegated import point_number
from actgen.france.law.texts import CGCT
from actgen.france.reading_acts.delegation import cited_days, cited_points
from actgen.french.dates import date_long
from actgen.rules.act_rule import ActRule, Finding
from actgen.variables.capacities import Delegated

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actgen.rules.finished import Finished


def _find(finished: Finished) -> Iterator[Finding]:
    delegated = finished.stated(Delegated)
    if delegated is None:
        return
    known, stated = delegated.delegation.date, point_number(delegated.delegation.point)
    days = list(cited_days(finished))
    if days and all(dated.day != known for _, dated in days):
        passage, dated = days[0]
        written = dated.of(passage.line.text)
        message = f"Ce visa date la délégation {written}, et le fichier de la commune du {date_long(known)}."
        yield Finding(message, passage, dated.start)
    points = list(cited_points(finished))
    if points and all(number != stated for _, _, number in points):
        passage, at, number = points[0]
        yield Finding(
            f"Ce visa cite le point {number}° de l’article L. 2122-22, et le fichier de la commune le point "
            f"{delegated.delegation.point}.",
            passage,
            at,
        )


RULE = ActRule(
    code="ACT-002",
    reads=Delegated,
    shown="decision",
    title="La délégation visée est celle du dossier",
    severity=Severity.ERROR,
    source="CGCT, art. L. 2122-22",
    since=CGCT,
    why="Une date ou un point restés d’un autre acte donnent à la décision une délégation qui n’existe pas.",
    right="""
        [Visa] VU la délibération du Conseil Municipal du 11 juin 2020 déléguant au Maire le point n°4 ;
    """,
    wrong="""
        [Visa] VU la délibération du Conseil Municipal du 11 juin 2014 déléguant au Maire le point n°4 ;
    """,
    message="Ce visa date la délégation du 11 juin 2014, et le fichier de la commune du 11\u00a0juin 2020.",
    hint="Corrigez le visa dans le modèle Word, ou la délégation dans le fichier de la commune.",
    find=_find,
)
