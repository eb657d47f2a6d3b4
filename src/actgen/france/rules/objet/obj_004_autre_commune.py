"""OBJ-004: the title of an act does not name another commune."""

from actgen.cog.naming import with_code
from actgen.france.reading_dossiers.other_communes import commune_named_in
from actgen.rules import WARNING, Dossier, Finding, Findings, Numbered, Stated, rule

_FIELDS = {"matiere": "La matière", "objet": "L’objet"}


@rule("OBJ-004", WARNING, source="cohérence du dossier", reads=Numbered)
def find(dossier: Dossier, act: Stated[Numbered]) -> Findings:
    """Le titre de l’acte ne nomme pas une autre commune.

    Le nom d’une autre commune dans un titre reste souvent d’un fichier recopié. Un objet qui nomme aussi la commune, ou
    qui dit « avec » ou « entre », ne donne pas d’avertissement.
    """
    own = dossier.fiche.as_commune
    if own is None:
        return
    for field, name in _FIELDS.items():
        text = getattr(act.states, field) or ""
        if other := commune_named_in(text, own):
            yield Finding(
                act.path(field),
                f"{name} nomme une autre commune, {with_code(other)}, que celle du fichier, {with_code(own)}.",
            )


EXAMPLE = """
actes:
  deliberation:
    objet: RENOUVELLEMENT CONVENTION ENT ECOLE/COMMUNE D’ANCENIS-SAINT-GEREON
"""
WRONG = ("D’ANCENIS-SAINT-GEREON", "DE CHATEAUBRIANT")
MESSAGE = "L’objet nomme une autre commune, Châteaubriant (44036), que celle du fichier, Ancenis-Saint-Géréon (44003)."
HINT = "Corrigez le nom ; s’il est juste, gardez-le."
