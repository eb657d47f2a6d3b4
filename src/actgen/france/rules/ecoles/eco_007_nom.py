"""ECO-007: the name of a school does not repeat the word school nor its type."""

import re

from actgen.core.patterns import later
from actgen.france.reading_dossiers.schools import schools_of
from actgen.rules import WARNING, Dossier, Finding, Findings, quoted, rule

_REPEATED = later(
    r"(?:(?:[ée]coles?|groupe\s+scolaire|maternelle|[ée]l[ée]mentaire|primaire|publique)\b\s*)+", re.IGNORECASE
)


@rule("ECO-007", WARNING, source="usage", sitting=False, needs="ecoles")
def find(dossier: Dossier) -> Findings:
    """Le nom d’une école ne répète ni « école » ni son type.

    L’acte écrit lui-même « école maternelle » devant le nom : répété, il serait imprimé deux fois.
    """
    for number, ecole in enumerate(schools_of(dossier)):
        if ecole.nom and (repeated := _REPEATED.match(ecole.nom)):
            yield Finding(
                ("ecoles", number, "nom"),
                f"Le nom {quoted(ecole.nom)} commence par {quoted(repeated[0].strip())}, que l’acte écrit déjà.",
            )


EXAMPLE = """
ecoles:
  - { nom: FLORIAN, type: maternelle }
historique: []
"""
WRONG = ("nom: FLORIAN,", "nom: École maternelle FLORIAN,")
MESSAGE = "Le nom « École maternelle FLORIAN » commence par « École maternelle », que l’acte écrit déjà."
HINT = "Gardez le seul nom, et donnez le type : maternelle, élémentaire ou primaire."
