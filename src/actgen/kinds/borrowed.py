"""A list or a group that is computed has the fields of the one that it takes up: they are written once, there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jinja2 import nodes

from actgen.expressions.fault import ExpressionFault
from actgen.expressions.parsing import parse
from actgen.grammar.paths import path_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from actgen.kinds.declared import DeclaredField

#: The fields of a group, then those of the groups around it.
_Around = tuple["Mapping[str, DeclaredField]", ...]


def with_borrowed(fields: Mapping[str, DeclaredField], around: _Around = ()) -> dict[str, DeclaredField]:
    """The same declarations, where a computed list of groups that writes no fields has those of its source.

    One whose source is not declared here keeps none; `declaration_faults` tells it.
    """
    scope = (fields, *around)
    return {name: _completed(name, said, scope) for name, said in fields.items()}


def _completed(name: str, said: DeclaredField, scope: _Around) -> DeclaredField:
    if said.champs:
        return said.model_copy(update={"champs": with_borrowed(said.champs, scope)})
    if said.calcul is None or said.type is None or not said.spec.has_fields:
        return said
    source = _declared_at(_source(said.calcul), name, scope)
    return said.model_copy(update={"champs": source.champs}) if source else said


def _source(calcul: str) -> list[str]:
    """The names of the list that a calculation takes up whole or in part: « aides | dont(versee=oui) »."""
    try:
        node: nodes.Expr | None = parse(calcul).tree
    except ExpressionFault:  # told as DCL-008
        return []
    while isinstance(node, nodes.Filter) and node.name in ("dont", "first", "last"):
        node = node.node
    return path_of(node).removeprefix("acte.").split(".")


def _declared_at(names: list[str], own: str, scope: _Around) -> DeclaredField | None:
    """The field of that path, its first name sought outwards; a field never names itself."""
    for place, fields in enumerate(scope):
        if names and names[0] in fields and not (place == 0 and names == [own]):
            return _inside(fields, names)
    return None


def _inside(fields: Mapping[str, DeclaredField], names: list[str]) -> DeclaredField | None:
    found: DeclaredField | None = None
    for name in names:
        found = fields.get(name)
        fields = found.champs if found else {}
    return found
