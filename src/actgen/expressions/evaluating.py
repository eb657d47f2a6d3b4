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
from actgen.core.still import kept_for_the_same
from actgen.expressions.comparing import Side, compared, held
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
#: What reads a part of an expression in a scope.
_Reads = Callable[[Scope], Any]


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
    return _ended(_reading(expression)(scope), expression.tree)


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


@kept_for_the_same(1024)
def _reading(expression: Expression) -> _Reads:
    """What reads an expression in a scope, put together once: each part of its tree is a function of the scope."""
    return _reads(expression.tree)


def _reads(node: nodes.Node) -> _Reads:
    """What reads a part of the tree; parse lets nothing through that has no reader."""
    return _READERS[type(node)](node)


def _constant(value: Any) -> _Reads:
    return lambda _: value


def _name(node: nodes.Name) -> _Reads:
    """What the innermost group that has the name gives; None where none has it."""
    name = node.name
    if name in CONSTANTS:
        return _constant(CONSTANTS[name])

    def read(scope: Scope) -> Any:
        for group in scope:
            if name in group:
                return group[name]
        return None

    return read


def _chosen(node: nodes.CondExpr) -> _Reads:
    """What a condition chooses of two; nothing where it is unknown."""
    assert node.expr2 is not None  # parse lets no « if » through without its « else »
    test, first, second = _reads(node.test), _reads(node.expr1), _reads(node.expr2)

    def read(scope: Scope) -> Any:
        found = truth(test(scope))
        if found is UNKNOWN:
            return UNKNOWN
        return first(scope) if found else second(scope)

    return read


def _part(node: nodes.Getattr) -> _Reads:
    holder, attr, of = node.node, node.attr, _reads(node.node)
    return lambda scope: _part_of(of(scope), holder, attr)


def _part_of(found: Any, holder: nodes.Node, attr: str) -> Any:
    if found is None or found is UNKNOWN:
        return found
    if not isinstance(found, Mapping):
        raise ExpressionFault(*no_such_part(holder, str(family_of(found)), attr))
    return found.get(attr)


def _item(node: nodes.Getitem) -> _Reads:
    holder, arg, of, key_of = node.node, node.arg, _reads(node.node), _reads(node.arg)

    def read(scope: Scope) -> Any:
        key, found = key_of(scope), of(scope)
        if isinstance(key, str):
            return _part_of(found, holder, key)
        if found is None or found is UNKNOWN or key is None or key is UNKNOWN:
            return None if found is None else UNKNOWN
        if not isinstance(found, list | tuple) or not isinstance(key, int) or isinstance(key, bool):
            raise ExpressionFault(*no_such_part(holder, str(family_of(found)), shown(arg)))
        return found[key] if -len(found) <= key < len(found) else None

    return read


def _denied(node: nodes.Not) -> _Reads:
    """« not »."""
    of = _reads(node.node)

    def read(scope: Scope) -> Truth:
        found = truth(of(scope))
        return UNKNOWN if found is UNKNOWN else not found

    return read


def _given(node: nodes.Test) -> _Reads:
    """« is defined », the only test."""
    of = _reads(node.node)
    return lambda scope: of(scope) not in (None, UNKNOWN)


def _joined(*, decided: bool) -> Callable[[nodes.And | nodes.Or], _Reads]:
    """« and », which one false side decides, or « or », which one true side does."""

    def reads(node: nodes.And | nodes.Or) -> _Reads:
        left, right = _reads(node.left), _reads(node.right)

        def read(scope: Scope) -> Truth:
            first = truth(left(scope))
            if first is decided:
                return decided
            second = truth(right(scope))
            return second if first is not UNKNOWN or second is decided else UNKNOWN

        return read

    return reads


def _comparison(node: nodes.Compare) -> _Reads:
    sides = [node.expr, *[operand.expr for operand in node.ops]]
    read_sides = [_reads(side) for side in sides]
    pairs = [
        (operand.op, sides[rank], read_sides[rank], sides[rank + 1], read_sides[rank + 1])
        for rank, operand in enumerate(node.ops)
    ]

    def read(scope: Scope) -> Truth:
        found: Truth = True
        for op, left, read_left, right, read_right in pairs:
            one = _compared(node, op, (left, read_left(scope)), (right, read_right(scope)))
            if one is False:
                return False
            found = UNKNOWN if one is UNKNOWN else found
        return found

    return read


def _compared(node: nodes.Node, op: str, left: Side, right: Side) -> Truth:
    first, second = left[1], right[1]
    if op in ("in", "notin"):
        second = () if second is None else second
    if first is None or second is None or first is UNKNOWN or second is UNKNOWN:
        return UNKNOWN
    if op in ("in", "notin"):
        return held(node, left, (right[0], second)) is (op == "in")
    return compared(node, op, left, right)


def _calculation(node: nodes.BinExpr, whole: nodes.Node | None = None) -> _Reads:
    """What is calculated of two sides; `whole` is where a text shows it, if that is not the node itself."""
    left_of, right_of, sign, told = _reads(node.left), _reads(node.right), str(node.operator), whole or node

    def read(scope: Scope) -> Any:
        left, right = left_of(scope), right_of(scope)
        if left is None or right is None or left is UNKNOWN or right is UNKNOWN:
            return UNKNOWN
        families = family_of(left), family_of(right)
        if Family.ANY in families or calculated(sign, *families) is None:
            sides: list[tuple[nodes.Node, str]] = [(node.left, str(families[0])), (node.right, str(families[1]))]
            raise ExpressionFault(*not_calculated(told, sides[1:] if isinstance(told, nodes.Neg) else sides))
        if sign == "/" and right == 0:
            message = f"{cited(shown(told))} divise par zéro\u00a0: {cited(shown(node.right))} vaut 0."
            hint = f"Écrivez ce qu’il faut dans ce cas\u00a0: … if {shown(node.right)} != 0 else …"
            raise ExpressionFault(message, hint)
        return _within(lambda: _result(sign, left, right), told)

    return read


def _negated(node: nodes.Neg) -> _Reads:
    return _calculation(nodes.Sub(nodes.Const(0), node.node), node)


def _filtered(node: nodes.Filter) -> _Reads:
    """What a filter makes of a value, with its options."""
    assert node.node is not None
    source, of, filling_of = node.node, _reads(node.node), _filling(node)
    is_of_lists, may_never_end = node.name in _OF_LISTS, node.name == "arrondi"

    def read(scope: Scope) -> Any:
        given = of(scope)
        if given is None and is_of_lists:
            given = ()
        filling = filling_of(scope)
        if given is None or given is UNKNOWN or filling is None:
            return UNKNOWN
        if not may_never_end:
            given = _ended(given, source)
        try:
            return _within(lambda: filling(given), node)
        except (MissingValueError, EmptyListError):
            return UNKNOWN

    return read


def _filling(node: nodes.Filter) -> Callable[[Scope], Callable[[Any], Any] | None]:
    """The filter with its options, which are read once where they are constants; None where one is not known."""
    fill, options, named = FILTERS[node.name], node.args, {str(one.key): one.value for one in node.kwargs}
    if {*map(type, (*options, *named.values()))} <= {nodes.Const}:
        values = [one.as_const() for one in options], {name: one.as_const() for name, one in named.items()}
        filled: Callable[[Any], Any] = fill.with_options(*values[0], **values[1])  # type: ignore[attr-defined]
        return lambda _: filled
    read_options, read_named = [*map(_reads, options)], {name: _reads(one) for name, one in named.items()}

    def filling(scope: Scope) -> Callable[[Any], Any] | None:
        args, kwargs = [read(scope) for read in read_options], {name: read(scope) for name, read in read_named.items()}
        for one in (*args, *kwargs.values()):
            if one is None or one is UNKNOWN:
                return None
        return lambda given: fill(given, *args, **kwargs)

    return filling


#: What makes the reader of each part of a tree.
_READERS: dict[type[nodes.Node], Callable[[Any], _Reads]] = {
    nodes.Const: lambda node: _constant(node.value),
    nodes.Name: _name,
    nodes.Getattr: _part,
    nodes.Getitem: _item,
    nodes.Filter: _filtered,
    nodes.Neg: _negated,
    nodes.Add: _calculation, nodes.Sub: _calculation, nodes.Mul: _calculation, nodes.Div: _calculation,
    nodes.CondExpr: _chosen,
    nodes.Not: _denied,
    nodes.And: _joined(decided=False),
    nodes.Or: _joined(decided=True),
    nodes.Test: _given,
    nodes.Compare: _comparison,
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
