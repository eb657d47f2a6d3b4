"""ACT-019: an act of a commune names it, in its right spelling."""

from actgen.france.law.agreements import is_contract
from actgen.rules import ERROR, ActFinding, ActFindings, Finished, act_rule


@act_rule("ACT-019", ERROR, source="CGCT, art. R. 2121-9 et R. 2122-7-1")
def find(finished: Finished) -> ActFindings:
    """L’acte nomme la commune.

    Un acte dont le texte ne dit pas de quelle commune ou de quel établissement il est ne prouve rien une fois séparé
    de son dossier.
    """
    name = finished.body_name()
    if not is_contract(finished.kind) and not any(True for read in finished.reads if name in read.text):
        yield ActFinding(f"L’acte ne nomme nulle part {finished.dossier.fiche.body.nom}.")


EXAMPLE = """
[Ouverture] Les membres du conseil municipal se sont réunis à Ancenis-Saint-Géréon.
"""
WRONG = ("Ancenis-Saint-Géréon.", "Ancenis.")
MESSAGE = "L’acte ne nomme nulle part Ancenis-Saint-Géréon."
HINT = "Dans le modèle Word, écrivez {{ commune.nom }}, {{ commune.de_nom }} ou {{ commune.a_nom }}."
