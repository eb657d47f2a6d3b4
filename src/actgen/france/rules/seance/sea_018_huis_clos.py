"""SEA-018: more than half of the members ask for closed doors."""

from actgen.france.law.texts import CGCT
from actgen.france.reading_dossiers.closings import closings
from actgen.rules import ERROR, Dossier, Finding, Findings, plural, rule


@rule("SEA-018", ERROR, source="CGCT, art. L. 2121-18", since=CGCT, needs="huis_clos")
def find(dossier: Dossier) -> Findings:
    """Le huis clos est décidé à la majorité absolue des membres présents ou représentés.

    Les séances sont publiques. Le conseil décide le huis clos sans débat, à la majorité absolue des membres présents ou
    représentés : une abstention compte ici comme une voix contre.
    """
    for one in closings(dossier):
        pour, most, least = one.closed.pour, one.most, one.least
        if pour > most:
            message = f"Le huis clos réunit {pour} voix, mais {most} {_are_there(most)}."
            yield Finding((*one.path, "pour"), message)
        elif 2 * pour <= least:
            message = f"Le huis clos réunit {pour} voix, alors que {least} {_are_there(least)}"
            yield Finding((*one.path, "pour"), f"{message} : la majorité absolue est de {least // 2 + 1} voix.")


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
