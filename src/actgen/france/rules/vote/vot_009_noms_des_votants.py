"""VOT-009: the names of the voters agree with the figures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actgen.core.diagnostics import Severity
from actgen.core.nearest import did_you_mean
from actgen.france.law.texts import CGCT
from actgen.france.reading_dossiers.roll import roll_of
from actgen.french.agreement import plural
from actgen.rules.rule import CapacityRule, Finding
from actgen.variables.assemblee import assembly
from actgen.variables.capacities import Voted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actgen.kinds.dossier import Dossier, Stated
    from actgen.variables.persons import Personne


def _find(dossier: Dossier, act: Stated[Voted]) -> Iterator[Finding]:
    vote = act.states.vote
    if vote.noms is None:
        return
    yield from _of_figures(act)
    roll, voters = roll_of(dossier), assembly(dossier.fiche, vote).names
    seen: list[Personne] = []
    for side in _SIDES:
        for number, person in enumerate(getattr(vote.noms, side)):
            path = act.path("vote", "noms", side, number)
            if roll.may_be_several(person):
                continue
            if not roll.conseil.is_among(person, voters):
                near = did_you_mean(person.complet, [voter.complet for voter in voters])
                yield Finding(path, f"{person.complet} vote, mais ne figure pas parmi les votants.", near)
            elif roll.conseil.is_among(person, seen):
                yield Finding(path, f"{person.complet} figure deux fois parmi les votants.", "Gardez une seule voix.")
            seen.append(person)


def _of_figures(act: Stated[Voted]) -> Iterator[Finding]:
    vote = act.states.vote
    for side, voices in _SIDES.items():
        named, counted = len(getattr(vote.noms, side)), getattr(vote, side)
        are_given = plural(named, "nom est donné", "noms sont donnés")
        if named and named != counted:
            yield Finding(
                act.path("vote", "noms", side),
                f"{named} {are_given} pour {counted} {plural(counted, *voices)}.",
            )


_SIDES = {
    "pour": ("voix pour", "voix pour"),
    "contre": ("voix contre", "voix contre"),
    "abstentions": ("abstention", "abstentions"),
}

RULE = CapacityRule(
    code="VOT-009",
    title="Les noms des votants répondent aux voix",
    severity=Severity.ERROR,
    source="CGCT, art. L. 2121-21",
    since=CGCT,
    why="Quand l’acte nomme qui a voté pour, contre ou s’est abstenu, chaque nom est celui d’un votant, présent ou "
    "représenté, et il y en a autant que de voix. Une liste laissée vide n’est pas contrôlée.",
    right="""
        actes:
          deliberation:
            vote: { pour: 31, contre: 2, abstentions: 0, noms: { contre: [Julie AUBRY, Olivier BINET] } }
    """,
    wrong="""
        actes:
          deliberation:
            vote: { pour: 31, contre: 2, abstentions: 0, noms: { contre: [Julie AUBRY] } }
    """,
    message="1 nom est donné pour 2 voix contre.",
    hint="Complétez les noms, ou corrigez le nombre des voix.",
    reads=Voted,
    find=_find,
)
