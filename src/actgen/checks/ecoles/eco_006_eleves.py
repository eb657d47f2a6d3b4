"""ECO-006: a school has pupils, and not more than the commune has inhabitants."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actgen.checks.rule import Finding, Rule
from actgen.core.diagnostics import Severity
from actgen.french.agreement import plural
from actgen.french.amounts import number_figures

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actgen.kinds.dossier import Dossier


def _find(dossier: Dossier) -> Iterator[Finding]:
    fiche = dossier.fiche
    annexe = fiche.actes.annexe_engagement
    for number, ecole in enumerate(fiche.ecoles):
        if ecole.effectif == 0:
            yield Finding(("ecoles", number, "effectif"), "L’effectif de l’école est de 0 élève.")
    if annexe and annexe.nombre_eleves == 0:
        yield Finding(("actes", "annexe_engagement", "nombre_eleves"), "L’annexe annonce 0 élève.")
    yield from _too_many(dossier)


def _too_many(dossier: Dossier) -> Iterator[Finding]:
    fiche = dossier.fiche
    annexe, population = fiche.actes.annexe_engagement, fiche.commune.population
    listed = sum(ecole.effectif or 0 for ecole in fiche.ecoles)
    pupils = max(listed, (annexe.nombre_eleves or 0) if annexe else 0)
    if population and pupils > population:
        path = ("ecoles",) if pupils == listed else ("actes", "annexe_engagement", "nombre_eleves")
        yield Finding(
            path,
            f"Les écoles auraient {number_figures(pupils)} {plural(pupils, 'élève', 'élèves')}, plus que la commune "
            f"n’a d’habitants : {number_figures(population)}.",
        )


RULE = Rule(
    code="ECO-006",
    title="Les effectifs des écoles sont possibles",
    severity=Severity.WARNING,
    source="cohérence du dossier",
    why="Un effectif de zéro est un effectif qu’on ne connaît pas : il ne s’écrit pas. Plus d’élèves que d’habitants "
    "est un chiffre de trop.",
    right="""
        ecoles:
          - { nom: Albert Camus, effectif: 120 }
          - { nom: Alexandre Bernard }
        historique: []
    """,
    wrong="""
        ecoles:
          - { nom: Albert Camus, effectif: 12000 }
          - { nom: Alexandre Bernard }
        historique: []
    """,
    message="Les écoles auraient 12\u202f000 élèves, plus que la commune n’a d’habitants : 11\u202f600.",
    hint="Corrigez le nombre, ou supprimez la ligne si l’effectif n’est pas connu.",
    find=_find,
    needs_sitting=False,
)
