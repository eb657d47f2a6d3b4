"""IDE-002: an INSEE code is that of a commune, not a postal code nor the code of an arrondissement."""

from actgen.cog.communes import CommuneOfficielle, find_commune
from actgen.cog.departements import find_departement
from actgen.cog.naming import of
from actgen.cog.search import communes_named, name_key
from actgen.cog.unknown import has_merged, unknown_code, write
from actgen.rules import ERROR, Dossier, Finding, Findings, rule
from actgen.variables.commune import Commune


@rule("IDE-002", ERROR, source="Code officiel géographique (INSEE, millésime 2026)", sitting=False)
def find(dossier: Dossier) -> Findings:
    """Le code INSEE est celui d’une commune.

    Le code donne le nom, le SIREN, le département et le tribunal administratif. Il n’est pas le code postal, que
    plusieurs communes partagent ; à Paris, Lyon et Marseille, la commune a un code et chaque arrondissement un autre.
    """
    commune = dossier.fiche.as_commune
    if commune is None:
        return
    if meant := postal_code_of(commune):
        official = find_commune(commune.insee)
        also = f" ; comme code INSEE, c’est celui {of(official)}" if official else ""
        yield Finding(("commune", "insee"), f"{commune.insee} est le code postal {of(meant)}{also}.", write(meant))
    elif find_commune(commune.insee) is None and not has_merged(commune.insee):
        yield Finding(("commune", "insee"), *unknown_code(commune.insee))


EXAMPLE = """
commune:
  insee: "44003"
"""
WRONG = ('"44003"', '"44630"')
MESSAGE = "44630 n’est pas un code INSEE : c’est le code postal de Plessé (44128)."
HINT = "Recopiez le code officiel de la commune ; ce n’est pas son code postal. En Corse, il commence par 2A ou 2B."


def is_mistaken(commune: Commune) -> bool:
    """True where the code is that of no commune, past or present, or the postal code of the one that is named."""
    return postal_code_of(commune) is not None or find_departement(commune.insee) is None


def postal_code_of(commune: Commune) -> CommuneOfficielle | None:
    """The commune that the file names and whose postal code it gives as INSEE code, or None."""
    official = find_commune(commune.insee)
    if official and (official.nom == commune.nom or name_key(official.nom) == name_key(commune.nom)):
        return None
    found = (one for one in communes_named(commune.nom) if commune.insee in one.codes_postaux)
    return next((one for one in found if one.insee != commune.insee), None)
