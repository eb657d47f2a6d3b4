"""DEC-008: the delegation was given to the mayor who decides."""

from actgen.france.capacities import Delegated
from actgen.france.law.texts import CGCT
from actgen.rules import WARNING, Dossier, Finding, Findings, Stated, date_long, rule


@rule(
    "DEC-008",
    WARNING,
    source="CGCT, art. L. 2122-22 ; réponse ministérielle, Sénat, question n° 01576",
    since=CGCT,
    reads=Delegated,
)
def find(dossier: Dossier, act: Stated[Delegated]) -> Findings:
    """La délégation a été donnée au maire qui décide.

    La délégation est personnelle : quand le maire change en cours de mandat, le conseil en donne une autre à son
    successeur. « depuis », sous « maire », dit le premier jour de son mandat.
    """
    if dossier.fiche.as_commune is None:
        return
    maire, given = dossier.fiche.head_at(act.day), act.states.delegation.date
    if maire.depuis is not None and given < maire.depuis <= act.day:
        yield Finding(
            act.path("delegation", "date"),
            f"La délégation du {date_long(given)} a été donnée avant que {maire.personne.complet} soit maire, le "
            f"{date_long(maire.depuis)}.",
        )


EXAMPLE = """
maire: { personne: Monsieur Rémy ORHON, depuis: 2023-02-01 }
actes:
  decision:
    numero: 11/2025
    date: 2025-05-30
    delegation: { date: 2023-02-10, point: "4" }
    budget: 2025
"""
WRONG = ("2023-02-10,", "2020-07-09,")
MESSAGE = "La délégation du 9\u00a0juillet 2020 a été donnée avant que Rémy ORHON soit maire, le 1er\u00a0février 2023."
HINT = "Citez la délégation que le conseil a donnée à ce maire ; s’il n’en a pas donné, il doit délibérer."
