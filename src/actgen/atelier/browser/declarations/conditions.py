"""A condition in three controls, a field, a comparison, a value, where it is no more than that; else an expression."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any

from jinja2 import nodes
from msgspec import Struct

from actgen.core.errors import WordingError
from actgen.expressions.fault import ExpressionFault
from actgen.expressions.parsing import CONSTANTS, parse
from actgen.french.reading import read_act_date
from actgen.grammar.paths import path_of
from actgen.values.numbers import read_decimal
from actgen.variables.fields import FieldFault

if TYPE_CHECKING:
    from collections.abc import Mapping

#: The comparisons that a page offers, each with its words; the first two need no value.
GIVEN, LACKING = "donné", "absent"
SIGNS: Mapping[str, str] = {
    GIVEN: "est donné, ou oui", LACKING: "n’est pas donné, ou non", "==": "est égal à", "!=": "n’est pas égal à",
    ">": "est plus grand que", ">=": "est au moins", "<": "est plus petit que", "<=": "est au plus",
}  # fmt: skip
_OPERATORS = {"eq": "==", "ne": "!=", "gt": ">", "gteq": ">=", "lt": "<", "lteq": "<="}
_NUMBERS = frozenset({"nombre", "decimal", "montant", "pourcentage", "superficie"})
_DATES = frozenset({"date"})
_YES_OR_NO = "oui_non"
_UNITS = ("€", "%")


class Simple(Struct, frozen=True):
    """The three parts of a condition; without a subject there is none."""

    subject: str = ""
    sign: str = ""
    value: str = ""


def simple_of(expression: str) -> Simple | None:
    """The three parts of an expression; None for one that says more, or that cannot be read."""
    if not expression:
        return Simple()
    try:
        tree = parse(expression).tree
    except ExpressionFault:
        return None
    if isinstance(tree, nodes.Not) and (subject := path_of(tree.node)):
        return Simple(subject, LACKING)
    if isinstance(tree, nodes.Compare) and len(tree.ops) == 1:
        return _compared(tree)
    subject = path_of(tree)
    return Simple(subject, GIVEN) if subject and subject not in CONSTANTS else None


def expression_of(simple: Simple, types: Mapping[str, str]) -> str:
    """The expression of three parts; `types` are those of the fields, by their names.

    A value is written as its field has it: figures, a day, oui or non, else words between quotes.
    """
    if not simple.subject:
        return ""
    if simple.sign in ("", GIVEN):
        return simple.subject
    if simple.sign == LACKING:
        return f"not {simple.subject}"
    return f"{simple.subject} {simple.sign} {_written(simple.value, types.get(simple.subject, ''))}"


def _compared(tree: nodes.Compare) -> Simple | None:
    (operand,), subject = tree.ops, path_of(tree.expr)
    sign = _OPERATORS.get(operand.op, "")
    if not subject or not sign:
        return None
    if isinstance(operand.expr, nodes.Name) and operand.expr.name in CONSTANTS:
        return Simple(subject, sign, operand.expr.name)
    if not isinstance(operand.expr, nodes.Const):
        return None
    return Simple(subject, sign, _shown(operand.expr.value))


def _shown(value: Any) -> str:
    if isinstance(value, bool):
        return next(word for word, meant in CONSTANTS.items() if meant is value)
    return f"{value:f}".replace(".", ",") if isinstance(value, Decimal) else str(value)


def _written(value: str, type_: str) -> str:
    if type_ == _YES_OR_NO and value in CONSTANTS:
        return value
    if (type_ in _NUMBERS or not type_) and (figures := _figures(value)):
        return figures
    if (type_ in _DATES or not type_) and (day := _day(value)):
        return f'"{day}"'
    return f"'{value}'" if '"' in value else f'"{value}"'


def _figures(value: str) -> str:
    """« 23 000,50 € » as an expression has it, 23000.50; empty for what is no number."""
    try:
        return f"{read_decimal(_without_unit(value.strip())):f}"
    except FieldFault:
        return ""


def _without_unit(value: str) -> str:
    return value[:-1].rstrip() if value.endswith(_UNITS) else value


def _day(value: str) -> str:
    try:
        return read_act_date(value).isoformat()
    except WordingError:
        return ""
