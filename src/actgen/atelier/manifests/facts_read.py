"""The facts that a template reads: the names that its tags have after that of an act, `marche.NAME`.

Clauses that it includes count.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    from actgen.grammar.readings import Reading
    from actgen.tags.template import TaggedTemplate

#: The fact that holds others: the period before.
_HOLDS = "precedente"


class FactsRead(Struct, frozen=True):
    """The names that tags read, as they stand after that of their owner, and those of roots computed from them.

    `needed` leaves out what is only tested, or read where an `{% if marche.NAME %}` has found it. `of_act` are the
    names that stand after `acte` or that of the template’s own act.
    """

    names: frozenset[str]
    needed: frozenset[str]
    of_act: frozenset[str] = frozenset()


@lru_cache(maxsize=64)
def facts_read(
    template: TaggedTemplate, *, owner: str, act: str = "acte", roots: frozenset[str] = frozenset()
) -> FactsRead:
    """What a template and the clauses that it includes read.

    `owner` is the name of the act whose facts are read, `act` that of the template’s own, as tags write them; `roots`
    are the names outside of these acts that are computed from facts: `inscription.montant`.
    """
    readings = list(template.readings)
    facts = [(name, reading) for reading in readings if (name := _fact(reading.steps, owner, roots))]
    return FactsRead(
        frozenset(name for name, _ in facts),
        frozenset(name for name, reading in facts if _needs(name, reading, owner)),
        frozenset(one.steps[1] for one in readings if one.steps[0] in ("acte", act) and len(one.steps) > 1),
    )


def _fact(steps: tuple[str, ...], owner: str, roots: frozenset[str]) -> str:
    """The fact that a path reads; empty for any other."""
    if (root := ".".join(steps[:2])) in roots:
        return root
    first, *names = steps
    return ".".join(names[: 2 if names[:1] == [_HOLDS] else 1]) if first == owner else ""


def _needs(name: str, reading: Reading, owner: str) -> bool:
    """Whether the fact must be there: not only asked for, nor found by a condition around it."""
    found = {f"{owner}.{name}", f"{owner}.{name.partition('.')[0]}"}
    return reading.demanded and not found & reading.around.sure
