"""What an expression could never do, whatever the file says: names that there are not, kinds that do not meet."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, NamedTuple

from jinja2 import nodes

from actgen.core.citing import cited
from actgen.core.nearest import nearest, offered
from actgen.expressions.comparing import is_like
from actgen.expressions.kinds import (
    DATED,
    Family,
    calculated,
    comparable,
    family_of,
    family_of_kind,
    family_of_type,
    said_of_kind,
)
from actgen.expressions.parsing import CONSTANTS, Expression
from actgen.expressions.sentences import no_such_part, not_calculated, not_compared, not_held
from actgen.expressions.written_again import shown
from actgen.grammar.accepted import TAKEN, expected
from actgen.grammar.filters import FILTERS
from actgen.grammar.options import signature_of
from actgen.grammar.paths import path_of
from actgen.grammar.syntax import Wording
from actgen.grammar.walking import children

#: The type of the field at a path, « date » or « liste de groupe », « aides[].montant » for what each element has;
#: an empty text where it may be anything, None where there is no such name.
KindOf = Callable[[str], str | None]

_SIGNS = {"eq": "==", "ne": "!=", "lt": "<", "lteq": "<=", "gt": ">", "gteq": ">=", "in": "in", "notin": "not in"}


class _Kind(NamedTuple):
    family: Family
    said: str
    path: str = ""


_ANYTHING = _Kind(Family.ANY, str(Family.ANY))


def faults_of(expression: Expression, kind_of: KindOf, known: Iterable[str] = ()) -> tuple[Wording, ...]:
    """Every fault that can be told without a dossier, each once.

    `known` are the names to offer for a mistyped one, gone through for each of these alone.
    """
    checker = _Checker(kind_of, known)
    checker.kind(expression.tree)
    return tuple(dict.fromkeys(checker.faults))


def family_given(expression: Expression, kind_of: KindOf) -> Family:
    """What a sound expression gives, as far as can be told without a dossier."""
    return _Checker(kind_of, ()).kind(expression.tree).family


class _Checker:
    """Reads the tree of an expression with the kinds of its names."""

    def __init__(self, kind_of: KindOf, known: Iterable[str]) -> None:
        self.kind_of, self.known = kind_of, known
        self.faults: list[Wording] = []

    def kind(self, node: nodes.Node) -> _Kind:
        """What a part of the expression is; what is wrong in it is told on the way."""
        if (path := path_of(node)) and path not in CONSTANTS:
            return self._path(node, path)
        match node:
            case nodes.Name():
                return _Kind(Family.FLAG, str(Family.FLAG))
            case nodes.Const(value=value):
                return _Kind(family_of(value), str(family_of(value)))
            case nodes.Filter():
                return self._filtered(node)
            case nodes.Getattr(node=holder, attr=attr):
                return self._after(holder, str(attr))
            case nodes.Getitem(node=holder, arg=arg):
                self.kind(arg)
                key = arg.value if isinstance(arg, nodes.Const) else 0
                return self._after(holder, key) if isinstance(key, str) else self._element(self.kind(holder))
            case nodes.Neg(node=inner):
                return self._negated(node, inner)
            case nodes.Add() | nodes.Sub() | nodes.Mul() | nodes.Div():
                return self._calculated(node)
            case nodes.CondExpr(test=test, expr1=chosen, expr2=other):
                self.kind(test)
                kinds = self.kind(chosen), self.kind(other) if other else _ANYTHING
                return kinds[0] if kinds[0].family is kinds[1].family else _ANYTHING
            case nodes.Compare(expr=first, ops=ops):
                self._compared(node, first, ops)
            case _:
                for child in children(node):
                    self.kind(child)
        return _Kind(Family.FLAG, str(Family.FLAG))

    # Names

    def _path(self, node: nodes.Node, path: str) -> _Kind:
        found = self.kind_of(path)
        if found is not None:
            return _Kind(family_of_kind(found), said_of_kind(found), path)
        holder, _, attr = path.rpartition(".")
        if not holder:
            self._unknown(path)
            return _ANYTHING
        before = node.node if isinstance(node, nodes.Getattr | nodes.Getitem) else node
        inner = self._path(before, holder)
        if inner.family is Family.GROUP:
            self._unknown(path)
        elif inner.family is not Family.ANY:
            self._tell(no_such_part(before, inner.said, attr))
        return _ANYTHING

    def _unknown(self, path: str) -> None:
        """Tell a name that there is not, with those that stand where it was sought."""
        shown_path = path.replace("[]", "")
        holder, _, attr = shown_path.rpartition(".")
        before = f"{holder}." if holder else ""
        names = (name.replace("[]", "") for name in self.known)
        beside = sorted({name for name in names if name.rpartition(".")[0] == holder})
        near = nearest(attr, [name.removeprefix(before) for name in beside])
        hint = offered([f"{before}{name}" for name in near])
        listed = f"Les noms admis ici sont\u00a0: {', '.join(beside)}." if beside else _DECLARED
        self._tell((f"La variable {cited(shown_path)} n’existe pas.", hint or listed))

    def _after(self, holder: nodes.Node, attr: str) -> _Kind:
        inner = self.kind(holder)
        if inner.family not in (Family.ANY, Family.GROUP):
            self._tell(no_such_part(holder, inner.said, attr))
            return _ANYTHING
        return self._at(f"{inner.path}.{attr}") if inner.path else _ANYTHING

    def _element(self, value: _Kind) -> _Kind:
        return self._at(f"{value.path}[]") if value.path else _ANYTHING

    def _at(self, path: str) -> _Kind:
        found = self.kind_of(path)
        if found is not None:
            return _Kind(family_of_kind(found), said_of_kind(found), path)
        holder = self.kind_of(path.rpartition(".")[0])
        if not path.endswith("[]") and holder and family_of_kind(holder) is Family.GROUP:
            self._unknown(path)
        return _ANYTHING

    # Filters

    def _filtered(self, node: nodes.Filter) -> _Kind:
        assert node.node is not None
        given = self.kind(node.node)
        for option in (*node.args, *(one.value for one in node.kwargs)):
            self.kind(option)
        takes = signature_of(FILTERS[node.name])
        if not _is_taken(node.node, given.family, takes.value):
            wanted = expected(takes.value)
            message = f"Le filtre {cited(node.name)} attend {wanted}, et {cited(shown(node.node))} est {given.said}."
            self._tell((message, f"Donnez-lui {wanted}, ou retirez-le."))
            return _ANYTHING
        fields = self._fields(node, given)
        if node.name == "dont":
            return given
        if node.name in ("first", "last"):
            return self._element(given)
        if node.name in ("minimum", "maximum"):
            return fields[0] if fields else self._element(given)
        gives = {family_of_type(one) for one in takes.gives}
        return _Kind(family := gives.pop(), str(family)) if len(gives) == 1 else _ANYTHING

    def _fields(self, node: nodes.Filter, given: _Kind) -> list[_Kind]:
        """The kinds of the fields that a filter takes of each element; a field that there is not is told."""
        if not given.path or self.kind_of(f"{given.path}[]") is None:
            return []
        named = [str(one.key) for one in node.kwargs] if node.name == "dont" else _field(node)
        found = [self._at(f"{given.path}[].{name}") for name in named]
        for one in (found or [self._element(given)]) if node.name == "somme" else ():
            if one.family not in (Family.NUMBER, Family.ANY):
                what = cited(named[0]) if named else f"un élément de {cited(given.path)}"
                message = f"Le filtre «\u00a0somme\u00a0» attend un nombre, et {what} est {one.said}."
                self._tell((message, 'Nommez un champ qui s’additionne\u00a0: somme("montant").'))
        return found

    # Calculations and comparisons

    def _negated(self, node: nodes.Node, inner: nodes.Node) -> _Kind:
        found = self.kind(inner)
        if found.family in (Family.NUMBER, Family.ANY):
            return _Kind(Family.NUMBER, str(Family.NUMBER))
        self._tell(not_calculated(node, [(inner, found.said)]))
        return _ANYTHING

    def _calculated(self, node: nodes.BinExpr) -> _Kind:
        left, right = self.kind(node.left), self.kind(node.right)
        gives = calculated(str(node.operator), left.family, right.family)
        if gives is None:
            self._tell(not_calculated(node, [(node.left, left.said), (node.right, right.said)]))
            return _ANYTHING
        return _Kind(gives, str(gives))

    def _compared(self, node: nodes.Node, left: nodes.Node, ops: list[nodes.Operand]) -> None:
        first = self.kind(left)
        for operand in ops:
            second = self.kind(operand.expr)
            families = _met(left, first.family, second.family), _met(operand.expr, second.family, first.family)
            seeks = operand.op in ("in", "notin") and families[1] is Family.LIST
            element = self._element(second) if seeks else _ANYTHING
            if seeks and not comparable("==", _met(left, first.family, element.family), element.family):
                self._tell(not_held((left, first.said), (operand.expr, element.said)))
            elif not comparable(_SIGNS[operand.op], *families):
                self._tell(not_compared(node, [(left, first.said), (operand.expr, second.said)]))
            left, first = operand.expr, second

    def _tell(self, wording: tuple[str, str]) -> None:
        self.faults.append(Wording(*wording))


_DECLARED = "Corrigez ce nom, ou déclarez-le parmi les champs."


def _field(node: nodes.Filter) -> list[str]:
    """The field that a filter over a list names, as a constant."""
    if node.name not in ("somme", "minimum", "maximum", "liste"):
        return []
    options = [*node.args[:1], *(one.value for one in node.kwargs if one.key == "champ")]
    return [str(one.value) for one in options if isinstance(one, nodes.Const)]


def _is_taken(node: nodes.Node, family: Family, types: Iterable[Any]) -> bool:
    """Whether a filter of these types takes a part of the expression; a text that is typed there is read."""
    families = {family_of_type(one) for one in types}
    if Family.ANY in (family, *families):
        return True
    if isinstance(node, nodes.Const) and isinstance(node.value, str):
        return any(TAKEN[one].read(node.value) is not None for one in types)
    return family in families or (Family.TEXT in families and family in DATED)


def _met(node: nodes.Node, family: Family, other: Family) -> Family:
    """The family of one side of a comparison: a text that states a date is one, beside a date."""
    states = isinstance(node, nodes.Const) and isinstance(node.value, str) and is_like(node.value, other)
    return other if states else family
