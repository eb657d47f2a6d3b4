"""IDE-015: the academy that the file names is that of the département."""

from actgen.cog.departements import find_departement
from actgen.rules import WARNING, Dossier, Finding, Findings, enumerate_in_french, quoted, rule


@rule(
    "IDE-015",
    WARNING,
    source="Code de l’éducation (ressort des académies), dans le fichier de l’académie",
    sitting=False,
    needs="academie",
)
def find(dossier: Dossier) -> Findings:
    """L’académie est celle du département de la commune.

    L’académie donne le recteur, le rectorat et les modèles : celle d’une autre commune reste souvent dans un fichier
    recopié.
    """
    if dossier.academie is None:
        return
    fiche, academie = dossier.fiche, dossier.academie.model
    departement = find_departement(fiche.body.territory)
    if fiche.body.academie and academie.departements and departement and departement.code not in academie.departements:
        yield Finding(
            (fiche.BODY, "academie"),
            f"L’académie {quoted(academie.nom)} a les départements {enumerate_in_french(academie.departements)} ; "
            f"{fiche.body.sorte.la_nature} est dans le {departement.code}.",
        )


EXAMPLE = """
commune:
  insee: "44003"
  academie: nantes
"""
WRONG = ('"44003"', '"30227"')
MESSAGE = "L’académie « Nantes » a les départements 44, 49, 53, 72 et 85 ; la commune est dans le 30."
HINT = (
    "Écrivez l’académie de ce département. Si elle a son fichier dans variables/academies, supprimez seulement "
    "la ligne « academie » : le département la donne."
)
