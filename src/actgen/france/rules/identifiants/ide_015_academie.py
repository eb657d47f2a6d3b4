"""IDE-015: the academy that the file names is that of the département."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actgen.cog.departements import find_departement
from actgen.core.diagnostics import Severity
from actgen.french.lists import enumerate_in_french
from actgen.french.typography import quoted
from actgen.rules.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actgen.kinds.dossier import Dossier


def _find(dossier: Dossier) -> Iterator[Finding]:
    if dossier.academie is None:
        return
    commune, academie = dossier.fiche.commune, dossier.academie.model
    departement = find_departement(commune.insee)
    if commune.academie and academie.departements and departement and departement.code not in academie.departements:
        yield Finding(
            ("commune", "academie"),
            f"L’académie {quoted(academie.nom)} a les départements {enumerate_in_french(academie.departements)} ; la "
            f"commune est dans le {departement.code}.",
        )


RULE = Rule(
    code="IDE-015",
    title="L’académie est celle du département de la commune",
    severity=Severity.WARNING,
    source="Code de l’éducation (ressort des académies), dans le fichier de l’académie",
    why="L’académie donne le recteur, le rectorat et les modèles : celle d’une autre commune reste souvent dans un "
    "fichier recopié.",
    right="""
        commune:
          insee: "44003"
          academie: nantes
    """,
    wrong="""
        commune:
          insee: "30227"
          academie: nantes
    """,
    message="L’académie « Nantes » a les départements 44, 49, 53, 72 et 85 ; la commune est dans le 30.",
    hint="Écrivez l’académie de ce département. Si elle a son fichier dans variables/academies, supprimez seulement "
    "la ligne « academie » : le département la donne.",
    find=_find,
    needs_sitting=False,
)
