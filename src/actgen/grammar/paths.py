"""The names of an expression as they are written: « seance.date », « (seance.presents | first).nom »."""

from __future__ import annotations

from jinja2 import nodes

#: The filters that give one element of a list.
ELEMENT = ("first", "last")


def path_of(node: nodes.Node | None) -> str:
    """« seance.date » for a name and what follows it; empty for anything that is computed."""
    return _path(node, of_elements=False)


def shown_path(node: nodes.Node | None) -> str:
    """The same, for an element of a list too: « seance.presents | first », « seance.presents[0].nom »."""
    return _path(node, of_elements=True)


def unfiltered(node: nodes.Node) -> tuple[nodes.Node, tuple[nodes.Filter, ...]]:
    """What the filters of an expression are laid on, and these filters, the innermost first."""
    filters: list[nodes.Filter] = []
    while isinstance(node, nodes.Filter) and node.node is not None:
        filters.insert(0, node)
        node = node.node
    return node, tuple(filters)


def _path(node: nodes.Node | None, *, of_elements: bool) -> str:
    match node:
        case nodes.Name(name=name):
            return str(name)
        case nodes.Getattr(node=holder, attr=attr) | nodes.Getitem(node=holder, arg=nodes.Const(value=str() as attr)):
            after = f".{attr}"
        case nodes.Getitem(node=holder, arg=nodes.Const(value=place)) if of_elements:
            after = f"[{place}]"
        case nodes.Filter(name=name, node=holder) if of_elements and name in ELEMENT:
            after = f" | {name}"
        case _:
            return ""
    before = _path(holder, of_elements=of_elements)
    return f"{before}{after}" if before else ""
