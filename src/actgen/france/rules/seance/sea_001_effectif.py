"""SEA-001: each member in office is present, excused or absent."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actgen.core.diagnostics import Severity
from actgen.france.law.texts import CGCT
from actgen.french.agreement import plural
from actgen.rules.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actgen.kinds.dossier import Dossier


def _find(dossier: Dossier) -> Iterator[Finding]:
    seance = dossier.seance
    presents, excuses, absents = len(seance.presents), len(seance.excuses), len(seance.absents)
    total, stated = presents + excuses + absents, seance.conseillers_en_exercice
    if total == stated:
        return
    yield Finding(
        ("seance", "conseillers_en_exercice"),
        f"{presents} {plural(presents, 'présent', 'présents')} + {excuses} {plural(excuses, 'excusé', 'excusés')} + "
        f"{absents} {plural(absents, 'absent', 'absents')} = {total}, mais {stated} "
        f"{plural(stated, 'conseiller est', 'conseillers sont')} en exercice.",
        _hint(total - stated),
    )


def _hint(surplus: int) -> str:
    count = abs(surplus)
    if surplus < 0:
        return (
            f"Il manque {count} {plural(count, 'nom', 'noms')} dans les listes : complétez-les, ou corrigez "
            "« conseillers_en_exercice »."
        )
    return (
        f"Il y a {count} {plural(count, 'nom', 'noms')} de trop dans les listes : corrigez-les, ou corrigez "
        "« conseillers_en_exercice »."
    )


RULE = Rule(
    code="SEA-001",
    title="Les listes comptent tous les conseillers en exercice",
    severity=Severity.ERROR,
    source="CGCT, art. L. 2121-17 (le quorum se compte sur les membres en exercice)",
    since=CGCT,
    why="Chaque conseiller en exercice est présent, excusé ou absent. Un siège vacant ne compte pas.",
    right="""
        seance:
          conseillers_en_exercice: 3
          presents: [Rémy ORHON, Mireille LOIRAT]
          excuses: [Fabrice CERISIER]
    """,
    wrong="""
        seance:
          conseillers_en_exercice: 4
          presents: [Rémy ORHON, Mireille LOIRAT]
          excuses: [Fabrice CERISIER]
    """,
    message="2 présents + 1 excusé + 0 absent = 3, mais 4 conseillers sont en exercice.",
    hint="Complétez les listes, ou corrigez « conseillers_en_exercice ».",
    find=_find,
)
