"""PUB-011: the delay of a remedy runs from the notification or from the publication."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actgen.core.diagnostics import Severity
from actgen.france.law.texts import CJA
from actgen.french.typography import quoted
from actgen.rules.rule import CapacityRule, Finding
from actgen.variables.capacities import Published

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actgen.kinds.dossier import Dossier, Stated

_STARTS = ("notification", "publication", "publicité", "affichage", "mise en ligne", "notifié", "publié")


def _find(_: Dossier, act: Stated[Published]) -> Iterator[Finding]:
    start = act.states.recours_a_compter_de
    if not any(word in start.casefold() for word in _STARTS):
        yield Finding(
            act.path("recours_a_compter_de"),
            f"Le délai de recours part ici de {quoted(start)} ; il court de la notification ou de la publication de "
            "l’acte.",
        )


RULE = CapacityRule(
    code="PUB-011",
    title="Le délai de recours court de la notification ou de la publication",
    severity=Severity.WARNING,
    source="Code de justice administrative, art. R. 421-1",
    since=CJA,
    why="Le tribunal est saisi dans les deux mois de la notification ou de la publication. Un autre départ trompe le "
    "lecteur de l’acte.",
    right="""
        actes:
          deliberation:
            recours_a_compter_de: la publication
    """,
    wrong="""
        actes:
          deliberation:
            recours_a_compter_de: la signature
    """,
    message="Le délai de recours part ici de « la signature » ; il court de la notification ou de la publication de "
    "l’acte.",
    hint="Écrivez « la publication » ou « la notification », ou supprimez la ligne.",
    reads=Published,
    find=_find,
)
