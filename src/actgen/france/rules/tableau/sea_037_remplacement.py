"""SEA-037: who leaves the council in a sitting and who takes the seat then are not there together."""

from actgen.france.law.texts import CGCT
from actgen.france.reading_dossiers.roll import roll_of
from actgen.rules import ERROR, Dossier, Finding, Findings, rule
from actgen.variables.conseil.membres import successions
from actgen.variables.conseil.moments import is_no_later


@rule("SEA-037", ERROR, source="CGCT, art. L. 2121-4 ; code électoral, art. L. 270", since=CGCT, needs="membres")
def find(dossier: Dossier) -> Findings:
    """Qui remplace un membre en séance prend son siège quand il le quitte.

    Le remplaçant est appelé à siéger dès que le siège est vacant. Quand l’un quitte le conseil et que l’autre y entre
    le jour de la séance, « mouvements » dit à quel point l’un part et l’autre arrive : sans cela, les deux voteraient.
    """
    membres, roll = dossier.fiche.membres, roll_of(dossier)
    for leaving, entering in successions(membres, dossier.seance.date):
        old, new = membres[leaving].personne, membres[entering].personne
        gone, come = roll.presence_of(old), roll.presence_of(new)
        if gone is None or come is None:
            continue
        if gone.depart is None or come.arrivee is None or not is_no_later(gone.depart, come.arrivee):
            message = f"{old.complet} quitte {dossier.fiche.body.sorte.en_bref} ce jour-là et {new.complet} y entre"
            yield Finding(("membres", entering), f"{message} : rien ne dit quand l’un cède le siège à l’autre.")


EXAMPLE = """
maire: { personne: Monsieur Rémy ORHON }
membres:
  - Rémy ORHON
  - { personne: Mireille LOIRAT, jusqua: 2025-12-15 }
  - { personne: Florent CAILLET, depuis: 2025-12-15 }
seance:
  date: 2025-12-15
  presents:
    - Rémy ORHON
    - { personne: Mireille LOIRAT, depart: { point: 2 } }
    - { personne: Florent CAILLET, arrivee: { point: 2 } }
"""
WRONG = ("arrivee: { point: 2 }", "arrivee: { point: 1 }")
MESSAGE = (
    "Mireille LOIRAT quitte le conseil ce jour-là et Florent CAILLET y entre : rien ne dit quand l’un cède le siège à "
    "l’autre."
)
HINT = "Sous « mouvements », écrivez le même point pour le départ de l’un et l’arrivée de l’autre."
