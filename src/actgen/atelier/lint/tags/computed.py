"""What the filters that count and calculate take of the elements of a list, and what they give, without any dossier."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actgen.atelier.lint.template import Told
from actgen.core.citing import cited
from actgen.core.nearest import did_you_mean
from actgen.grammar.readings import field_named
from actgen.grammar.syntax import Wording
from actgen.values.shape import Kind, Shape

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jinja2 import nodes

    from actgen.atelier.lint.tags.scope import Typed

_ADDED = {Kind.NUMBER, Kind.ANY}
_ORDERED = {*_ADDED, Kind.DATE}
#: Filter → the kinds of the values that it takes of a list, and how a sentence names them.
_COMPUTING = {
    "somme": (_ADDED, "un nombre"),
    "minimum": (_ORDERED, "un nombre ou une date"),
    "maximum": (_ORDERED, "un nombre ou une date"),
}
_ELEMENT = ("first", "last")
_ANYTHING = Shape(Kind.ANY)


def computing_faults(node: nodes.Filter, value: Typed) -> Iterator[Told]:
    """REM-003: what a filter could not take of any element: a field that there is not, or one of another kind."""
    element = value.shape.element
    if element is None or element.kind is Kind.ANY:
        return
    for name in (str(one.key) for one in node.kwargs) if node.name == "dont" else ():
        if not element.open and name not in element.fields:
            yield _no_field(value.path, name, element)
    if node.name in _COMPUTING:
        yield from _computed(node, value.path, element)


def given_by(node: nodes.Filter, value: Shape) -> Shape | None:
    """What such a filter gives of that list; None for any other filter."""
    element = value.element or _ANYTHING
    if node.name in _ELEMENT:
        return element
    if node.name == "dont":
        return value
    if node.name in ("minimum", "maximum"):
        found = element.fields.get(field_named(node), _ANYTHING) if field_named(node) else element
        return Shape(found.kind)
    return None


def _computed(node: nodes.Filter, path: str, element: Shape) -> Iterator[Told]:
    name = field_named(node)
    kinds, expected = _COMPUTING[node.name]
    if name and name not in element.fields:
        if not element.open:
            yield _no_field(path, name, element)
        return
    found = element.fields[name] if name else element
    if found.kind not in kinds:
        what = f"Dans {cited(path)}, {cited(name)}" if name else f"Un élément de {cited(path)}"
        message = f"{what} est {found.kind}, et le filtre {cited(node.name)} attend {expected}."
        yield Told("REM-003", Wording(message, _counted(node.name, element)), f"{path}.{name} | {node.name}")


def _no_field(path: str, name: str, element: Shape) -> Told:
    known = f"Il a\u00a0: {', '.join(element.fields)}." if element.fields else "Écrivez le filtre sans nom de champ."
    message = f"Un élément de {cited(path)} n’a pas de {cited(name)}."
    return Told("REM-003", Wording(message, did_you_mean(name, element.fields) or known), f"{path}.{name}")


def _counted(filter_name: str, element: Shape) -> str:
    kinds, _ = _COMPUTING[filter_name]
    found = [name for name, one in element.fields.items() if one.kind in kinds]
    if not found:
        return "Retirez ce filtre\u00a0: cette liste n’a rien qui se calcule."
    return f"Nommez un champ qui se calcule\u00a0: {', '.join(found)}."
