"""ACT-028: nothing in an act is left for its author to write; what is left for the pen is a line."""

from actgen.rules import ERROR, ActFinding, ActFindings, Finished, Sought, act_rule
from actgen.rules.unfinished import CLUES, LEFT

_LEFT = Sought(LEFT, clues=CLUES)


@act_rule("ACT-028", ERROR, source="usage", seeks=(_LEFT,))
def find(finished: Finished) -> ActFindings:
    """Rien n’est resté à compléter.

    « À COMPLÉTER », « XXX » ou une ligne de points de suspension disent que l’acte n’est pas fini. Une ligne de tirets
    bas est voulue : elle se remplit à la plume.
    """
    for passage, found in finished.search(_LEFT):
        written = passage.typed[found.start() : found.end()]
        yield ActFinding(f"Cette place est restée à remplir : « {written} ».", passage, found.start())


EXAMPLE = """
[Formalité] Publication sur le site internet le : ____________________
"""
WRONG = ("____________________", "À COMPLÉTER")
MESSAGE = "Cette place est restée à remplir : « À COMPLÉTER »."
HINT = "Donnez la valeur dans le fichier de la commune, ou laissez dans le modèle une ligne de tirets bas."
