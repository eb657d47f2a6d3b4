"""DEC-001: the point delegated is one of the thirty-one of the law."""

from actgen.france.capacities import Delegated
from actgen.france.law.delegated import delegates_by_points, last_point, point_number
from actgen.france.law.texts import CGCT
from actgen.rules import ERROR, Dossier, Finding, Findings, Stated, rule


@rule("DEC-001", ERROR, source="CGCT, art. L. 2122-22", since=CGCT, reads=Delegated)
def find(dossier: Dossier, act: Stated[Delegated]) -> Findings:
    """Le point délégué est l’un des 31 points de l’article L. 2122-22.

    Le conseil ne peut déléguer au maire que les matières de cette liste, du 1° au 31°.
    """
    if not delegates_by_points(dossier.fiche):
        return
    number, last = point_number(act.states.delegation.point), last_point(act.day)
    if number is None or not 1 <= number <= last:
        yield Finding(
            act.path("delegation", "point"),
            f"L’article L. 2122-22 n’a pas de point « {act.states.delegation.point} » : il en a {last}, du 1° "
            f"au {last}°.",
        )


EXAMPLE = """
actes:
  decision:
    numero: 11/2025
    date: 2025-05-30
    delegation: { date: 2020-06-11, point: "4" }
    budget: 2025
"""
WRONG = ('"4"', '"41"')
MESSAGE = "L’article L. 2122-22 n’a pas de point « 41 » : il en a 31, du 1° au 31°."
HINT = "Écrivez le numéro du point, tel que la délibération de délégation le cite : 4."
