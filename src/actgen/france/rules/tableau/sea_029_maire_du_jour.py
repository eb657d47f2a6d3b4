"""SEA-029: somebody is mayor on the day of the sitting."""

from actgen.france.law.texts import CGCT
from actgen.rules import ERROR, Dossier, Finding, Findings, date_long, rule


@rule("SEA-029", ERROR, source="CGCT, art. L. 2122-1 et L. 2122-15", since=CGCT, needs="depuis jusqua")
def find(dossier: Dossier) -> Findings:
    """Le maire est en fonction le jour de la séance.

    Un acte dit le maire de son jour. Quand le maire a changé, « maire » porte « depuis », et « anciens_maires » nomme
    les précédents, chacun avec le dernier jour de son mandat.
    """
    fiche, day = dossier.fiche, dossier.seance.date
    if not fiche.head.holds(day):
        office = fiche.body.sorte.chef
        message = f"La séance est du {date_long(day)}, et le fichier ne dit pas qui était {office} ce jour-là."
        yield Finding((fiche.HEAD,), message, "" if fiche.as_commune else _OF_A_PRESIDENT)


EXAMPLE = """
maire: { personne: Monsieur Rémy ORHON, depuis: 2020-05-25 }
seance: { date: 2025-12-15 }
"""
WRONG = ("2020-05-25", "2026-03-21")
MESSAGE = "La séance est du 15\u00a0décembre 2025, et le fichier ne dit pas qui était maire ce jour-là."
HINT = "Corrigez « depuis » ou « jusqua » sous « maire », ou ajoutez le précédent à « anciens_maires »."


_OF_A_PRESIDENT = (
    "Corrigez « depuis » ou « jusqua » sous « executif », ou ajoutez le précédent à « anciens_executifs »."
)
