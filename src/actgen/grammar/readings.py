"""What an expression reads: each name, what is done with it, through which filters, under which conditions.

The one reader of names: the tags of templates, the calculations and the conditions of kinds of acts are read here.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import StrEnum

from jinja2 import nodes
from msgspec import Struct

from actgen.grammar.around import CHOOSES, EACH, TOP, Around, lists_of, paths_of
from actgen.grammar.filters import FILTERS
from actgen.grammar.options import signature_of
from actgen.grammar.walking import children

#: The filter that counts, and the option that names a field of each element.
_COUNTS, _FIELD = "length", "champ"
_EQUALITIES = ("eq", "ne")


class Role(StrEnum):
    """What is done with a value."""

    PRINTED = "imprimé"
    REPEATED = "répété"
    COUNTED = "compté"
    TESTED = "testé"


class Reading(Struct, frozen=True, eq=False):
    """One reading: the path `seance.presents[].mention`, what is done with it, its filters, the innermost first.

    `around` is the place where it stands, a condition inside the tag itself included. One that is not `demanded` asks
    only whether the value is there, or which it is: nothing breaks where it lacks.
    """

    path: str
    role: Role
    filters: tuple[str, ...]
    around: Around
    demanded: bool = True

    @property
    def root(self) -> str:
        """The path that must be in the context: « seance.presents » for what is read of its elements."""
        return self.path.partition(EACH)[0]

    @property
    def steps(self) -> tuple[str, ...]:
        """The names of the path, without the marks of elements."""
        return tuple(self.path.replace(EACH, "").split("."))


def readings_in(node: nodes.Node, role: Role = Role.PRINTED, around: Around = TOP) -> Iterator[Reading]:
    """The readings of an expression, those of the options of its filters included, in order."""
    return _tested(node, around) if role is Role.TESTED else _read(node, _Wanted(role), around)


def field_named(node: nodes.Filter) -> str:
    """The field that a filter is told to read of each element, `liste("nom")`; empty where it is told none."""
    options = list(signature_of(FILTERS[node.name]).options) if node.name in FILTERS else []
    if _FIELD not in options:
        return ""
    placed = node.args[options.index(_FIELD) :][:1]
    given = (*placed, *(one.value for one in node.kwargs if one.key == _FIELD))
    return next((str(one.value) for one in given if isinstance(one, nodes.Const)), "")


class _Wanted(Struct, frozen=True):
    """What is made of the value of an expression."""

    role: Role
    filters: tuple[str, ...] = ()
    demanded: bool = True

    def through(self, name: str) -> _Wanted:
        role = Role.COUNTED if name == _COUNTS else self.role
        return _Wanted(role, (name, *self.filters))


def _read(node: nodes.Node, wanted: _Wanted, around: Around) -> Iterator[Reading]:
    if paths := paths_of(node, around.names):
        yield from _readings(paths, wanted, around)
        yield from _on_the_way(node, wanted.role, around)
        return
    match node:
        case nodes.Filter() if node.node is not None:
            yield from _filtered(node, node.node, wanted, around)
        case nodes.CondExpr():
            yield from _tested(node.test, around)
            yield from _read(node.expr1, wanted, around.where(node.test))
            yield from _read(node.expr2, wanted, around.where(node.test, holds=False)) if node.expr2 else ()
        case nodes.And() | nodes.Or() | nodes.Not() | nodes.Test() | nodes.Compare():
            yield from _tested(node, around)
        case _:
            for child in children(node):
                yield from _read(child, wanted, around)


def _tested(node: nodes.Node, around: Around) -> Iterator[Reading]:
    """The readings of a condition: each side of « and », « or » stands where the one before lets it be looked at."""
    match node:
        case nodes.And(left=left, right=right) | nodes.Or(left=left, right=right):
            yield from _tested(left, around)
            yield from _tested(right, around.where(left, holds=isinstance(node, nodes.And)))
        case nodes.Not(node=inner) | nodes.Test(node=inner):
            yield from _tested(inner, around)
        case nodes.Compare():
            wanted = _Wanted(Role.TESTED, demanded=any(one.op not in _EQUALITIES for one in node.ops))
            for side in (node.expr, *(one.expr for one in node.ops)):
                yield from _read(side, wanted, around)
        case _:
            yield from _read(node, _Wanted(Role.TESTED, demanded=False), around)


def _filtered(node: nodes.Filter, inner: nodes.Expr, wanted: _Wanted, around: Around) -> Iterator[Reading]:
    through = wanted.through(node.name)
    yield from _read(inner, through, around)
    yield from _options(node, wanted.role, around)
    yield from _members(node, inner, through, around)


def _options(node: nodes.Filter, role: Role, around: Around) -> Iterator[Reading]:
    for option in (*node.args, *(keyword.value for keyword in node.kwargs)):
        yield from _read(option, _Wanted(role), around)


def _members(node: nodes.Filter, inner: nodes.Node, wanted: _Wanted, around: Around) -> Iterator[Reading]:
    """What a filter reads of each element of the list that it is given: `complet` of each person."""
    names = [str(one.key) for one in node.kwargs] if node.name == CHOOSES else [field_named(node)]
    for name in filter(None, names):
        yield from _readings((f"{one}{EACH}.{name}" for one in lists_of(inner, around.names)), wanted, around)


def _on_the_way(node: nodes.Node, role: Role, around: Around) -> Iterator[Reading]:
    """What is read to find the element of a path: the options of « dont », the condition of a choice, a place."""
    match node:
        case nodes.Getattr(node=holder) | nodes.Getitem(node=holder, arg=nodes.Const()):
            yield from _on_the_way(holder, role, around)
        case nodes.Getitem(node=holder, arg=place):
            yield from _on_the_way(holder, role, around)
            yield from _read(place, _Wanted(role), around)
        case nodes.CondExpr(test=test, expr1=one, expr2=other):
            yield from _tested(test, around)
            for side in filter(None, (one, other)):
                yield from _on_the_way(side, role, around)
        case nodes.Filter(node=nodes.Node() as inner):
            yield from _on_the_way(inner, role, around)
            yield from _options(node, role, around)
            yield from _members(node, inner, _Wanted(role, (node.name,)), around)


def _readings(paths: Iterable[str], wanted: _Wanted, around: Around) -> Iterator[Reading]:
    return (Reading(path, wanted.role, wanted.filters, around, wanted.demanded) for path in paths)
