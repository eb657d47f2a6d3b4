"""SEA-030: who comes or leaves at an item does so at one that an act of the sitting has."""

from collections.abc import Iterator

from actgen.rules import ERROR, WARNING, Dossier, Finding, Findings, OfSitting, Path, enumerate_in_french, rule
from actgen.variables.conseil.moments import Moment
from actgen.variables.seance import Presence


@rule("SEA-030", WARNING, source="cohérence du dossier", needs="arrivee depart sorties")
def find(dossier: Dossier) -> Findings:
    """Une arrivée ou un départ à un point est à un point de la séance.

    « depart: { point: 3 } » veut dire : à partir du point 3. Les points sont ceux que les actes de la séance disent, à
    partir de 1.
    """
    items = sorted({act.states.point for act in dossier.having(OfSitting) if act.states.point})
    for number, who in dossier.seance.moving:
        for path, moment in _ends(who):
            here: Path = ("seance", "presents", number, *path)
            if moment.point == 0:
                message = f"{who.personne.complet} arrive ou part au point 0 : les points se comptent à partir de 1."
                yield Finding(here, message, "Écrivez le rang du point à l’ordre du jour.", ERROR)
            elif items and moment.point is not None and moment.point not in items:
                told = enumerate_in_french(map(str, items))
                message = f"{who.personne.complet} arrive ou part au point {moment.point}, qu’aucun acte ne porte"
                yield Finding(here, f"{message} : les points de ce fichier sont {told}.")


EXAMPLE = """
seance:
  presents:
    - Rémy ORHON
    - personne: Laure CADOREL
      arrivee: { point: 3 }
actes:
  deliberation:
    point: 3
"""
WRONG = ("arrivee: { point: 3 }", "arrivee: { point: 4 }")
MESSAGE = "Laure CADOREL arrive ou part au point 4, qu’aucun acte ne porte : les points de ce fichier sont 3."
HINT = "Corrigez le point, ou l’acte qui le porte. Si ce point n’est pas dans le fichier, rien n’est à corriger."


def _ends(who: Presence) -> Iterator[tuple[Path, Moment]]:
    """Each moment at which she comes or goes."""
    if who.arrivee is not None:
        yield ("arrivee",), who.arrivee
    if who.depart is not None:
        yield ("depart",), who.depart
    for number, away in enumerate(who.sorties):
        yield ("sorties", number, "depart"), away.depart
        yield ("sorties", number, "retour"), away.retour
