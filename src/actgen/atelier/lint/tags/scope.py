"""What is known where a tag stands: the names that it may use, the options surely stated, the conditions around it."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from jinja2 import nodes
from msgspec import Struct
from msgspec.structs import replace

from actgen.grammar.conditions import denied_by, found_by
from actgen.grammar.paths import shown_path
from actgen.values.shape import Shape

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

#: Where the first is stated, so is the second.
_IMPLIED = {"seance.sans_quorum": "seance.seconde_convocation"}


class Typed(NamedTuple):
    """What an expression is, and the path that a reader would write for it; empty where it has none."""

    shape: Shape
    path: str = ""


class Scope(Struct, frozen=True):
    """The names of the context and of the loops around; `sure` are paths that are stated here.

    `held` and `denied` are the conditions that hold here, and those that do not. `of_any_act` is the context of all
    acts together: a name that only another act has is told to be so. Where it `is_open`, another name may be that of a
    kind of act, or of a root, of a project that is not there.
    """

    names: Mapping[str, Typed]
    sure: frozenset[str] = frozenset()
    held: frozenset[str] = frozenset()
    denied: frozenset[str] = frozenset()
    equal: frozenset[tuple[str, object]] = frozenset()
    of_any_act: Shape | None = None
    is_open: bool = False

    def having(self, name: str, value: Typed) -> Scope:
        """The scope inside a loop that calls its element `name`."""
        return replace(self, names=MappingProxyType({**self.names, name: value}))

    def where(self, condition: nodes.Node) -> Scope:
        """The scope where the condition holds."""
        found = self
        for term in _terms(condition, nodes.And):
            if isinstance(term, nodes.Not):
                found = found._refusing(term.node)
            found = replace(found, held=found.held | {repr(term)}, equal=found.equal | set(_equalities(term)))
        return replace(found, sure=found.sure | _with_implied(found_by(condition)))

    def where_not(self, condition: nodes.Node) -> Scope:
        """The scope where the condition does not hold."""
        return replace(self._refusing(condition), sure=self.sure | _with_implied(denied_by(condition)))

    def _refusing(self, condition: nodes.Node) -> Scope:
        found = self
        for term in _terms(condition, nodes.Or):
            if isinstance(term, nodes.Not):
                found = replace(found, held=found.held | {repr(term.node)})
            found = replace(found, denied=found.denied | {repr(term)})
        return found


def _with_implied(paths: frozenset[str]) -> frozenset[str]:
    return paths | {_IMPLIED[one] for one in paths & _IMPLIED.keys()}


def _terms(condition: nodes.Node, joined_by: type[nodes.BinExpr]) -> Iterator[nodes.Node]:
    """The terms of « a and b and c », and the whole."""
    yield condition
    if isinstance(condition, joined_by):
        yield from _terms(condition.left, joined_by)
        yield from _terms(condition.right, joined_by)


def _equalities(term: nodes.Node) -> Iterator[tuple[str, object]]:
    match term:
        case nodes.Compare(expr=node, ops=[nodes.Operand(op="eq", expr=nodes.Const(value=value))]) if shown_path(node):
            yield shown_path(node), value
