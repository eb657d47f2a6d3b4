"""What each tag of a template reads, under which conditions, through which filters: the template read as a program."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from jinja2 import nodes

from actgen.grammar.sandbox import ClosedEnvironment
from actgen.ooxml.clauses import CLAUSE
from actgen.values.shape import Kind, Shape
from actgen.workshop.conditions import Condition, Conditions, in_french
from actgen.workshop.spots import Spot, placed_tags

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from actgen.ooxml.clauses import Clauses
    from actgen.workshop.spots import Placed

_ENVIRONMENT = ClosedEnvironment()
_EACH = "[]"
#: The filters that give one element of a list, and those that read something of what they are given.
_ELEMENT = ("first", "last")
_AGREES, _CHOOSES, _LISTS = "accord", "dont", ("liste", "somme", "minimum", "maximum")


class Role(StrEnum):
    """What a tag does with a value."""

    PRINTED = "imprimé"
    REPEATED = "répété"
    COUNTED = "compté"
    TESTED = "testé"


@dataclass(frozen=True, slots=True)
class Use:
    """One reading: the name, `seance.presents[].mention`, what is done with it, where, through which filters.

    `conditions` are those that must hold for it to be read, the outermost first.
    """

    path: str
    role: Role
    spot: Spot
    filters: tuple[str, ...] = ()
    conditions: Conditions = ()


def uses_of(content: bytes, label: str, clauses: Clauses, shape: Shape) -> tuple[Use, ...]:
    """Every reading of a template whose tags are sound, in order; `shape` says what each name is."""
    return tuple(
        use for placed in placed_tags(content, label, clauses) if placed for use in _Reader(shape, placed).read()
    )


@dataclass(slots=True)
class _Scope:
    """What stands around a tag: the names that loops give, the conditions."""

    names: Mapping[str, str] = field(default_factory=dict)
    conditions: Conditions = ()

    def under(self, condition: Condition) -> _Scope:
        return _Scope(self.names, (*self.conditions, condition))


class _Reader:
    """The tags of one part, one on each line of a program that holds nothing else."""

    def __init__(self, shape: Shape, placed: Sequence[Placed]) -> None:
        self.shape = shape
        self.placed = [one for one in placed if one.tag.kind != "#" and one.tag.word != CLAUSE]

    def read(self) -> Iterator[Use]:
        source = "\n".join(" ".join(one.tag.bare.split("\n")) for one in self.placed)
        yield from self._body(_ENVIRONMENT.parse(source).body, _Scope())

    def _body(self, body: Iterable[nodes.Node], scope: _Scope) -> Iterator[Use]:
        for node in body:
            match node:
                case nodes.Output():
                    for printed in node.nodes:
                        if not isinstance(printed, nodes.TemplateData):
                            yield from self._expression(printed, Role.PRINTED, scope)
                case nodes.If():
                    yield from self._choice(node, scope)
                case nodes.For():
                    yield from self._loop(node, scope)

    def _choice(self, node: nodes.If, scope: _Scope) -> Iterator[Use]:
        for branch in (node, *node.elif_):
            yield from self._expression(branch.test, Role.TESTED, scope)
            yield from self._body(branch.body, scope.under(self._condition(branch.test, scope)))
            scope = scope.under(self._condition(branch.test, scope, denied=True))
        yield from self._body(node.else_, scope)

    def _loop(self, node: nodes.For, scope: _Scope) -> Iterator[Use]:
        yield from self._expression(node.iter, Role.REPEATED, scope)
        path = self._path(node.iter, scope)
        each = node.target.name if isinstance(node.target, nodes.Name) else ""
        inner = _Scope({**scope.names, each: f"{path}{_EACH}"}, scope.conditions)
        if path:
            inner = inner.under(Condition(f"{path} n’est pas vide", f"{path} est vide"))
        yield from self._body(node.body, inner)
        yield from self._body(node.else_, scope)

    def _expression(self, node: nodes.Node, role: Role, scope: _Scope, filters: tuple[str, ...] = ()) -> Iterator[Use]:
        """The readings of an expression, those of the options of its filters included."""
        path = self._path(node, scope)
        if path is not None:
            yield self._use(path, role, node, scope, filters)
            return
        match node:
            case nodes.Filter() if node.node is not None:
                yield from self._filtered(node, role, scope, filters)
            case nodes.CondExpr():
                yield from self._expression(node.test, Role.TESTED, scope)
                yield from self._expression(node.expr1, role, scope.under(self._condition(node.test, scope)), filters)
                otherwise = scope.under(self._condition(node.test, scope, denied=True))
                yield from self._expression(node.expr2, role, otherwise, filters) if node.expr2 else ()
            case nodes.And():
                yield from self._expression(node.left, role, scope)
                yield from self._expression(node.right, role, scope.under(self._condition(node.left, scope)))
            case _:
                for child in node.iter_child_nodes():
                    yield from self._expression(child, role, scope, filters)

    def _filtered(self, node: nodes.Filter, role: Role, scope: _Scope, filters: tuple[str, ...]) -> Iterator[Use]:
        assert node.node is not None
        counts = node.name == "length"
        yield from self._expression(node.node, Role.COUNTED if counts else role, scope, (node.name, *filters))
        for option in (*node.args, *(keyword.value for keyword in node.kwargs)):
            yield from self._expression(option, role, scope)
        inner = self._path(node.node, scope)
        for member in () if inner is None else self._members(node, inner):
            yield self._use(member, role, node, scope, (node.name, *filters))

    def _members(self, node: nodes.Filter, path: str) -> Iterator[str]:
        """What a filter reads of the value that it is given: `complet` of each person, the gender of one."""
        if node.name in _LISTS and node.args and isinstance(node.args[0], nodes.Const):
            yield f"{path}{_EACH}.{node.args[0].value}"
        elif node.name == _CHOOSES:
            yield from (f"{path}{_EACH}.{option.key}" for option in node.kwargs)
        found = self._shape_at(path)
        if node.name == _AGREES and found and "genre" in found.fields:
            yield f"{path}.genre"

    def _use(self, path: str, role: Role, node: nodes.Node, scope: _Scope, filters: tuple[str, ...]) -> Use:
        needed = tuple(dict.fromkeys(one for one in scope.conditions if _matters(one.words, path)))
        return Use(path, role, self.placed[node.lineno - 1].spot, filters, needed)

    def _path(self, node: nodes.Node, scope: _Scope) -> str | None:
        """The name that an expression stands for, `ecoles[].type`; None where it is no name of the dossier."""
        match node:
            case nodes.Name():
                return None if node.name == "loop" else scope.names.get(node.name, node.name)
            case nodes.Getattr():
                inner = self._path(node.node, scope)
                return None if inner is None else f"{inner}.{node.attr}"
            case nodes.Getitem(arg=nodes.Const(value=key)):
                inner = self._path(node.node, scope)
                return None if inner is None else f"{inner}{_EACH}" if isinstance(key, int) else f"{inner}.{key}"
            case nodes.Filter() if node.name in _ELEMENT and node.node is not None:
                inner = self._path(node.node, scope)
                return None if inner is None else f"{inner}{_EACH}"
        return None

    def _condition(self, test: nodes.Node, scope: _Scope, *, denied: bool = False) -> Condition:
        """A condition as it stands, or its contrary."""

        def kind_of(path: str) -> Kind | None:
            found = self._shape_at(path)
            return found.kind if found else None

        both = [in_french(test, lambda node: self._path(node, scope), kind_of, denied=no) for no in (False, True)]
        return Condition(both[1], both[0]) if denied else Condition(both[0], both[1])

    def _shape_at(self, path: str) -> Shape | None:
        return shape_at(self.shape, path)


def shape_at(shape: Shape, path: str) -> Shape | None:
    """What stands at `seance.presents[]`, the element itself where the path ends with its mark; None for no such."""
    found: Shape | None = shape
    for name in path.replace(_EACH, f".{_EACH}").split("."):
        if found is None:
            return None
        if name == _EACH:
            found = found.element if found.kind is Kind.LIST else None
        else:
            found = found.fields.get(name) if found.kind is Kind.GROUP else None
    return found


def _matters(condition: str, path: str) -> bool:
    """Whether a condition tells a reader when a name is read: not the turn of a loop, nor that its own list has one."""
    own_list = any(
        condition == f"{path[:place]} n’est pas vide" for place in range(len(path)) if path.startswith(_EACH, place)
    )
    return not own_list and "tour" not in condition.split()
