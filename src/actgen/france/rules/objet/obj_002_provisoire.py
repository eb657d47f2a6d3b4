"""OBJ-002: no text of the file is still to be written."""

import re

from actgen.rules import WARNING, Dossier, Finding, Findings, Numbered, cited, rule
from actgen.rules.unfinished import is_provisional, may_be_provisional

_A_WORD = re.compile(r"[^\W\d_]{3}")


@rule("OBJ-002", WARNING, source="usage", sitting=False)
def find(dossier: Dossier) -> Findings:
    """Aucun texte n’est resté provisoire.

    « À COMPLÉTER », « xxx » ou des points de suite seraient imprimés dans l’acte tels quels.
    """
    told = dossier.commune.document.texts()
    may_be = not told.are_clear and may_be_provisional(told.in_small_letters)
    for path, text in zip(told.paths, told.texts, strict=True) if may_be else ():
        if is_provisional(text):
            yield Finding(path, f"Le texte {cited(text)} est provisoire.")
    for act in dossier.having(Numbered):
        objet = act.states.objet
        if objet and not _A_WORD.search(objet):
            yield Finding(act.path("objet"), f"L’objet {cited(objet)} ne dit rien de l’acte.")


EXAMPLE = """
actes:
  deliberation:
    objet: RENOUVELLEMENT DE LA CONVENTION
"""
WRONG = ("RENOUVELLEMENT DE LA CONVENTION", "OBJET À COMPLÉTER")
MESSAGE = "Le texte « OBJET À COMPLÉTER » est provisoire."
HINT = "Écrivez le texte définitif, ou supprimez la ligne si elle est facultative."
