"""SEA-014: the first sitting of a new council is convened three clear days before."""

from actgen.france.law.delays import clear_days, days_of_first_sitting, has_first_delay
from actgen.france.law.texts import CGCT
from actgen.rules import WARNING, Dossier, Finding, Findings, date_long, plural, rule


@rule("SEA-014", WARNING, source="CGCT, art. L. 2121-7", since=CGCT, needs="convocation")
def find(dossier: Dossier) -> Findings:
    """La première séance après un renouvellement général est convoquée trois jours francs avant.

    La première séance se tient du vendredi au dimanche qui suivent l’élection (en 2020, du 23 au 28 mai après le
    premier tour). Dans les communes de 3\u202f500 habitants et plus, trois jours francs y suffisent, au lieu de cinq.
    La règle vaut pour les séances tenues ces jours-là en 2001, 2008, 2014, 2020 et 2026.
    """
    seance, sent = dossier.seance, dossier.seance.convocation
    if not has_first_delay(dossier) or sent is None or sent > seance.date:
        return
    clear, needed = clear_days(sent, seance.date), days_of_first_sitting(seance.date)
    if clear < needed and not (seance.urgence or seance.seconde_convocation):
        yield Finding(
            ("seance", "convocation"),
            f"La convocation est envoyée {clear} {plural(clear, 'jour franc', 'jours francs')} avant la séance du "
            f"{date_long(seance.date)} : après un renouvellement général, il en faut {needed} pour la première "
            "séance.",
        )


EXAMPLE = """
commune:
  population: 11600
seance:
  date: 2026-03-20
  convocation: 2026-03-16
"""
WRONG = ("2026-03-16", "2026-03-17")
MESSAGE = (
    "La convocation est envoyée 2 jours francs avant la séance du 20\u00a0mars 2026 : après un renouvellement "
    "général, il en faut 3 pour la première séance."
)
HINT = "Corrigez la date d’envoi ou celle de la séance : ni l’un ni l’autre de ces deux jours ne compte."
