"""IDE-009: the code is that of a commune of today, not of one that merged."""

from actgen.cog.communes import AncienneCommune, Kind, find_ancienne, find_commune
from actgen.cog.naming import with_code
from actgen.france.rules.identifiants.ide_002_insee import is_mistaken
from actgen.rules import WARNING, Dossier, Finding, Findings, rule


@rule("IDE-009", WARNING, source="Code officiel géographique (INSEE, millésime 2026)", sitting=False)
def find(dossier: Dossier) -> Findings:
    """Le code INSEE est celui d’une commune d’aujourd’hui.

    Une commune déléguée ou associée n’a pas de conseil qui délibère pour elle : l’acte est celui de la commune où elle
    se trouve. Avant la fusion, elle délibérait elle-même.
    """
    commune = dossier.fiche.as_commune
    if commune is None:
        return
    insee = commune.insee
    ancienne = None if find_commune(insee) else find_ancienne(insee)
    if ancienne and ancienne.kind is not Kind.ARRONDISSEMENT and not is_mistaken(commune):
        yield Finding(
            ("commune", "insee"),
            f"{insee} {_told(ancienne)} : la commune d’aujourd’hui est {with_code(ancienne.commune)}.",
            f"Pour un acte d’aujourd’hui, écrivez {ancienne.commune.insee} ; pour un acte d’avant la fusion, gardez "
            f"{insee}.",
        )


EXAMPLE = """
commune:
  insee: "44003"
"""
WRONG = ('"44003"', '"44160"')
MESSAGE = "44160 est un ancien code : la commune d’aujourd’hui est Ancenis-Saint-Géréon (44003)."
HINT = "Écrivez le code de la commune d’aujourd’hui ; dans un acte d’avant la fusion, gardez celui-ci."


def _told(ancienne: AncienneCommune) -> str:
    if not ancienne.nom:
        return "est un ancien code"
    return f"est le code d’une {ancienne.kind}, {ancienne.nom}"
