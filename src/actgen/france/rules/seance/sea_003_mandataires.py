"""SEA-003: who votes for another is there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actgen.core.diagnostics import Severity
from actgen.france.law.texts import CGCT
from actgen.france.reading_dossiers.roll import roll_of, unless_present
from actgen.rules.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actgen.kinds.dossier import Dossier


def _find(dossier: Dossier) -> Iterator[Finding]:
    roll = roll_of(dossier)
    for number, pouvoir in enumerate(dossier.seance.pouvoirs):
        yield from unless_present(roll, pouvoir.a, ("seance", "pouvoirs", number, "a"), "reçoit un pouvoir")


RULE = Rule(
    code="SEA-003",
    title="Qui reçoit un pouvoir est présent",
    severity=Severity.ERROR,
    source="CGCT, art. L. 2121-20",
    since=CGCT,
    why="Le pouvoir est donné à un collègue qui vote au nom de l’absent : il faut qu’il soit là.",
    right="""
        seance:
          presents: [Rémy ORHON, Florent CAILLET]
          excuses: [Fabrice CERISIER, Fanny LE JALLE]
          pouvoirs:
            - { de: Fabrice CERISIER, a: Florent CAILLET }
    """,
    wrong="""
        seance:
          presents: [Rémy ORHON, Florent CAILLET]
          excuses: [Fabrice CERISIER, Fanny LE JALLE]
          pouvoirs:
            - { de: Fabrice CERISIER, a: Fanny LE JALLE }
    """,
    message="Fanny LE JALLE reçoit un pouvoir, mais ce nom figure parmi les excusés.",
    hint="Corrigez le nom, ou retirez le pouvoir : il ne peut pas être exercé.",
    find=_find,
)
