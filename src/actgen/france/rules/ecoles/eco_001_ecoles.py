"""ECO-001: the schools of the story are those of the list, each listed once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actgen.core.diagnostics import Severity
from actgen.core.nearest import did_you_mean
from actgen.france.reading_dossiers.schools import schools_of, steps_of
from actgen.french.typography import quoted
from actgen.rules.lines import lines_of
from actgen.rules.rule import Finding, Path, Rule
from actgen.rules.stating import stating
from actgen.variables.fiche import Fiche

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actgen.kinds.dossier import Dossier


def _find(dossier: Dossier) -> Iterator[Finding]:
    designations = [ecole.designation for ecole in schools_of(dossier)]
    yield from _listed_twice(dossier, designations)
    yield from _unknown(dossier, designations)


def _listed_twice(dossier: Dossier, designations: list[str]) -> Iterator[Finding]:
    for name in dict.fromkeys(filter(None, designations)):
        paths = [("ecoles", number) for number, other in enumerate(designations) if other == name]
        if len(paths) > 1:
            yield Finding(
                paths[1],
                f"L’école {quoted(name)} figure {len(paths)} fois dans « ecoles » ({lines_of(dossier, *paths)}).",
                "Gardez-la une seule fois, ou précisez le type de chacune : maternelle, élémentaire ou primaire.",
            )


def _unknown(dossier: Dossier, designations: list[str]) -> Iterator[Finding]:
    for path, name, where in _cited(dossier):
        bare = [ecole.nom for ecole in schools_of(dossier)] if where == "appel_projets" else []
        if name not in designations and name not in bare:
            yield Finding(
                path,
                f"L’école {quoted(name)} est citée dans « {where} » mais ne figure pas dans « ecoles ».",
                did_you_mean(name, designations),
            )


def _cited(dossier: Dossier) -> Iterator[tuple[Path, str, str]]:
    """Each school named outside the list: where it is typed, its name, the part of the file."""
    for step, etape in enumerate(steps_of(dossier)):
        for number, name in enumerate(etape.ecoles):
            yield ("historique", step, "ecoles", number), name, "historique"
    for act, call in stating(dossier, "appel_projets", Fiche):
        for number, name in enumerate(getattr(call, "ecoles", ())):
            yield act.path("appel_projets", "ecoles", number), name, "appel_projets"


RULE = Rule(
    code="ECO-001",
    title="Les écoles de l’historique sont celles de la liste, sans doublon",
    severity=Severity.ERROR,
    source="cohérence du dossier",
    why="Une école s’écrit une fois dans la liste et porte partout le même nom, précédé de son type s’il est donné.",
    right="""
        ecoles:
          - nom: Albert Camus
          - nom: Sévigné
            type: maternelle
        historique:
          - ecoles: [Albert Camus, maternelle Sévigné]
            depuis: 2021-09-01
    """,
    wrong="""
        ecoles:
          - nom: Albert Camus
          - nom: Sévigné
            type: maternelle
        historique:
          - ecoles: [Albert Camus, Sévigné]
            depuis: 2021-09-01
    """,
    message="L’école « Sévigné » est citée dans « historique » mais ne figure pas dans « ecoles ».",
    hint="Ajoutez-la à « ecoles », ou écrivez son type et son nom comme dans cette liste.",
    find=_find,
    needs_sitting=False,
)
