"""ACT-009: the author of an act is told by first name, name and capacity, where it is signed."""

import re

from actgen.france.capacities import Published
from actgen.rules import ERROR, ActFinding, ActFindings, Finished, OfSitting, Signed, act_rule, fold
from actgen.variables.persons import Personne

_CAPACITY = re.compile(r"\b(?:maire|presidente?|adjointe?|delegue?e)\b")
_ON_BEHALF = re.compile(r"\bpar delegation\b|\badjointe?\b|\bpour l[ea] maire\b")


@act_rule("ACT-009", ERROR, source="CGCT, art. L. 2121-23, L. 2122-23 et R. 2131-1", reads=Published)
def find(finished: Finished) -> ActFindings:
    """L’acte porte le prénom, le nom et la qualité de celui qui le signe.

    Le maire signe les délibérations et les décisions ; le texte publié dit lisiblement le prénom, le nom et la qualité
    de son auteur. Un adjoint peut signer une décision par délégation : l’acte le dit.
    """
    cells, authors = finished.signature_cells(), _authors(finished)
    named = [(person, fold(f"{person.prenom} {person.nom}").strip()) for person in authors]
    signed = [(person, cell) for person, name in named for cell in cells if name in cell]
    if not signed and not any(_ON_BEHALF.search(cell) for cell in cells):
        yield ActFinding(f"Le prénom et le nom de {authors[0].complet} ne figurent pas dans les signatures de l’acte.")
    if signed and not any(_CAPACITY.search(cell) for _, cell in signed):
        yield ActFinding(f"La signature de {signed[0][0].complet} ne dit pas sa qualité.")


EXAMPLE = """
[Signature] Le Maire,
[Signataire] Rémy ORHON
"""
WRONG = """\
[Signature] Le Maire,"""
MESSAGE = "Le prénom et le nom de Rémy ORHON ne figurent pas dans les signatures de l’acte."
HINT = "Mettez-les dans le tableau des signatures du modèle Word : {{ executif.complet }}."


def _authors(finished: Finished) -> list[Personne]:
    """The mayor, for an act of the council the one who presided, and the signatory that the file names."""
    fiche, signed = finished.dossier.fiche, finished.stated(Signed)
    president = fiche.seance.president if fiche.seance and finished.has(OfSitting) else None
    signatory = signed.signataire.personne if signed and signed.signataire else None
    authors = [fiche.head_at(finished.day).personne]
    for person in (president, signatory):
        if person and person not in authors:
            authors.append(person)
    return authors
