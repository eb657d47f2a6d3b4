"""DEC-009: a municipal council delegates to the mayor alone."""

from actgen.france.capacities import Delegataire, Delegated
from actgen.france.law.delegated import delegates_by_points
from actgen.france.law.texts import CGCT
from actgen.rules import ERROR, Dossier, Finding, Findings, Stated, first_capital, rule


@rule(
    "DEC-009", ERROR, source="CGCT, art. L. 2122-22 ; EPCI et syndicats : art. L. 5211-10", since=CGCT, reads=Delegated
)
def find(dossier: Dossier, act: Stated[Delegated]) -> Findings:
    """Un conseil municipal ne délègue qu’au maire.

    L’assemblée d’un EPCI ou d’un syndicat peut déléguer au président, aux vice-présidents qui ont reçu délégation de
    lui ou au bureau dans son ensemble. Le conseil municipal délègue au maire, qui peut subdéléguer à ses adjoints.
    """
    sorte, to = dossier.fiche.body.sorte, act.states.delegation.a
    if to is not Delegataire.EXECUTIF and delegates_by_points(dossier.fiche):
        yield Finding(
            act.path("delegation", "a"),
            f"{first_capital(sorte.le_conseil)} ne délègue qu’au {sorte.chef} : « {to} » est d’un EPCI ou d’un "
            "syndicat.",
        )


EXAMPLE = """
actes:
  decision:
    numero: 11/2025
    date: 2025-05-30
    delegation: { date: 2020-06-11, point: "4", a: exécutif }
    budget: 2025
"""
WRONG = ("a: exécutif", "a: bureau")
MESSAGE = "Le conseil municipal ne délègue qu’au maire : « bureau » est d’un EPCI ou d’un syndicat."
HINT = "Retirez « a », sous « delegation »."
