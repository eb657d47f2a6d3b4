"""IDE-011: the identifier of an act carries the number of that act."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actgen.core.diagnostics import Severity
from actgen.france.reading_dossiers.act_identifier import identifier_of
from actgen.france.reading_dossiers.act_number import is_same_number, transmitted
from actgen.french.typography import quoted
from actgen.rules.rule import CapacityRule, Finding
from actgen.variables.capacities import Numbered, Published

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actgen.kinds.dossier import Dossier, Stated


def _find(_: Dossier, act: Stated[Published]) -> Iterator[Finding]:
    numbered = act.also(Numbered)
    if numbered is None or not act.states.identifiant:
        return
    carried, number = identifier_of(act.states.identifiant).number, numbered.numero
    if not is_same_number(carried, number):
        yield Finding(
            act.path("identifiant"),
            f"L’identifiant de l’acte porte le numéro {quoted(carried)}, mais celui de l’acte est {quoted(number)}, "
            f"transmis {quoted(transmitted(number))}.",
        )


RULE = CapacityRule(
    code="IDE-011",
    title="L’identifiant de l’acte porte le numéro de l’acte",
    severity=Severity.WARNING,
    source="protocole d’échange @CTES (numéro interne de l’acte)",
    why="Le numéro de l’identifiant est celui de l’acte, avec des soulignés. Un préfixe ou l’année peuvent s’y "
    "ajouter ; d’autres chiffres sont ceux d’un autre acte.",
    right="""
        actes:
          deliberation:
            numero: 2025-132
            identifiant: 044-200083228-20251215-2025_132-DE
    """,
    wrong="""
        actes:
          deliberation:
            numero: 2025-132
            identifiant: 044-200083228-20251215-2025_123-DE
    """,
    message="L’identifiant de l’acte porte le numéro « 2025_123 », mais celui de l’acte est « 2025-132 », transmis "
    "« 2025_132 ».",
    hint="Recopiez l’identifiant de l’accusé de réception, ou corrigez le numéro.",
    reads=Published,
    find=_find,
)
