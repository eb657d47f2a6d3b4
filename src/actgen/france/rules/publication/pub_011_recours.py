"""PUB-011: the delay of a remedy runs from the notification or from the publication."""

from actgen.france.capacities import Published
from actgen.france.law.texts import CJA
from actgen.rules import WARNING, Dossier, Finding, Findings, Stated, quoted, rule

_STARTS = ("notification", "publication", "publicité", "affichage", "mise en ligne", "notifié", "publié")


@rule(
    "PUB-011",
    WARNING,
    source="Code de justice administrative, art. R. 421-1",
    since=CJA,
    reads=Published,
    needs="recours_a_compter_de",
)
def find(_: Dossier, act: Stated[Published]) -> Findings:
    """Le délai de recours court de la notification ou de la publication.

    Le tribunal est saisi dans les deux mois de la notification ou de la publication. Un autre départ trompe le lecteur
    de l’acte.
    """
    start = act.states.recours_a_compter_de
    if not any(word in start.casefold() for word in _STARTS):
        yield Finding(
            act.path("recours_a_compter_de"),
            f"Le délai de recours part ici de {quoted(start)} ; il court de la notification ou de la publication de "
            "l’acte.",
        )


EXAMPLE = """
actes:
  deliberation:
    recours_a_compter_de: la publication
"""
WRONG = ("publication", "signature")
MESSAGE = (
    "Le délai de recours part ici de « la signature » ; il court de la notification ou de la publication de l’acte."
)
HINT = "Écrivez « la publication » ou « la notification », ou supprimez la ligne."
