"""ACT-019: an act of a commune names it, in its right spelling."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actgen.core.diagnostics import Severity
from actgen.france.law.agreements import is_contract
from actgen.rules.act_rule import ActRule, Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actgen.rules.finished import Finished


def _find(finished: Finished) -> Iterator[Finding]:
    """A contract may be the same for all who join it."""
    name = finished.dossier.fiche.commune.nom
    if not is_contract(finished.kind) and not any(finished.commune() in passage.plain for passage in finished.passages):
        yield Finding(f"L’acte ne nomme nulle part {name}.")


RULE = ActRule(
    code="ACT-019",
    title="L’acte nomme la commune",
    severity=Severity.ERROR,
    source="CGCT, art. R. 2121-9 et R. 2122-7-1",
    why="Un acte dont le texte ne dit pas de quelle commune il est ne prouve rien une fois séparé de son dossier.",
    right="""
        [Ouverture] Les membres du conseil municipal se sont réunis à Ancenis-Saint-Géréon.
    """,
    wrong="""
        [Ouverture] Les membres du conseil municipal se sont réunis à Ancenis.
    """,
    message="L’acte ne nomme nulle part Ancenis-Saint-Géréon.",
    hint="Dans le modèle Word, écrivez {{ commune.nom }}, {{ commune.de_nom }} ou {{ commune.a_nom }}.",
    find=_find,
)
