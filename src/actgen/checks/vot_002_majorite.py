"""VOT-002: the délibération is adopted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actgen.checks.rule import Finding, Rule
from actgen.core.diagnostics import Severity
from actgen.french.agreement import plural

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actgen.variables.dossier import Dossier

_PATH = ("actes", "deliberation", "vote")


def _find(dossier: Dossier) -> Iterator[Finding]:
    deliberation = dossier.fiche.actes.deliberation
    if deliberation is None:
        return
    pour, contre = deliberation.vote.pour, deliberation.vote.contre
    cast = pour + contre
    majority = cast // 2 + 1
    if cast == 0:
        message = "Aucun suffrage n’est exprimé : la délibération n’est pas adoptée."
        yield Finding(_PATH, message)
    elif pour == contre:
        message = (
            f"Les voix sont partagées, {pour} pour et {contre} contre : la délibération n’est adoptée que si le "
            "scrutin est public et que le président a voté pour."
        )
        yield Finding(_PATH, message, _ON_A_TIE, Severity.WARNING)
    elif pour < majority:
        message = (
            f"La délibération est rejetée : {pour} voix pour sur {cast} "
            f"{plural(cast, 'suffrage exprimé', 'suffrages exprimés')}, alors que la majorité absolue est de "
            f"{majority} voix."
        )
        yield Finding(_PATH, message)


_ON_A_TIE = "Vérifiez que le scrutin n’était pas secret et que la voix du président, prépondérante, était pour."

RULE = Rule(
    code="VOT-002",
    title="La délibération est adoptée à la majorité absolue des suffrages exprimés",
    severity=Severity.ERROR,
    warns="en cas de partage des voix",
    source="CGCT, art. L. 2121-20",
    why="La majorité absolue est de plus de la moitié des suffrages exprimés : les voix pour et les voix contre. Une "
    "abstention n’est pas un suffrage exprimé. En cas de partage et si le scrutin n’est pas secret, la voix du "
    "président est prépondérante.",
    right="""
        actes:
          deliberation:
            vote: { pour: 11, contre: 10, abstentions: 12 }
    """,
    wrong="""
        actes:
          deliberation:
            vote: { pour: 10, contre: 11, abstentions: 12 }
    """,
    message="La délibération est rejetée : 10 voix pour sur 21 suffrages exprimés, alors que la majorité absolue est "
    "de 11 voix.",
    hint="Corrigez le vote s’il est mal recopié : un projet rejeté ne donne pas lieu à cet acte.",
    find=_find,
)
