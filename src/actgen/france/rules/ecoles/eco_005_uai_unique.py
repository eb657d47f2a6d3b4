"""ECO-005: two schools do not share their UAI."""

from actgen.france.reading_dossiers.schools import schools_of
from actgen.rules import ERROR, Dossier, Finding, Findings, lines_of, rule


@rule(
    "ECO-005",
    ERROR,
    source="ministère de l’Éducation nationale, répertoire des établissements",
    sitting=False,
    needs="uai",
)
def find(dossier: Dossier) -> Findings:
    """Deux écoles n’ont pas le même numéro UAI.

    Chaque école a son numéro : le même deux fois est une école écrite deux fois, ou un numéro mal recopié. Une
    maternelle et une élémentaire de même nom en ont deux.
    """
    first: dict[str, int] = {}
    for number, ecole in enumerate(schools_of(dossier)):
        if ecole.uai and first.setdefault(ecole.uai, number) != number:
            other = lines_of(dossier, ("ecoles", first[ecole.uai], "uai"))
            yield Finding(
                ("ecoles", number, "uai"), f"Le numéro UAI {ecole.uai} est déjà celui d’une autre école ({other})."
            )


EXAMPLE = """
ecoles:
  - { nom: FLORIAN, type: maternelle, uai: 0300673U }
  - { nom: FLORIAN, type: élémentaire, uai: 0301531B }
historique: []
"""
WRONG = ("0301531B", "0300673U")
MESSAGE = "Le numéro UAI 0300673U est déjà celui d’une autre école (ligne 2)."
HINT = "Recopiez le numéro de chaque école sur l’annuaire de l’éducation, ou gardez une seule des deux."
