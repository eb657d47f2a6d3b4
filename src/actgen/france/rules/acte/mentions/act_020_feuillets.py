"""ACT-020: each sheet of the register tells the commune, the sitting or the nature of the act, and its number."""

from actgen.document.model import PAGE_MARK
from actgen.france.capacities import Published
from actgen.france.law.texts import PUBLICITY_REFORM
from actgen.france.reading_acts.dated import says
from actgen.rules import WARNING, ActFinding, ActFindings, Finished, OfSitting, act_rule, enumerate_in_french
from actgen.rules.folding import fold


@act_rule("ACT-020", WARNING, source="CGCT, art. R. 2121-9 et R. 2122-7-1", since=PUBLICITY_REFORM, reads=Published)
def find(finished: Finished) -> ActFindings:
    """Chaque page dit la commune, la séance et son numéro.

    Les feuillets du registre sont numérotés et portent le nom de la commune et la date de la séance ; ceux des
    décisions, le nom de la commune et la nature de l’acte.
    """
    repeated = finished.repeated()
    missing = [] if finished.body_name() in repeated else [f"le nom {finished.dossier.fiche.body.sorte.de_la_nature}"]
    if finished.has(OfSitting):
        if not says(repeated, finished.day):
            missing.append("la date de la séance")
    elif fold(finished.kind.declared.nom).split(" ")[0] not in repeated:
        missing.append("la nature de l’acte")
    if PAGE_MARK not in repeated:
        missing.append("le numéro de la page")
    if missing:
        yield ActFinding(f"Il manque sur chaque page {enumerate_in_french(missing)}.")


EXAMPLE = """
[footer] Ancenis-Saint-Géréon – Conseil municipal du 15 décembre 2025 – Page ‹page› sur ‹pages›
"""
WRONG = (
    "[footer] Ancenis-Saint-Géréon – Conseil municipal du 15 décembre 2025 – Page",
    "[footer] Ancenis-Saint-Géréon – Page",
)
MESSAGE = "Il manque sur chaque page la date de la séance."
HINT = "Complétez le pied de page du modèle Word."
