"""PUB-013: the list of the délibérations is posted within a week."""

from actgen.france.law.tables import figure
from actgen.france.law.texts import PUBLICITY_REFORM
from actgen.rules import ERROR, Dossier, Finding, Findings, date_long, rule


@rule("PUB-013", ERROR, source="CGCT, art. L. 2121-25", since=PUBLICITY_REFORM, needs="affichage_liste")
def find(dossier: Dossier) -> Findings:
    """La liste des délibérations est affichée dans la semaine.

    Dans un délai d’une semaine, la liste des délibérations examinées par le conseil municipal est affichée à la mairie
    et mise en ligne sur le site de la commune, lorsqu’il existe.
    """
    seance = dossier.seance
    posted = seance.affichage_liste
    if posted is None:
        return
    days = (posted - seance.date).days
    if days < 0:
        message = f"La liste des délibérations est affichée le {date_long(posted)}, avant la séance."
        yield Finding(("seance", "affichage_liste"), message, "Corrigez l’une des deux dates.")
    elif days > figure("liste des délibérations, jours", seance.date):
        message = f"La liste des délibérations est affichée le {date_long(posted)}, {days} jours après la séance"
        yield Finding(("seance", "affichage_liste"), f"{message} : elle l’est dans la semaine.")


EXAMPLE = """
seance:
  date: 2025-12-15
  affichage_liste: 2025-12-22
"""
WRONG = ("2025-12-22", "2025-12-23")
MESSAGE = (
    "La liste des délibérations est affichée le 23\u00a0décembre 2025, 8 jours après la séance : elle l’est dans la "
    "semaine."
)
HINT = "Corrigez la date si elle est mal recopiée. Affichée en retard, la liste reste due."
