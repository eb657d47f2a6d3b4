"""ECO-008: a primaire is not listed beside its own maternelle or élémentaire."""

from actgen.core.names import slug_of
from actgen.france.reading_dossiers.schools import PRIMAIRE, schools_of
from actgen.rules import WARNING, Dossier, Finding, Findings, lines_of, quoted, rule


@rule(
    "ECO-008",
    WARNING,
    source="Code de l’éducation (écoles maternelles, élémentaires et primaires)",
    sitting=False,
    needs="ecoles",
)
def find(dossier: Dossier) -> Findings:
    """Une école primaire n’est pas aussi écrite par parties.

    Une école primaire a des classes maternelles et élémentaires. Écrite avec sa maternelle, elle compterait deux fois
    dans le nombre d’écoles et dans le montant.
    """
    ecoles = [(number, ecole) for number, ecole in enumerate(schools_of(dossier)) if ecole.nom and ecole.type]
    for number, ecole in ecoles if any(ecole.type == PRIMAIRE for _, ecole in ecoles) else ():
        parts = [
            other
            for other, part in ecoles
            if slug_of(part.nom) == slug_of(ecole.nom) and part.type != PRIMAIRE and not (part.uai and ecole.uai)
        ]
        if ecole.type == PRIMAIRE and parts:
            where = lines_of(dossier, *(("ecoles", part) for part in parts))
            yield Finding(
                ("ecoles", number),
                f"L’école primaire {quoted(ecole.nom)} réunit maternelle et élémentaire, mais le fichier en "
                f"donne aussi une partie ({where}).",
            )


EXAMPLE = """
ecoles:
  - { nom: FLORIAN, type: maternelle }
  - { nom: FLORIAN, type: élémentaire }
historique: []
"""
WRONG = ("élémentaire", "primaire")
MESSAGE = (
    "L’école primaire « FLORIAN » réunit maternelle et élémentaire, mais le fichier en donne aussi une partie "
    "(ligne 2)."
)
HINT = "Gardez l’école primaire, ou ses deux parties ; à deux écoles de même nom, donnez leurs numéros UAI."
