"""VOT-006: the voices of interested members are not counted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actgen.core.diagnostics import Severity
from actgen.france.law.texts import CGCT
from actgen.france.law.voices import set_aside, sum_of
from actgen.french.agreement import plural
from actgen.french.lists import enumerate_in_french
from actgen.rules.rule import CapacityRule, Finding
from actgen.variables.assemblee import assembly
from actgen.variables.capacities import Voted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actgen.kinds.dossier import Dossier, Stated
    from actgen.variables.assemblee import Assemblee


def _find(dossier: Dossier, act: Stated[Voted]) -> Iterator[Finding]:
    vote = act.states.vote
    present = assembly(dossier.fiche, vote)
    if 0 < sum(vote.voices) - present.votants <= set_aside(present):
        aside, voters = [*_aside(present)], present.votants
        yield Finding(
            act.path("vote"),
            f"Le vote compte {sum_of(vote)} voix pour {voters} {plural(voters, 'votant', 'votants')} : "
            f"{enumerate_in_french(aside)} {plural(len(aside), 'ne compte', 'ne comptent')} pas.",
        )


def _aside(present: Assemblee) -> Iterator[str]:
    for person in present.interesses:
        yield f"la voix de {person.complet}"
    for pouvoir in present.ecartes:
        yield f"le pouvoir de {pouvoir.de.complet} à {pouvoir.a.complet}"


RULE = CapacityRule(
    code="VOT-006",
    title="Les voix des conseillers intéressés ne sont pas comptées",
    severity=Severity.ERROR,
    source="CGCT, art. L. 2131-11",
    since=CGCT,
    why="Un conseiller intéressé ne vote ni en son nom ni comme mandataire : sa voix, le pouvoir qu’il a donné et "
    "celui qu’il a reçu sont écartés de ce vote.",
    right="""
        seance:
          presents: [Rémy ORHON, Mireille LOIRAT, Florent CAILLET]
          pouvoirs:
            - { de: Fabrice CERISIER, a: Florent CAILLET }
        actes:
          deliberation:
            vote: { pour: 2, contre: 0, abstentions: 0, non_participants: [Florent CAILLET] }
    """,
    wrong="""
        seance:
          presents: [Rémy ORHON, Mireille LOIRAT, Florent CAILLET]
          pouvoirs:
            - { de: Fabrice CERISIER, a: Florent CAILLET }
        actes:
          deliberation:
            vote: { pour: 3, contre: 0, abstentions: 0, non_participants: [Florent CAILLET] }
    """,
    message="Le vote compte 3 + 0 + 0 = 3 voix pour 2 votants : la voix de Florent CAILLET et le pouvoir de Fabrice "
    "CERISIER à Florent CAILLET ne comptent pas.",
    hint="Retirez ces voix du vote, ou corrigez « non_participants ».",
    reads=Voted,
    find=_find,
)
