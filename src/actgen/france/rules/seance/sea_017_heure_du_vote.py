"""SEA-017: where a member leaves early, the time of the vote is known."""

from actgen.france.law.texts import CGCT
from actgen.rules import WARNING, Dossier, Finding, Findings, Voted, rule, time_spaced


@rule("SEA-017", WARNING, source="CGCT, art. L. 2121-17 et L. 2121-20", since=CGCT)
def find(dossier: Dossier) -> Findings:
    """Un départ en cours de séance demande l’heure du vote.

    Le quorum et les votants se comptent au moment du vote. Sans l’heure du vote, qui part en cours de séance est compté
    comme présent.
    """
    if all(act.states.vote.heure for act in dossier.having(Voted)):
        return
    for number, who in enumerate(dossier.seance.presents):
        if who.depart is not None:
            yield Finding(
                ("seance", "presents", number, "depart"),
                f"{who.personne.complet} part à {time_spaced(who.depart)}, mais l’heure du vote n’est pas donnée : "
                "on ne sait pas si ce conseiller a voté.",
            )


EXAMPLE = """
seance:
  presents:
    - Rémy ORHON
    - personne: Laure CADOREL
      depart: 21:05
actes:
  deliberation:
    vote: { heure: 20:30 }
"""
WRONG = ("21:05\nactes:\n  deliberation:\n    vote: { heure: 20:30 }", "21:05")
MESSAGE = (
    "Laure CADOREL part à 21\u00a0h\u00a005, mais l’heure du vote n’est pas donnée : on ne sait pas si ce "
    "conseiller a voté."
)
HINT = (
    "Donnez l’heure du vote : « heure », sous « vote ». Le quorum et les votants se comptent alors sur ceux qui "
    "étaient là."
)
