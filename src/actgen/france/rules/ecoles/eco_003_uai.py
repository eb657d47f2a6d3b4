"""ECO-003: the UAI of a school has its own check letter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actgen.core.diagnostics import Severity
from actgen.rules.rule import Finding, Rule
from actgen.values.numeros import uai_letter

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actgen.kinds.dossier import Dossier


def _find(dossier: Dossier) -> Iterator[Finding]:
    for number, ecole in enumerate(dossier.fiche.ecoles):
        if ecole.uai and ecole.uai[-1] != uai_letter(ecole.uai):
            yield Finding(
                ("ecoles", number, "uai"),
                f"Le numéro UAI {ecole.uai} ne finit pas par sa lettre de contrôle : pour {ecole.uai[:-1]}, c’est "
                f"{uai_letter(ecole.uai)}.",
            )


RULE = Rule(
    code="ECO-003",
    title="Le numéro UAI d’une école porte la bonne lettre",
    severity=Severity.ERROR,
    source="ministère de l’Éducation nationale, répertoire des établissements",
    why="La lettre d’un numéro UAI se calcule de ses sept chiffres : une autre lettre trahit une faute de frappe.",
    right="""
        ecoles:
          - { nom: FLORIAN, uai: 0300673U }
        historique: []
    """,
    wrong="""
        ecoles:
          - { nom: FLORIAN, uai: 0300673B }
        historique: []
    """,
    message="Le numéro UAI 0300673B ne finit pas par sa lettre de contrôle : pour 0300673, c’est U.",
    hint="Comparez avec l’annuaire de l’éducation : un chiffre ou la lettre est faux.",
    find=_find,
    needs_sitting=False,
)
