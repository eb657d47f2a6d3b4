"""What stands around an expression: the conditions that hold there, the loops, and so what its names stand for.

A place is one step from the place around it, so that a thousand branches cost a thousand steps and no more.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from jinja2 import nodes
from msgspec import Struct, field

from actgen.grammar.conditions import denied_by, found_by
from actgen.grammar.paths import ELEMENT

#: What marks an element of a list in a path: `seance.presents[].nom`.
EACH = "[]"
#: The filter that keeps some elements of a list.
CHOOSES = "dont"
#: The counters of a loop are no name of a dossier.
_LOOP = "loop"

#: The paths that one name or one expression stands for: two for « a if condition else b ».
Paths = tuple[str, ...]


class Asked(Struct, frozen=True, eq=False):
    """A condition that holds at a place, or does not."""

    test: nodes.Expr
    holds: bool


class Repeated(Struct, frozen=True, eq=False):
    """A loop around a place: the name of its element, what it goes through, the lists that this is."""

    name: str
    iterated: nodes.Expr
    lists: Paths


class Around(Struct, frozen=True, eq=False):
    """A place among conditions and loops; iterating gives the places around it, the outermost first, and itself.

    `names` are those that loops give, with the paths that they stand for; `sure` are the names, as they are written,
    that the conditions have found; `last` is what stands nearest.
    """

    names: Mapping[str, Paths] = field(default_factory=dict)
    sure: frozenset[str] = frozenset()
    last: Asked | Repeated | None = None
    outer: Around | None = None

    def where(self, test: nodes.Expr, *, holds: bool = True) -> Around:
        """The place where the condition holds, or does not."""
        found = found_by(test) if holds else denied_by(test)
        return Around(self.names, self.sure | found if found else self.sure, Asked(test, holds), self)

    def repeating(self, name: str, iterated: nodes.Expr) -> Around:
        """The place inside a loop that calls `name` each element of what it goes through."""
        lists = lists_of(iterated, self.names)
        names = MappingProxyType({**self.names, name: tuple(f"{one}{EACH}" for one in lists)})
        return Around(names, self.sure, Repeated(name, iterated, lists), self)

    def __iter__(self) -> Iterator[Around]:
        found: list[Around] = []
        here: Around | None = self
        while here is not None and here.last is not None:
            found.append(here)
            here = here.outer
        return reversed(found)


#: The place around which nothing stands.
TOP = Around()


def paths_of(node: nodes.Node | None, names: Mapping[str, Paths]) -> Paths:
    """The paths from the top of the context that a name stands for, `ecoles[].type`; none for what is computed."""
    match node:
        case nodes.Name(name=name):
            return () if name == _LOOP else names.get(name, (name,))
        case nodes.Getattr(node=holder, attr=attr) | nodes.Getitem(node=holder, arg=nodes.Const(value=str() as attr)):
            return tuple(f"{one}.{attr}" for one in paths_of(holder, names))
        case nodes.Getitem(node=holder):
            return tuple(f"{one}{EACH}" for one in lists_of(holder, names))
        case nodes.Filter(name=name, node=holder) if name in ELEMENT:
            return tuple(f"{one}{EACH}" for one in lists_of(holder, names))
        case _:
            return ()


def lists_of(node: nodes.Node | None, names: Mapping[str, Paths]) -> Paths:
    """The same for a list whose elements are taken: some of them, or those of one of two lists, are its elements."""
    match node:
        case nodes.Filter(name=name, node=holder) if name == CHOOSES:
            return lists_of(holder, names)
        case nodes.CondExpr(expr1=one, expr2=other):
            return tuple(dict.fromkeys((*lists_of(one, names), *lists_of(other, names))))
        case _:
            return paths_of(node, names)
