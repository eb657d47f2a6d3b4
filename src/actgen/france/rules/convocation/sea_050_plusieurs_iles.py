"""SEA-050: in French Polynesia, a council whose communes are in several islands has fifteen clear days."""

from actgen.france.law.delays import clear_days, days_of_several_islands
from actgen.france.law.special_law import may_be_of_several_islands
from actgen.rules import WARNING, Dossier, Finding, Findings, date_long, plural, rule


@rule("SEA-050", WARNING, source="CGCT, art. L. 2573-5, V", needs="convocation")
def find(dossier: Dossier) -> Findings:
    """En Polynésie française, une commune de plusieurs îles convoque quinze jours francs avant la séance.

    Où des communes associées sont dans plusieurs îles, le délai est de quinze jours francs, et ne descend pas sous huit
    en cas d’urgence. Ailleurs, il est celui de toute commune. La liste officielle ne dit pas qui est dans ce cas.
    """
    seance = dossier.seance
    if seance.convocation is None or not may_be_of_several_islands(dossier.fiche, seance.date):
        return
    days = clear_days(seance.convocation, seance.date)
    needed = days_of_several_islands(seance.date, urgent=seance.urgence is not None)
    if days < needed:
        yield Finding(
            ("seance", "convocation"),
            f"La convocation est envoyée {days} {plural(days, 'jour franc', 'jours francs')} avant la séance du "
            f"{date_long(seance.date)} : il en faut {needed} dans une commune de Polynésie française dont les communes "
            "associées sont dans plusieurs îles.",
        )


EXAMPLE = """
commune: { insee: "98735" }
seance: { date: 2026-09-24, convocation: 2026-09-08 }
"""
WRONG = ("2026-09-08", "2026-09-17")
MESSAGE = (
    "La convocation est envoyée 6 jours francs avant la séance du 24\u00a0septembre 2026 : il en faut 15 dans une "
    "commune de Polynésie française dont les communes associées sont dans plusieurs îles."
)
HINT = "Vérifiez si la commune est dans ce cas ; sinon, rien n’est à corriger."
