"""ACT-029: a décision is reported to the council."""

from actgen.core.patterns import later
from actgen.france.capacities import Delegated
from actgen.rules import WARNING, ActFinding, ActFindings, Finished, Sought, act_rule, first_capital

_REPORTED = Sought(
    later(
        r"\b(?:communi[qc]|rend(?:u|re|ra)\b.*\bcompte|compte .*\brendu|porte\w* a la connaissance|inform|donn\w+ acte)"
        r".*\b(?:conseil municipal|assemblee|conseil|comite)\b|\bconseil municipal\b.*\b(?:compte|informe|communi|acte)"
    ),
    (
        "dispositif",
        "article",
        "corps",
        "element",
        "formalite",
    ),
)


@act_rule(
    "ACT-029",
    WARNING,
    source="CGCT, art. L. 2122-23 ; EPCI et syndicats : art. L. 5211-10",
    reads=Delegated,
    shown="decision",
)
def find(finished: Finished) -> ActFindings:
    """Il est rendu compte de la décision au conseil.

    Le maire rend compte de ses décisions à chacune des réunions obligatoires du conseil municipal.
    """
    if not finished.says(_REPORTED):
        council = finished.dossier.fiche.body.sorte.au_conseil
        yield ActFinding(f"{first_capital(finished.kind.named)} ne dit pas qu’il en sera rendu compte {council}.")


EXAMPLE = """
[Dispositif] De communiquer la présente décision au Conseil Municipal à sa plus proche réunion.
"""
WRONG = (
    "De communiquer la présente décision au Conseil Municipal à sa plus proche réunion.",
    "D’inscrire la présente décision au registre.",
)
MESSAGE = "La décision ne dit pas qu’il en sera rendu compte au conseil municipal."
HINT = "Ajoutez un article qui communique la décision à l’assemblée à sa prochaine réunion."
