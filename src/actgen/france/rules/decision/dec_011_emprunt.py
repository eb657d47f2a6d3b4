"""DEC-011: the delegation on loans ends when the campaign for the renewal opens."""

from actgen.france.capacities import Delegated
from actgen.france.law.delegated import EMPRUNTS, campaign_on, delegates_by_points, point_number
from actgen.france.law.texts import CGCT
from actgen.france.reading_dossiers.affairs import is_about_a_loan
from actgen.rules import WARNING, Dossier, Finding, Findings, Stated, date_long, first_capital, rule


@rule(
    "DEC-011",
    WARNING,
    source="CGCT, art. L. 2122-22, dernier alinéa, et L. 5211-10, dernier alinéa ; code électoral, art. R. 26",
    since=CGCT,
    reads=Delegated,
)
def find(dossier: Dossier, act: Stated[Delegated]) -> Findings:
    """Aucun emprunt n’est décidé par délégation pendant la campagne.

    La délégation en matière d’emprunt prend fin dès l’ouverture de la campagne électorale pour le renouvellement
    général : le deuxième lundi qui précède le premier tour. La nouvelle assemblée en donne une autre.
    """
    renewal = campaign_on(act.day)
    if renewal is None or act.states.delegation.date >= renewal.first:
        return
    by_point = delegates_by_points(dossier.fiche) and point_number(act.states.delegation.point) == EMPRUNTS
    if by_point or is_about_a_loan(act):
        yield Finding(
            act.path("delegation"),
            f"{first_capital(act.kind.named)} du {date_long(act.day)} porte sur un emprunt : la délégation en cette "
            f"matière a pris fin à l’ouverture de la campagne pour le renouvellement du {date_long(renewal.first)}.",
        )


EXAMPLE = """
actes:
  decision:
    numero: 11/2026
    date: 2026-02-27
    objet: Emprunt de 200 000 €
    delegation: { date: 2020-07-09, point: "3", limites: des emprunts de 300 000 € au plus }
    budget: 2026
"""
WRONG = ("2026-02-27", "2026-03-02")
MESSAGE = (
    "La décision du 2\u00a0mars 2026 porte sur un emprunt : la délégation en cette matière a pris fin à l’ouverture de "
    "la campagne pour le renouvellement du 15\u00a0mars 2026."
)
HINT = "Vérifiez la date ; sinon, l’assemblée doit en délibérer."
