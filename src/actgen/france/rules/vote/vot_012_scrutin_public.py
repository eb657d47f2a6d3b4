"""VOT-012: a public ballot names its voters."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actgen.core.diagnostics import Severity
from actgen.france.law.texts import CGCT
from actgen.french.lists import enumerate_in_french
from actgen.rules.rule import CapacityRule, Finding
from actgen.variables.actes import Scrutin
from actgen.variables.capacities import Voted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actgen.kinds.dossier import Dossier, Stated
    from actgen.variables.actes import Vote


def _find(_: Dossier, act: Stated[Voted]) -> Iterator[Finding]:
    vote = act.states.vote
    if vote.scrutin is not Scrutin.PUBLIC:
        return
    if unnamed := [called for side, called in _SIDES.items() if getattr(vote, side) and not _are_named(vote, side)]:
        yield Finding(
            act.path("vote", "scrutin"),
            f"Le scrutin est public, mais l’acte ne nomme pas {enumerate_in_french(unnamed, 'ni')}.",
        )


def _are_named(vote: Vote, side: str) -> bool:
    return vote.noms is not None and bool(getattr(vote.noms, side))


_SIDES = {
    "pour": "qui a voté pour",
    "contre": "qui a voté contre",
    "abstentions": "qui s’est abstenu",
}

RULE = CapacityRule(
    code="VOT-012",
    title="Un scrutin public nomme les votants",
    severity=Severity.WARNING,
    source="CGCT, art. L. 2121-21",
    since=CGCT,
    why="Après un scrutin public, le registre des délibérations porte le nom des votants et le sens de leur vote.",
    right="""
        seance:
          presents: [Rémy ORHON, Julie AUBRY]
          pouvoirs: []
        actes:
          deliberation:
            vote:
              { pour: 1, contre: 1, abstentions: 0, scrutin: public,
                noms: { pour: [Rémy ORHON], contre: [Julie AUBRY] } }
    """,
    wrong="""
        seance:
          presents: [Rémy ORHON, Julie AUBRY]
          pouvoirs: []
        actes:
          deliberation:
            vote: { pour: 1, contre: 1, abstentions: 0, scrutin: public, noms: { contre: [Julie AUBRY] } }
    """,
    message="Le scrutin est public, mais l’acte ne nomme pas qui a voté pour.",
    hint="Ajoutez les noms sous « vote » : « noms », avec « pour », « contre » et « abstentions ».",
    reads=Voted,
    find=_find,
)
