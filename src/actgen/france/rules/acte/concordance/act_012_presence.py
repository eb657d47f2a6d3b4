"""ACT-012: the members that an act counts are those of the sitting."""

from actgen.france.law.texts import CGCT
from actgen.france.reading_acts.counted import Figure, disagreements, figures, followed_by, labelled
from actgen.rules import ERROR, ActFindings, Finished, Voted, act_rule

_WHO = r"(?:membres |conseillers |elus |conseillers municipaux )?"
_FIGURES = figures(
    Figure(
        "Membres en exercice",
        "exercice",
        labelled("en exercice", before=_WHO),
        lambda tally: tally.en_exercice,
    ),
    Figure(
        "Membres en exercice",
        "exercice",
        followed_by(rf"{_WHO}en exercice\b"),
        lambda tally: tally.en_exercice,
    ),
    Figure(
        "Présents",
        "present",
        labelled("presents(?: lors du conseil| a la seance)?(?! ou)", before=_WHO),
        lambda tally: tally.presents,
    ),
    Figure(
        "Présents ou représentés",
        "represente",
        labelled("presents (?:ou|et) representes", before=_WHO),
        lambda tally: tally.presents_ou_representes,
    ),
    Figure(
        "Absents",
        "absent",
        labelled("absents", before=_WHO),
        lambda tally: tally.absents,
    ),
    Figure("Pouvoirs", "pouvoirs", labelled("pouvoirs"), lambda tally: tally.pouvoirs),
    Figure("Pouvoirs", "procurations", labelled("procurations"), lambda tally: tally.pouvoirs),
    kinds=("entete", "ouverture", "mention", "element", "cellule", "formule"),
)


@act_rule("ACT-012", ERROR, source="CGCT, art. L. 2121-17 et L. 2121-20", since=CGCT, reads=Voted, seeks=(_FIGURES,))
def find(finished: Finished) -> ActFindings:
    """Les membres comptés sont ceux de la séance.

    Le quorum et le nombre des votants se lisent dans ces chiffres : membres en exercice, présents, pouvoirs.
    """
    return disagreements(finished, _FIGURES)


EXAMPLE = """
[Mention] Nombre de conseillers en exercice : 35
[Mention] Nombre de conseillers présents ou représentés : 33
"""
WRONG = ("35", "33")
MESSAGE = "Membres en exercice : l’acte dit 33, le dossier compte 35."
HINT = "Dans le modèle Word, prenez ces chiffres de seance ; ou corrigez la séance dans le fichier de la commune."
