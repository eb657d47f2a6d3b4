"""PUB-010: a large commune transmits its acts by electronic means, and the receipt gives them an identifier."""

from actgen.france.capacities import Published
from actgen.france.law.publicity import transmits_electronically, with_its_inhabitants
from actgen.france.law.texts import ELECTRONIC_TRANSMISSION
from actgen.rules import WARNING, Dossier, Finding, Findings, Stated, rule


@rule(
    "PUB-010",
    WARNING,
    source="CGCT, art. L. 2131-1, L. 2131-2 et L. 5211-3",
    since=ELECTRONIC_TRANSMISSION,
    reads=Published,
    needs="reception_prefecture",
)
def find(dossier: Dossier, act: Stated[Published]) -> Findings:
    """Une commune de plus de 50 000 habitants transmet ses actes par voie électronique.

    Depuis le 7 août 2020, ces communes, et tous les EPCI à fiscalité propre, transmettent tous leurs actes au
    représentant de l’État par voie électronique. L’accusé de réception donne l’identifiant de l’acte.
    """
    if not transmits_electronically(dossier.fiche, act.day):
        return
    if act.states.reception_prefecture and not act.states.identifiant:
        yield Finding(
            act.path("reception_prefecture"),
            f"La préfecture a reçu l’acte, mais son identifiant manque : "
            f"{with_its_inhabitants(dossier.fiche)} transmet ses actes par voie électronique.",
        )


EXAMPLE = """
commune:
  population: 327734
actes:
  deliberation:
    reception_prefecture: 2025-12-16
    identifiant: 044-200083228-20251215-2025_132-DE
"""
WRONG = """\
commune:
  population: 327734
actes:
  deliberation:
    reception_prefecture: 2025-12-16"""
MESSAGE = (
    "La préfecture a reçu l’acte, mais son identifiant manque : une commune de 327\u202f734 habitants "
    "transmet ses actes par voie électronique."
)
HINT = "Recopiez l’identifiant de l’accusé de réception : « identifiant »."
