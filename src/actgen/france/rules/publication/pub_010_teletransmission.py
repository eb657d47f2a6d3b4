"""PUB-010: a large commune transmits its acts by electronic means, and the receipt gives them an identifier."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actgen.core.diagnostics import Severity
from actgen.france.law.publicity import transmits_electronically
from actgen.france.law.texts import ELECTRONIC_TRANSMISSION
from actgen.french.amounts import number_figures
from actgen.rules.rule import CapacityRule, Finding
from actgen.variables.capacities import Published

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actgen.kinds.dossier import Dossier, Stated


def _find(dossier: Dossier, act: Stated[Published]) -> Iterator[Finding]:
    population = dossier.fiche.commune.population or 0
    if not transmits_electronically(population, act.day):
        return
    if act.states.reception_prefecture and not act.states.identifiant:
        yield Finding(
            act.path("reception_prefecture"),
            f"La préfecture a reçu l’acte, mais son identifiant manque : une commune de "
            f"{number_figures(population)} habitants transmet ses actes par voie électronique.",
        )


RULE = CapacityRule(
    code="PUB-010",
    title="Une commune de plus de 50 000 habitants transmet ses actes par voie électronique",
    severity=Severity.WARNING,
    source="CGCT, art. L. 2131-1 et L. 2131-2",
    since=ELECTRONIC_TRANSMISSION,
    why="Depuis le 7 août 2020, ces communes transmettent tous leurs actes au représentant de l’État par voie "
    "électronique. L’accusé de réception donne l’identifiant de l’acte.",
    right="""
        commune:
          population: 327734
        actes:
          deliberation:
            reception_prefecture: 2025-12-16
            identifiant: 044-200083228-20251215-2025_132-DE
    """,
    wrong="""
        commune:
          population: 327734
        actes:
          deliberation:
            reception_prefecture: 2025-12-16
    """,
    message="La préfecture a reçu l’acte, mais son identifiant manque : une commune de 327\u202f734 habitants "
    "transmet ses actes par voie électronique.",
    hint="Recopiez l’identifiant de l’accusé de réception : « identifiant ».",
    reads=Published,
    find=_find,
)
