"""DEC-002: a convention on a digital workspace is concluded under the 4°, which is about contracts of purchase."""

from actgen.france.capacities import Delegated
from actgen.france.law.delegated import MARCHES, delegates_by_points, last_point, point_number
from actgen.france.law.texts import CGCT
from actgen.rules import WARNING, Dossier, Finding, Findings, Stated, first_capital, rule


@rule("DEC-002", WARNING, source="CGCT, art. L. 2122-22, 4°", since=CGCT, reads=Delegated)
def find(dossier: Dossier, act: Stated[Delegated]) -> Findings:
    """Le point délégué est celui des marchés.

    Le 4° délègue la préparation, la passation, l’exécution et le règlement des marchés et des accords-cadres, lorsque
    les crédits sont inscrits au budget. Un autre point convient rarement à une convention payante. Qu’il suffise pour
    adhérer à un groupement de commandes est discuté : voir ACT-031.
    """
    number = point_number(act.states.delegation.point)
    if not act.kind.is_academic or number is None or not delegates_by_points(dossier.fiche):
        return
    if 1 <= number <= last_point(act.day) and number != MARCHES:
        yield Finding(
            act.path("delegation", "point"),
            f"{first_capital(act.kind.named)} se fonde sur le {number}° ; les marchés et les accords-cadres relèvent "
            f"du {MARCHES}°.",
        )


EXAMPLE = """
actes:
  decision:
    numero: 11/2025
    date: 2025-05-30
    delegation: { date: 2020-06-11, point: "4" }
    budget: 2025
"""
WRONG = ('"4"', '"5"')
MESSAGE = "La décision se fonde sur le 5° ; les marchés et les accords-cadres relèvent du 4°."
HINT = "Relisez la délibération de délégation : elle cite le point que la décision applique."
