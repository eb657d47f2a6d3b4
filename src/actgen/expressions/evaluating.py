"""The value of an expression: exact, three-valued where something is not given, and a French fault where it cannot be.

What is not given (`None`, or a name that nothing gives) is false where it stands alone or under `not`, `and`, `or`;
what is calculated from it, or compared with it, is UNKNOWN. A list that is not given is empty.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from typing import Any, Final, Literal

from jinja2 import nodes

from actgen.core.citing import cited
from actgen.core.errors import WordingError
from actgen.expressions.comparing import compared, held
from actgen.expressions.fault import ExpressionFault
from actgen.expressions.kinds import Family, calculated, family_of
from actgen.expressions.parsing import CONSTANTS, Expression
from actgen.expressions.sentences import no_such_part, not_calculated
from actgen.expressions.written_again import shown
from actgen.grammar.computing import EmptyListError
from actgen.grammar.exact import days_after, exact, is_written_out, settled
from actgen.grammar.filters import FILTERS
from actgen.grammar.undefined import MissingValueError

#: The names that an expression reads: the innermost group first, then those around it.
Scope = Sequence[Mapping[str, Any]]


class Unknown(Enum):
    """What cannot be known, because something that it needs is not given; neither true nor false."""

    UNKNOWN = "inconnu"

    def __bool__(self) -> bool:
        raise TypeError("UNKNOWN is neither true nor false: ask `is UNKNOWN` first")


UNKNOWN: Final = Unknown.UNKNOWN
Truth = bool | Literal[Unknown.UNKNOWN]
#: The filters for which a list that is not given is empty.
_OF_LISTS = ("liste", "length", "first", "last", "somme", "dont", "minimum", "maximum")
_CENTS = 2
_A_CENT = Decimal(1).scaleb(-_CENTS)


def evaluate(expression: Expression, scope: Scope) -> Any:
    """The value, UNKNOWN, or None where the expression is but a name that is not given.

    Whole numbers are `int`, others `Decimal`. Raises ExpressionFault.
    """
    value = _Evaluator(scope).value(expression.tree)
    return _ended(value, expression.tree)


def holds(expression: Expression, scope: Scope) -> bool:
    """Whether a condition, `si`, is true; what is unknown is not."""
    return truth(evaluate(expression, scope)) is True


def breaks(expression: Expression, scope: Scope) -> bool:
    """Whether a rule, `verifie`, is false; what is unknown is not."""
    return truth(evaluate(expression, scope)) is False


def truth(value: Any) -> Truth:
    """A value as a condition: what is not given, empty or zero is false, as in a template."""
    return UNKNOWN if value is UNKNOWN else bool(value)


def exact_cents(value: Any, what: str = "Ce montant") -> Decimal:
    """An amount in whole cents; raises ExpressionFault for a number between two cents, or for what is no number."""
    if type(value) is int and is_written_out(value):
        return Decimal(value * 10**_CENTS).scaleb(-_CENTS)
    if type(value) is Decimal and value and is_written_out(value) and value == (whole := value.quantize(_A_CENT)):
        return whole
    number = _exact(value)
    if number is None:
        message = f"{what} n’est pas un nombre\u00a0: c’est {family_of(value)}."
        raise ExpressionFault(message, "Calculez-le avec des nombres et des montants.")
    cents = number * 10**_CENTS
    if cents.denominator != 1:
        message = f"{what} tombe entre deux centimes."
        raise ExpressionFault(message, f"Arrondissez-le\u00a0: (…) | arrondi({_CENTS}).")
    return Decimal(int(cents)).scaleb(-_CENTS)


class _Evaluator:
    """Reads the tree of an expression in a scope."""

    def __init__(self, scope: Scope) -> None:
        self.scope = scope

    def value(self, node: nodes.Node) -> Any:
        """The value of a part of the tree; parse lets nothing through that has no reader."""
        return _READERS[type(node)](self, node)

    def name(self, name: str) -> Any:
        """What the innermost group that has the name gives; None where none has it."""
        if name in CONSTANTS:
            return CONSTANTS[name]
        for group in self.scope:
            if name in group:
                return group[name]
        return None

    def chosen(self, node: nodes.CondExpr) -> Any:
        """What a condition chooses of two; nothing where it is unknown."""
        found = truth(self.value(node.test))
        if found is UNKNOWN:
            return UNKNOWN
        assert node.expr2 is not None  # parse lets no « if » through without its « else »
        return self.value(node.expr1 if found else node.expr2)

    def part(self, holder: nodes.Node, attr: str) -> Any:
        found = self.value(holder)
        if found is None or found is UNKNOWN:
            return found
        if not isinstance(found, Mapping):
            raise ExpressionFault(*no_such_part(holder, str(family_of(found)), attr))
        return found.get(attr)

    def item(self, holder: nodes.Node, arg: nodes.Node) -> Any:
        key = self.value(arg)
        if isinstance(key, str):
            return self.part(holder, key)
        found = self.value(holder)
        if found is None or found is UNKNOWN or key is None or key is UNKNOWN:
            return None if found is None else UNKNOWN
        if not isinstance(found, list | tuple) or not isinstance(key, int) or isinstance(key, bool):
            raise ExpressionFault(*no_such_part(holder, str(family_of(found)), shown(arg)))
        return found[key] if -len(found) <= key < len(found) else None

    def denied(self, node: nodes.Not) -> Truth:
        """« not »."""
        found = truth(self.value(node.node))
        return UNKNOWN if found is UNKNOWN else not found

    def joined(self, left: nodes.Node, right: nodes.Node, *, decided: bool) -> Truth:
        """« and », which one false side decides, or « or », which one true side does."""
        first = truth(self.value(left))
        if first is decided:
            return decided
        second = truth(self.value(right))
        return second if first is not UNKNOWN or second is decided else UNKNOWN

    def compared(self, node: nodes.Compare) -> Truth:
        found: Truth = True
        left: nodes.Node = node.expr
        for operand in node.ops:
            one = self._pair(node, operand.op, left, operand.expr)
            if one is False:
                return False
            found = UNKNOWN if one is UNKNOWN else found
            left = operand.expr
        return found

    def _pair(self, node: nodes.Node, op: str, left: nodes.Node, right: nodes.Node) -> Truth:
        first, second = self.value(left), self.value(right)
        if op in ("in", "notin"):
            second = () if second is None else second
        if first is None or second is None or first is UNKNOWN or second is UNKNOWN:
            return UNKNOWN
        if op in ("in", "notin"):
            return held(node, (left, first), (right, second)) is (op == "in")
        return compared(node, op, (left, first), (right, second))

    def calculated(self, node: nodes.BinExpr, whole: nodes.Node) -> Any:
        left, right = self.value(node.left), self.value(node.right)
        if left is None or right is None or left is UNKNOWN or right is UNKNOWN:
            return UNKNOWN
        families = family_of(left), family_of(right)
        sign = str(node.operator)
        if Family.ANY in families or calculated(sign, *families) is None:
            sides: list[tuple[nodes.Node, str]] = [(node.left, str(families[0])), (node.right, str(families[1]))]
            raise ExpressionFault(*not_calculated(whole, sides[1:] if isinstance(whole, nodes.Neg) else sides))
        if sign == "/" and right == 0:
            message = f"{cited(shown(whole))} divise par zéro\u00a0: {cited(shown(node.right))} vaut 0."
            hint = f"Écrivez ce qu’il faut dans ce cas\u00a0: … if {shown(node.right)} != 0 else …"
            raise ExpressionFault(message, hint)
        return _within(lambda: _result(sign, left, right), whole)

    def filtered(self, node: nodes.Filter) -> Any:
        assert node.node is not None
        given = self.value(node.node)
        if given is None and node.name in _OF_LISTS:
            given = ()
        args = [self.value(one) for one in node.args]
        named = {str(one.key): self.value(one.value) for one in node.kwargs}
        for one in (given, *args, *named.values()):
            if one is None or one is UNKNOWN:
                return UNKNOWN
        if node.name != "arrondi":
            given = _ended(given, node.node)
        try:
            return _within(lambda: FILTERS[node.name](given, *args, **named), node)
        except (MissingValueError, EmptyListError):
            return UNKNOWN


def _negated(evaluator: _Evaluator, node: nodes.Neg) -> Any:
    return evaluator.calculated(nodes.Sub(nodes.Const(0), node.node), node)


def _calculation(evaluator: _Evaluator, node: Any) -> Any:
    return evaluator.calculated(node, node)


#: How each part of a tree is read.
_READERS: dict[type[nodes.Node], Callable[[_Evaluator, Any], Any]] = {
    nodes.Const: lambda _, node: node.value,
    nodes.Name: lambda evaluator, node: evaluator.name(node.name),
    nodes.Getattr: lambda evaluator, node: evaluator.part(node.node, node.attr),
    nodes.Getitem: lambda evaluator, node: evaluator.item(node.node, node.arg),
    nodes.Filter: _Evaluator.filtered,
    nodes.Neg: _negated,
    nodes.Add: _calculation, nodes.Sub: _calculation, nodes.Mul: _calculation, nodes.Div: _calculation,
    nodes.CondExpr: _Evaluator.chosen,
    nodes.Not: _Evaluator.denied,
    nodes.And: lambda evaluator, node: evaluator.joined(node.left, node.right, decided=False),
    nodes.Or: lambda evaluator, node: evaluator.joined(node.left, node.right, decided=True),
    nodes.Test: lambda evaluator, node: evaluator.value(node.node) not in (None, UNKNOWN),  # « is defined » alone
    nodes.Compare: _Evaluator.compared,
}  # fmt: skip


def _result(sign: str, left: Any, right: Any) -> Any:
    first, second = exact(left), exact(right)
    if first is not None and second is not None:
        return settled(_NUMBERS[sign](first, second))
    if second is None:
        return (left - right).days if first is None else days_after(right, _whole(first))
    assert first is None
    return days_after(left, _whole(second if sign == "+" else -second))


_NUMBERS: dict[str, Callable[[Fraction, Fraction], Fraction]] = {
    "+": lambda one, other: one + other,
    "-": lambda one, other: one - other,
    "*": lambda one, other: one * other,
    "/": lambda one, other: one / other,
}


def _whole(number: Fraction) -> int:
    if number.denominator != 1:
        raise WordingError(
            "On n’ajoute à une date qu’un nombre entier de jours.", "Arrondissez ce nombre\u00a0: (…) | arrondi(0)."
        )
    return int(number)


def _exact(value: Any) -> Fraction | None:
    try:
        return exact(value)
    except WordingError as failure:
        raise ExpressionFault(failure.message, failure.hint) from failure


def _ended(value: Any, node: nodes.Node) -> Any:
    """The value, unless it is a quotient that never ends."""
    if type(value) is Fraction:
        message = f"{cited(shown(node))} ne tombe pas juste\u00a0: ses décimales ne finissent pas."
        raise ExpressionFault(message, f"Arrondissez-le\u00a0: ({shown(node)}) | arrondi({_CENTS}).")
    return value


def _within(calculate: Callable[[], Any], node: nodes.Node) -> Any:
    """What a calculation or a filter gives; its refusal names the place."""
    try:
        return calculate()
    except WordingError as failure:
        if isinstance(failure, EmptyListError):
            raise
        hint = failure.hint.replace("{{ ", "").replace(" }}", "")
        raise ExpressionFault(f"{cited(shown(node))}\u00a0: {_lower(failure.message)}", hint) from failure


def _lower(sentence: str) -> str:
    return sentence[:1].lower() + sentence[1:]
