"""ACT-001: a décision says on what delegation it rests."""

import re

from actgen.france.capacities import Delegated
from actgen.france.law.delegated import delegates_by_points
from actgen.france.law.texts import CGCT
from actgen.france.reading_acts.delegation import cited_days, cited_points
from actgen.rules import WARNING, ActFinding, ActFindings, Finished, Sought, act_rule, date_long, first_capital

_BY_POINTS = {
    "l’article L. 2122-22": Sought(re.compile(r"(?<!\d)2122-22\b"), ("visa",)),
    "l’article L. 2122-23": Sought(re.compile(r"(?<!\d)2122-23\b"), ("visa",)),
}
_OF_A_GROUPEMENT = {"l’article L. 5211-10": Sought(re.compile(r"(?<!\d)5211-10\b"), ("visa",))}


@act_rule(
    "ACT-001",
    WARNING,
    source="CGCT, art. L. 2122-22 et L. 2122-23 ; EPCI et syndicats : art. L. 5211-10 ; usage",
    since=CGCT,
    reads=Delegated,
    shown="decision",
)
def find(finished: Finished) -> ActFindings:
    """La décision vise la délégation sur laquelle elle se fonde.

    Le maire ne décide à la place du conseil que dans les matières déléguées. Les visas le prouvent : les deux articles,
    le point appliqué, la délibération de délégation et sa date.
    """
    named, delegated = first_capital(finished.kind.named), finished.stated(Delegated)
    by_points = delegates_by_points(finished.dossier.fiche)
    for name, sought in (_BY_POINTS if by_points else _OF_A_GROUPEMENT).items():
        if not finished.says(sought):
            yield ActFinding(f"{named} ne vise pas {name} du CGCT.")
    if by_points and not any(True for _ in cited_points(finished)):
        yield ActFinding(
            f"{named} ne dit pas quel point de l’article L. 2122-22 {'elle' if finished.kind.e else 'il'} applique."
        )
    if delegated and not any(True for _ in cited_days(finished)):
        day = date_long(delegated.delegation.date)
        yield ActFinding(f"{named} ne vise pas la délibération de délégation du {day}.")


EXAMPLE = """
[Visa] VU les articles L 2122-22 et L 2122-23 du Code général des collectivités territoriales ;
[Visa] VU la délibération du Conseil Municipal du 11 juin 2020 déléguant au Maire le point n°4 ;
"""
WRONG = ("les articles L 2122-22 et L 2122-23", "l’article L 2122-22")
MESSAGE = "La décision ne vise pas l’article L. 2122-23 du CGCT."
HINT = "Complétez les visas dans le modèle Word."
