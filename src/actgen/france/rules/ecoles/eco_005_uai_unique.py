"""ECO-005: two schools do not share their UAI."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actgen.core.diagnostics import Severity
from actgen.france.reading_dossiers.schools import schools_of
from actgen.rules.lines import lines_of
from actgen.rules.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actgen.kinds.dossier import Dossier


def _find(dossier: Dossier) -> Iterator[Finding]:
    first: dict[str, int] = {}
    for number, ecole in enumerate(schools_of(dossier)):
        if ecole.uai and first.setdefault(ecole.uai, number) != number:
            other = lines_of(dossier, ("ecoles", first[ecole.uai], "uai"))
            yield Finding(
                ("ecoles", number, "uai"), f"Le numéro UAI {ecole.uai} est déjà celui d’une autre école ({other})."
            )


RULE = Rule(
    code="ECO-005",
    title="Deux écoles n’ont pas le même numéro UAI",
    severity=Severity.ERROR,
    source="ministère de l’Éducation nationale, répertoire des établissements",
    why="Chaque école a son numéro : le même deux fois est une école écrite deux fois, ou un numéro mal recopié. Une "
    "maternelle et une élémentaire de même nom en ont deux.",
    right="""
        ecoles:
          - { nom: FLORIAN, type: maternelle, uai: 0300673U }
          - { nom: FLORIAN, type: élémentaire, uai: 0301531B }
        historique: []
    """,
    wrong="""
        ecoles:
          - { nom: FLORIAN, type: maternelle, uai: 0300673U }
          - { nom: FLORIAN, type: élémentaire, uai: 0300673U }
        historique: []
    """,
    message="Le numéro UAI 0300673U est déjà celui d’une autre école (ligne 2).",
    hint="Recopiez le numéro de chaque école sur l’annuaire de l’éducation, ou gardez une seule des deux.",
    find=_find,
    needs_sitting=False,
)
