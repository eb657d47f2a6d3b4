"""What is known where a tag stands: the names that it may use, the options surely stated, the conditions around it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from jinja2 import nodes

from actgen.values.shape import Shape

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

#: Where the first is stated, so is the second.
_IMPLIED = {"seance.sans_quorum": "seance.seconde_convocation"}


class Typed(NamedTuple):
    """What an expression is, and the path that a reader would write for it; empty where it has none."""

    shape: Shape
    path: str = ""


@dataclass(frozen=True, slots=True)
class Scope:
    """The names of the context and of the loops around; `sure` are paths that are stated here.

    `held` and `denied` are the conditions that hold here, and those that do not. `of_any_act` is the context of all
    acts together: a name that only another act has is told to be so.
    """

    names: Mapping[str, Typed]
    sure: frozenset[str] = frozenset()
    held: frozenset[str] = frozenset()
    denied: frozenset[str] = frozenset()
    equal: frozenset[tuple[str, object]] = frozenset()
    of_any_act: Shape | None = None

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
        return replace(found, sure=found.sure | found_by(condition))

    def where_not(self, condition: nodes.Node) -> Scope:
        """The scope where the condition does not hold."""
        return replace(self._refusing(condition), sure=self.sure | denied_by(condition))

    def _refusing(self, condition: nodes.Node) -> Scope:
        found = self
        for term in _terms(condition, nodes.Or):
            if isinstance(term, nodes.Not):
                found = replace(found, held=found.held | {repr(term.node)})
            found = replace(found, denied=found.denied | {repr(term)})
        return found


def path_of(node: nodes.Node | None) -> str:
    """« seance.date » for a name and its attributes; empty for anything that is computed."""
    match node:
        case nodes.Name(name=name):
            return str(name)
        case nodes.Getattr(node=holder, attr=attr) | nodes.Getitem(node=holder, arg=nodes.Const(value=attr)):
            return f"{before}.{attr}" if (before := path_of(holder)) else ""
        case nodes.Filter(name="first" | "last" as name, node=holder):
            return f"{before} | {name}" if (before := path_of(holder)) else ""
        case _:
            return ""


def found_by(condition: nodes.Node) -> frozenset[str]:
    """The paths that are stated wherever the condition holds, each with what it stands in."""
    match condition:
        case nodes.And(left=left, right=right):
            return found_by(left) | found_by(right)
        case nodes.Or(left=left, right=right):
            return found_by(left) & found_by(right)
        case nodes.Not(node=node):
            return denied_by(node)
        case nodes.Test(name="defined", node=node) | nodes.Compare(expr=node, ops=[nodes.Operand(op="eq")]):
            return _with_holders(path_of(node))
        case _:
            return _with_holders(path_of(condition))


def denied_by(condition: nodes.Node) -> frozenset[str]:
    """The paths that are stated wherever the condition does not hold."""
    match condition:
        case nodes.Or(left=left, right=right):
            return denied_by(left) | denied_by(right)
        case nodes.And(left=left, right=right):
            return denied_by(left) & denied_by(right)
        case nodes.Not(node=node):
            return found_by(node)
        case _:
            return frozenset()


def asked_by(condition: nodes.Node) -> frozenset[str]:
    """The paths whose presence the condition asks for, without those that hold them."""
    match condition:
        case nodes.And(left=left, right=right) | nodes.Or(left=left, right=right):
            return asked_by(left) | asked_by(right)
        case nodes.Not(node=node) | nodes.Test(name="defined", node=node):
            return asked_by(node)
        case _:
            return frozenset({path_of(condition)} - {""})


def _with_holders(path: str) -> frozenset[str]:
    steps = path.split(".") if path else []
    holders = {".".join(steps[: count + 1]) for count in range(len(steps))}
    return frozenset(holders | {_IMPLIED[one] for one in holders & _IMPLIED.keys()})


def _terms(condition: nodes.Node, joined_by: type[nodes.BinExpr]) -> Iterator[nodes.Node]:
    """The terms of « a and b and c », and the whole."""
    yield condition
    if isinstance(condition, joined_by):
        yield from _terms(condition.left, joined_by)
        yield from _terms(condition.right, joined_by)


def _equalities(term: nodes.Node) -> Iterator[tuple[str, object]]:
    match term:
        case nodes.Compare(expr=node, ops=[nodes.Operand(op="eq", expr=nodes.Const(value=value))]) if path_of(node):
            yield path_of(node), value
