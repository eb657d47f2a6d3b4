"""SEA-027: the number of members in office is that of the table of the council."""

from actgen.france.law.texts import CGCT
from actgen.rules import ERROR, Dossier, Finding, Findings, date_long, plural, rule
from actgen.variables.conseil.attendance import seats_on


@rule(
    "SEA-027",
    ERROR,
    source="CGCT, art. L. 2121-17 (le quorum se compte sur les membres en exercice)",
    since=CGCT,
    needs="membres",
)
def find(dossier: Dossier) -> Findings:
    """Le nombre de conseillers en exercice est celui du tableau.

    Un siège vacant ne compte pas. Quand le fichier tient le tableau du conseil, ce nombre peut être tu : il se compte.
    Qui quitte le conseil le jour de la séance et qui le remplace ce jour-là n’ont qu’un siège.
    """
    seance = dossier.seance
    counted = seats_on(dossier.fiche, seance.date)
    stated = seance.conseillers_en_exercice
    if counted and counted != stated:
        yield Finding(
            ("seance", "conseillers_en_exercice"),
            f"Le tableau {dossier.fiche.body.sorte.du_bref} compte {counted} {plural(counted, 'membre', 'membres')} en "
            f"exercice le {date_long(seance.date)}, mais la séance en dit {stated}.",
        )


EXAMPLE = """
maire: { personne: Monsieur Rémy ORHON }
membres: [Rémy ORHON, Mireille LOIRAT, Florent CAILLET]
seance:
  date: 2025-12-15
  conseillers_en_exercice: 3
"""
WRONG = ("exercice: 3", "exercice: 4")
MESSAGE = "Le tableau du conseil compte 3 membres en exercice le 15\u00a0décembre 2025, mais la séance en dit 4."
HINT = "Retirez « conseillers_en_exercice », ou complétez « membres », avec « depuis » et « jusqua »."
