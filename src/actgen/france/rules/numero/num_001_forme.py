"""NUM-001: the number of an act can be transmitted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actgen.core.diagnostics import Severity
from actgen.france.reading_dossiers.act_number import LONGEST, strange_signs, transmitted
from actgen.french.agreement import plural
from actgen.french.lists import enumerate_in_french
from actgen.french.typography import quoted
from actgen.rules.rule import CapacityRule, Finding
from actgen.variables.capacities import Numbered

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actgen.kinds.dossier import Dossier, Stated


def _find(_: Dossier, act: Stated[Numbered]) -> Iterator[Finding]:
    for message in _faults(act.states.numero):
        yield Finding(act.path("numero"), message)


def _faults(number: str) -> Iterator[str]:
    form = transmitted(number)
    if signs := strange_signs(number):
        told = enumerate_in_french(quoted(sign) for sign in signs)
        passes = plural(len(signs), "ne se transmet pas", "ne se transmettent pas")
        rest = f" : il deviendrait {quoted(form)}" if form else ""
        yield f"Le numéro {quoted(number)} contient {told}, qui {passes}{rest}."
    if len(form) > LONGEST:
        yield (
            f"Le numéro {quoted(number)} a {len(form)} signes une fois transmis ({quoted(form)}) : {LONGEST} au plus."
        )


RULE = CapacityRule(
    code="NUM-001",
    title="Le numéro de l’acte peut être transmis",
    severity=Severity.WARNING,
    source="protocole d’échange @CTES (numéro interne de l’acte)",
    why="La télétransmission prend un numéro de 1 à 15 signes : capitales sans accent, chiffres et soulignés. Un trait "
    "d’union, une barre, un point ou une espace y devient un souligné : « 2025-132 » est transmis « 2025_132 ».",
    right="""
        actes:
          deliberation:
            numero: 2025-132
    """,
    wrong="""
        actes:
          deliberation:
            numero: "2025*132"
    """,
    message="Le numéro « 2025*132 » contient « * », qui ne se transmet pas : il deviendrait « 2025132 ».",
    hint="Écrivez le seul numéro, avec des lettres, des chiffres, des traits d’union ou des barres.",
    reads=Numbered,
    find=_find,
)
