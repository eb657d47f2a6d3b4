"""IDE-007: the name of the commune is that of the official list."""

from actgen.cog.communes import CommuneOfficielle, find_commune
from actgen.cog.naming import enumerated
from actgen.cog.search import anciennes_named, communes_named, name_key
from actgen.france.rules.identifiants.ide_002_insee import postal_code_of
from actgen.rules import WARNING, Dossier, Finding, Findings, quoted, rule


@rule("IDE-007", WARNING, source="Code officiel géographique (INSEE, millésime 2026)", sitting=False, needs="nom")
def find(dossier: Dossier) -> Findings:
    """Le nom de la commune est celui de la liste officielle.

    Le nom est imprimé en tête de l’acte, avec ses accents, ses traits d’union et ses capitales. Un nom d’avant une
    fusion est juste dans un acte d’avant la fusion.
    """
    commune = dossier.fiche.as_commune
    if commune is None:
        return
    listed = find_commune(commune.insee)
    if listed and commune.nom != listed.nom and not postal_code_of(commune):
        message = f"Le fichier écrit {quoted(commune.nom)}, la liste officielle {quoted(listed.nom)}"
        yield Finding(("commune", "nom"), f"{message}{_known_as(commune.nom, listed)}.")


EXAMPLE = """
commune:
  insee: "44036"
  nom: Châteaubriant
"""
WRONG = ("Châteaubriant", "Chateaubriant")
MESSAGE = "Le fichier écrit « Chateaubriant », la liste officielle « Châteaubriant »."
HINT = "Supprimez la ligne « nom » : la liste officielle le donne. Si c’est le nom de l’époque, gardez-le."


def _known_as(name: str, listed: CommuneOfficielle) -> str:
    """What else the list knows under the name of the file: a part of the commune, or another commune."""
    if name_key(name) == name_key(listed.nom):
        return ""
    for ancienne in anciennes_named(name):
        if ancienne.commune.insee == listed.insee:
            return f", dont c’est une {ancienne.kind}"
    others = communes_named(name)
    return f" ; ce nom est celui d’une autre commune : {enumerated(others)}" if others else ""
