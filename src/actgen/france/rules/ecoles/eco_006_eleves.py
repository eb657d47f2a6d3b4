"""ECO-006: a school has pupils, and not more than the commune has inhabitants."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actgen.core.diagnostics import Severity
from actgen.france.reading_dossiers.schools import schools_of
from actgen.french.agreement import plural
from actgen.french.amounts import number_figures
from actgen.french.capitals import first_capital
from actgen.rules.naming import head_of
from actgen.rules.rule import Finding, Path, Rule
from actgen.rules.stating import stating

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actgen.kinds.dossier import Dossier


def _find(dossier: Dossier) -> Iterator[Finding]:
    for number, ecole in enumerate(schools_of(dossier)):
        if ecole.effectif == 0:
            yield Finding(("ecoles", number, "effectif"), "L’effectif de l’école est de 0 élève.")
    for act, told in stating(dossier, "nombre_eleves", int):
        if told == 0:
            yield Finding(act.path("nombre_eleves"), f"{first_capital(head_of(act.kind))} annonce 0 élève.")
    yield from _too_many(dossier)


def _too_many(dossier: Dossier) -> Iterator[Finding]:
    population = dossier.fiche.commune.population
    listed: tuple[int, Path] = (sum(ecole.effectif or 0 for ecole in schools_of(dossier)), ("ecoles",))
    told = [(pupils, act.path("nombre_eleves")) for act, pupils in stating(dossier, "nombre_eleves", int)]
    pupils, path = max((listed, *told), key=lambda counted: counted[0])
    if population and pupils > population:
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
