"""SEA-028: nobody stands twice in the table of the council, and every term of office has its days in order."""

from itertools import combinations

from actgen.france.law.texts import CGCT
from actgen.rules import ERROR, Dossier, Finding, Findings, date_long, lines_of, rule
from actgen.variables.conseil.membres import Mandat
from actgen.variables.identity import Conseil


@rule("SEA-028", ERROR, source="CGCT, art. L. 2121-1 et R. 2121-2 (le tableau du conseil)", since=CGCT, needs="membres")
def find(dossier: Dossier) -> Findings:
    """Le tableau porte chaque membre une fois.

    Un membre qui a quitté le conseil puis y est revenu a deux lignes, dont les mandats ne se recouvrent pas.
    """
    membres, sorte = dossier.fiche.membres, dossier.fiche.body.sorte
    conseil = Conseil([member.personne for member in membres])
    for number, member in enumerate(membres):
        if member.depuis and member.jusqua and member.jusqua < member.depuis:
            message = (
                f"{member.personne.complet} quitte {sorte.en_bref} le {date_long(member.jusqua)}, avant d’y entrer."
            )
            yield Finding(("membres", number, "jusqua"), message, "Corrigez « depuis » ou « jusqua ».")
    for first, second in combinations(range(len(membres)), 2):
        if conseil.first_place(second) == first and _overlap(membres[first], membres[second]):
            where = lines_of(dossier, ("membres", first), ("membres", second))
            message = f"{membres[second].personne.complet} figure deux fois dans le tableau {sorte.du_bref} ({where})."
            yield Finding(("membres", second), message)


EXAMPLE = """
membres:
  - Rémy ORHON
  - { personne: Mireille LOIRAT, jusqua: 2022-06-30 }
  - Florent CAILLET
  - { personne: Mireille LOIRAT, depuis: 2024-01-15 }
"""
WRONG = ("depuis: 2024-01-15", "depuis: 2022-01-15")
MESSAGE = "Mireille LOIRAT figure deux fois dans le tableau du conseil (lignes 3 et 5)."
HINT = "Gardez une seule ligne, ou des mandats qui ne se recouvrent pas. Deux homonymes ont chacun un second prénom."


def _overlap(one: Mandat, other: Mandat) -> bool:
    starts = [mandate.depuis for mandate in (one, other) if mandate.depuis is not None]
    return not starts or (one.holds(max(starts)) and other.holds(max(starts)))
