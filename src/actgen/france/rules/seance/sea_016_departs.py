"""SEA-016: who leaves early leaves after the opening, and after having come."""

from actgen.rules import ERROR, Dossier, Finding, Findings, rule, time_spaced


@rule("SEA-016", ERROR, source="cohérence du dossier")
def find(dossier: Dossier) -> Findings:
    """Un départ en cours de séance suit l’ouverture et l’arrivée.

    L’heure de départ dit quels votes un conseiller a manqués. Elle suit l’ouverture de la séance et, pour qui est
    arrivé en retard, son arrivée.
    """
    opening = dossier.seance.heure
    for number, who in enumerate(dossier.seance.presents):
        if who.depart is None:
            continue
        path = ("seance", "presents", number, "depart")
        leaves = f"{who.personne.complet} part à {time_spaced(who.depart)}"
        if opening is not None and who.depart <= opening:
            yield Finding(path, f"{leaves}, mais la séance ouvre à {time_spaced(opening)}.")
        elif who.arrivee is not None and who.depart <= who.arrivee:
            yield Finding(path, f"{leaves}, mais arrive à {time_spaced(who.arrivee)}.")


EXAMPLE = """
seance:
  heure: 19:00
  presents:
    - Rémy ORHON
    - personne: Laure CADOREL
      depart: 21:05
"""
WRONG = ("21:05", "18:30")
MESSAGE = "Laure CADOREL part à 18\u00a0h\u00a030, mais la séance ouvre à 19\u00a0h."
HINT = "Corrigez l’une des deux heures, ou retirez « depart » si ce conseiller est resté jusqu’à la fin."
