"""SEA-024: nobody gives a pouvoir to himself."""

from actgen.france.law.texts import CGCT
from actgen.rules import ERROR, Dossier, Finding, Findings, rule


@rule("SEA-024", ERROR, source="CGCT, art. L. 2121-20", since=CGCT, needs="pouvoirs")
def find(dossier: Dossier) -> Findings:
    """Le pouvoir est donné à un collègue.

    Un conseiller donne à un collègue de son choix pouvoir de voter en son nom : à un autre que lui-même.
    """
    for number, pouvoir in enumerate(dossier.seance.pouvoirs):
        if dossier.fiche.conseil.is_one(pouvoir.de, pouvoir.a):
            yield Finding(
                ("seance", "pouvoirs", number, "a"), f"{pouvoir.de.complet} se donne pouvoir, sur une même ligne."
            )


EXAMPLE = """
seance:
  pouvoirs:
    - { de: Fabrice CERISIER, a: Florent CAILLET }
"""
WRONG = ("Florent CAILLET", "Fabrice CERISIER")
MESSAGE = "Fabrice CERISIER se donne pouvoir, sur une même ligne."
HINT = "Relisez le pouvoir écrit : corrigez « de » ou « a »."
