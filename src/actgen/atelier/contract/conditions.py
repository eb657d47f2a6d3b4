"""A condition of a template in plain French: « acte.commission est donné », « seance.absents est vide »."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import combinations
from typing import Any, NamedTuple

from jinja2 import nodes

from actgen.core.citing import cited
from actgen.values.shape import Kind

#: The path that an expression stands for, `ecoles[].type`, or None; the kind of the value at a path.
PathOf = Callable[[nodes.Node], "str | None"]
KindOf = Callable[[str], "Kind | None"]

_COMPARED = {
    "eq": "est", "ne": "n’est pas", "gt": "dépasse", "lt": "est inférieur à", "gteq": "est au moins",
    "lteq": "est au plus", "in": "est parmi", "notin": "n’est pas parmi",
}  # fmt: skip
_OPPOSITE = {"eq": "ne", "ne": "eq", "gt": "lteq", "lteq": "gt", "lt": "gteq", "gteq": "lt", "in": "notin"}
_OPPOSITE |= {"notin": "in"}
_OF_LOOP = {"first": "au premier tour", "last": "au dernier tour"}


class Condition(NamedTuple):
    """A condition in words, and the words of its contrary."""

    words: str
    opposite: str = ""


#: Conditions that must all hold.
Conditions = tuple[Condition, ...]


def alternatives(found: Iterable[Conditions]) -> list[Conditions]:
    """The same, each once, as few as may be: what is read whether a condition holds or not does without it."""
    kept = list(dict.fromkeys(found))
    while (merged := _merged(kept)) is not None:
        kept = merged
    return [one for one in kept if not any(set(other) < set(one) for other in kept)]


def joined(conditions: Conditions) -> str:
    """All of them in one sentence, those that give a choice between brackets."""
    several = len(conditions) > 1
    return " et ".join(f"({one.words})" if several and " ou " in one.words else one.words for one in conditions)


def _merged(kept: list[Conditions]) -> list[Conditions] | None:
    """The same with two that make one, or None where no two do."""
    for one, other in combinations(kept, 2):
        common = _common(one, other)
        if common is not None:
            return list(dict.fromkeys([*(left for left in kept if left not in (one, other)), common]))
    return None


def _common(one: Conditions, other: Conditions) -> Conditions | None:
    """What both have, where they differ by one condition and its contrary only."""
    if len(one) != len(other):
        return None
    differing = [place for place, (mine, yours) in enumerate(zip(one, other, strict=True)) if mine != yours]
    if len(differing) != 1 or one[differing[0]].opposite != other[differing[0]].words:
        return None
    return (*one[: differing[0]], *one[differing[0] + 1 :])


def in_french(test: nodes.Node, path_of: PathOf, kind_of: KindOf, *, denied: bool = False) -> str:
    """What must be true for `test` to hold, or not to hold where it is `denied`."""

    def words(node: nodes.Node, *, no: bool) -> str:
        match node:
            case nodes.Not():
                return words(node.node, no=not no)
            case nodes.And() | nodes.Or():
                link = " et " if isinstance(node, nodes.And) is not no else " ou "
                return link.join(_grouped(words(side, no=no), side, node) for side in (node.left, node.right))
            case nodes.Compare():
                return _comparison(node, path_of, no=no)
            case nodes.Test():
                return _is_given(_name(node.node, path_of), no=no)
            case nodes.Getattr(node=nodes.Name(name="loop")):
                place = _OF_LOOP.get(node.attr, f"au tour {node.attr}")
                return f"sauf {place}" if no else place
            case nodes.Const():
                return "jamais" if bool(node.value) is no else "toujours"
            case _:
                return _truth(_name(node, path_of), kind_of, no=no)

    return words(test, no=denied)


def _truth(name: str, kind_of: KindOf, *, no: bool) -> str:
    match kind_of(name):
        case Kind.FLAG:
            return f"{name} n’est pas «\u00a0oui\u00a0»" if no else f"{name} est «\u00a0oui\u00a0»"
        case Kind.LIST:
            return f"{name} est vide" if no else f"{name} n’est pas vide"
        case _:
            return _is_given(name, no=no)


def _is_given(name: str, *, no: bool) -> str:
    return f"{name} n’est pas donné" if no else f"{name} est donné"


def _comparison(node: nodes.Compare, path_of: PathOf, *, no: bool) -> str:
    operand = node.ops[0]
    verb = _COMPARED.get(_OPPOSITE.get(operand.op, operand.op) if no else operand.op, operand.op)
    return f"{_name(node.expr, path_of)} {verb} {_name(operand.expr, path_of)}"


def _name(node: nodes.Node, path_of: PathOf) -> str:
    """An expression as a sentence names it."""
    match node:
        case nodes.Const():
            return _constant(node.value)
        case nodes.Filter(name="length") if node.node is not None:
            return f"le nombre de {_name(node.node, path_of)}"
        case nodes.Filter() if path_of(node) is None and node.node is not None:
            return f"{_name(node.node, path_of)} ({node.name})"
    return path_of(node) or "la valeur"


def _constant(value: Any) -> str:
    if isinstance(value, bool):
        return "oui" if value else "non"
    return cited(value) if isinstance(value, str) else str(value)


def _grouped(words: str, side: nodes.Node, around: nodes.Node) -> str:
    """The words of one side, between brackets where « et » and « ou » would be mixed."""
    mixed = isinstance(side, nodes.And | nodes.Or) and type(side) is not type(around)
    return f"({words})" if mixed else words
