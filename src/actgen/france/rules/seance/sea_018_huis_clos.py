"""SEA-018: more than half of the members ask for closed doors."""

from actgen.france.law.texts import CGCT
from actgen.rules import ERROR, Dossier, Finding, Findings, plural, rule
from actgen.variables.assemblee import represented


@rule("SEA-018", ERROR, source="CGCT, art. L. 2121-18", since=CGCT)
def find(dossier: Dossier) -> Findings:
    """Le huis clos est décidé à la majorité absolue des membres présents ou représentés.

    Les séances sont publiques. Le conseil décide le huis clos sans débat, à la majorité absolue des membres présents ou
    représentés : une abstention compte ici comme une voix contre.
    """
    seance, closed = dossier.seance, dossier.seance.huis_clos
    if closed is None:
        return
    most = len(seance.presents) + len(represented(dossier.fiche))
    least = most - sum(who.arrivee is not None for who in seance.presents)
    if closed.pour > most:
        yield Finding(
            ("seance", "huis_clos", "pour"),
            f"Le huis clos réunit {closed.pour} voix, mais {most} {_are_there(most)}.",
        )
    elif 2 * closed.pour <= least:
        yield Finding(
            ("seance", "huis_clos", "pour"),
            f"Le huis clos réunit {closed.pour} voix, alors que {least} {_are_there(least)} : la majorité absolue "
            f"est de {least // 2 + 1} voix.",
        )


EXAMPLE = """
seance:
  presents: [Rémy ORHON, Florent CAILLET, Mireille LOIRAT]
  pouvoirs:
    - { de: Fabrice CERISIER, a: Florent CAILLET }
  huis_clos: { demandeurs: [Rémy ORHON], pour: 3 }
"""
WRONG = ("3", "2")
MESSAGE = (
    "Le huis clos réunit 2 voix, alors que 4 membres sont présents ou représentés : la majorité absolue est de 3 voix."
)
HINT = "Corrigez « pour » s’il est mal recopié. Sans cette majorité, la séance reste publique : retirez « huis_clos »."


def _are_there(count: int) -> str:
    return plural(count, "membre est présent ou représenté", "membres sont présents ou représentés")
