"""IDE-006: the SIREN is that of the commune in the official list."""

from actgen.cog.communes import find_commune
from actgen.cog.naming import of, with_code
from actgen.france.reading_dossiers.other_communes import owner_of_siren
from actgen.rules import WARNING, Dossier, Finding, Findings, rule
from actgen.values.numeros import is_siren


@rule(
    "IDE-006",
    WARNING,
    source="répertoire SIRENE, repris dans la liste officielle des communes (millésime 2026)",
    sitting=False,
    needs="siren",
)
def find(dossier: Dossier) -> Findings:
    """Le SIREN est celui de la liste officielle.

    Le SIREN d’une autre commune reste souvent dans un fichier recopié. Une commune nouvelle en a parfois reçu un autre
    : celui d’avant est juste dans un acte d’avant.
    """
    commune = dossier.fiche.as_commune
    if commune is None:
        return
    siren, listed = commune.siren, find_commune(commune.insee)
    if siren and listed and listed.siren and siren != listed.siren and is_siren(siren):
        owner = owner_of_siren(siren, commune)
        whose = f", celui {of(owner)}" if owner else ""
        yield Finding(
            ("commune", "siren"),
            f"Le fichier écrit le SIREN {siren}{whose} ; la liste officielle donne {listed.siren} pour "
            f"{with_code(listed)}.",
        )


EXAMPLE = """
commune:
  insee: "44003"
  siren: "200083228"
"""
WRONG = ('"200083228"', '"214400368"')
MESSAGE = (
    "Le fichier écrit le SIREN 214400368, celui de Châteaubriant (44036) ; la liste officielle donne "
    "200083228 pour Ancenis-Saint-Géréon (44003)."
)
HINT = "Supprimez la ligne « siren » : la liste officielle donne le numéro. S’il est celui de l’acte, gardez-le."
