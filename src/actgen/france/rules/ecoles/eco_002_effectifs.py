"""ECO-002: the declared number of pupils is that of the schools."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actgen.core.diagnostics import Severity
from actgen.france.reading_dossiers.schools import schools_of
from actgen.french.agreement import plural
from actgen.french.capitals import first_capital
from actgen.rules.naming import head_of
from actgen.rules.rule import Finding, Rule
from actgen.rules.stating import stating

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actgen.kinds.dossier import Dossier


def _find(dossier: Dossier) -> Iterator[Finding]:
    known = [ecole.effectif for ecole in schools_of(dossier) if ecole.effectif is not None]
    complete = len(known) == len(schools_of(dossier))
    for act, told in stating(dossier, "nombre_eleves", int):
        if (complete and sum(known) != told) or sum(known) > told:
            yield Finding(
                act.path("nombre_eleves"),
                f"{first_capital(head_of(act.kind))} annonce {told} {plural(told, 'élève', 'élèves')}, mais les "
                f"effectifs des écoles font {sum(known)}.",
            )


RULE = Rule(
    code="ECO-002",
    title="Le nombre d’élèves annoncé est celui des écoles",
    severity=Severity.ERROR,
    source="cohérence du dossier",
    why="L’annexe d’engagement donne un total et le détail des écoles : s’ils se contredisent, on ne sait pas à quoi "
    "la commune s’engage. Le nombre d’écoles, lui, se compte toujours dans la liste.",
    right="""
        ecoles:
          - { nom: Albert Camus, effectif: 120 }
          - { nom: Alexandre Bernard, effectif: 80 }
        historique: []
        actes:
          annexe_engagement:
            nombre_eleves: 200
    """,
    wrong="""
        ecoles:
          - { nom: Albert Camus, effectif: 120 }
          - { nom: Alexandre Bernard, effectif: 80 }
        historique: []
        actes:
          annexe_engagement:
            nombre_eleves: 210
    """,
    message="L’annexe annonce 210 élèves, mais les effectifs des écoles font 200.",
    hint="Corrigez un effectif, ou supprimez « nombre_eleves » : il se calcule quand tous les effectifs sont connus.",
    find=_find,
    needs_sitting=False,
)
