"""SEA-015: the convocation is posted once sent, and before the sitting."""

from actgen.france.law.special_law import in_alsace_moselle
from actgen.france.law.texts import CGCT
from actgen.rules import ERROR, WARNING, Dossier, Finding, Findings, date_long, rule


@rule(
    "SEA-015",
    ERROR,
    source="CGCT, art. L. 2121-10 ; Alsace-Moselle : art. L. 2541-1",
    since=CGCT,
    warns="si elle est affichée avant d’être envoyée, ou en Alsace-Moselle, où l’affichage n’est pas demandé",
    needs="affichage_convocation",
)
def find(dossier: Dossier) -> Findings:
    """La convocation est affichée entre son envoi et la séance.

    La convocation est mentionnée au registre des délibérations, affichée ou publiée : affichée après la séance, elle
    n’en avertit plus personne.
    """
    seance = dossier.seance
    posted, sent = seance.affichage_convocation, seance.convocation
    if posted is None:
        return
    what = f"L’affichage de la convocation est daté du {date_long(posted)}"
    if posted > seance.date:
        local = WARNING if in_alsace_moselle(dossier.fiche) else None
        yield Finding(_PATH, f"{what}, après la séance du {date_long(seance.date)}.", severity=local)
    elif sent is not None and posted < sent:
        yield Finding(_PATH, f"{what}, avant son envoi, le {date_long(sent)}.", severity=WARNING)


EXAMPLE = """
seance:
  date: 2025-12-15
  convocation: 2025-12-09
  affichage_convocation: 2025-12-09
"""
WRONG = ("affichage_convocation: 2025-12-09", "affichage_convocation: 2025-12-19")
MESSAGE = "L’affichage de la convocation est daté du 19\u00a0décembre 2025, après la séance du 15\u00a0décembre 2025."
HINT = "Corrigez l’une des deux dates."


_PATH = ("seance", "affichage_convocation")
