"""ECO-004: the UAI of a school opens with the département of the commune."""

from actgen.cog.departements import find_departement
from actgen.france.reading_dossiers.schools import schools_of
from actgen.rules import WARNING, Dossier, Finding, Findings, rule

#: Corsica keeps numbers of its own; the small collectivities overseas have none that is sure.
_OWN = {"2A": "620", "2B": "720"}
_OVERSEAS = ("971", "972", "973", "974", "976")


@rule(
    "ECO-004",
    WARNING,
    source="ministère de l’Éducation nationale, répertoire des établissements",
    sitting=False,
    needs="uai",
)
def find(dossier: Dossier) -> Findings:
    """Le numéro UAI d’une école est du département de la commune.

    Les trois premiers chiffres d’un numéro UAI sont le département : 044 en Loire-Atlantique, 620 en Corse-du-Sud, 720
    en Haute-Corse. Un autre vient souvent d’un fichier recopié.
    """
    departement = find_departement(dossier.fiche.body.territory)
    expected = _number_of(departement.code) if departement else ""
    for number, ecole in enumerate(schools_of(dossier)):
        if expected and ecole.uai and not ecole.uai.startswith(expected):
            yield Finding(
                ("ecoles", number, "uai"),
                f"Le numéro UAI {ecole.uai} est du département {ecole.uai[:3]} ; ceux des écoles de la commune "
                f"commencent par {expected}.",
            )


EXAMPLE = """
commune:
  insee: "30227"
ecoles:
  - { nom: FLORIAN, uai: 0300673U }
historique: []
"""
WRONG = ('"30227"', '"44003"')
MESSAGE = "Le numéro UAI 0300673U est du département 030 ; ceux des écoles de la commune commencent par 044."
HINT = "Comparez avec l’annuaire de l’éducation : le numéro est celui d’une autre école, ou un chiffre est faux."


def _number_of(departement: str) -> str:
    """The three figures with which the UAIs of a département open, or nothing where they are not sure."""
    if departement.startswith(("97", "98")) and departement not in _OVERSEAS:
        return ""
    return _OWN.get(departement, departement.zfill(3))
