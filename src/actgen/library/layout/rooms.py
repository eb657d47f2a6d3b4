"""The rooms around the tables of a Word file, which keep them from what precedes and follows, and from each other.

Word knows no space around a table, takes two that touch for one, and adds a line of its own after one that ends the
file: each table of the text gets a paragraph of the height that the style sheet of paper has as its space.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from actgen.library import look
from actgen.ooxml.house import Role, find_style
from actgen.ooxml.tables import is_room, room
from actgen.ooxml.xml import attribute, w

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from actgen.ooxml.xml import Element

_AFTER = {Role.COLUMNS: look.COLUMNS_AFTER, Role.SIGNATURES: look.SIGNATURES_AROUND}


def add_rooms(root: Element, names: Mapping[str, str]) -> None:
    """Put the rooms that lack around the tables of a text, in place; `names` are those of the styles by identity."""
    for table in list(_tables(root)):
        role = _role(table, names)
        if role is Role.SIGNATURES and not _is_room(table.getprevious()):
            table.addprevious(room(look.SIGNATURES_AROUND, above=True))
        if not _is_room(table.getnext()):
            table.addnext(room(_AFTER.get(role, look.TABLE_AFTER), above=False))


def _tables(root: Element) -> Iterator[Element]:
    """The tables of the text itself, not those inside another one."""
    body = root.find(w("body"))
    for table in body.iter(w("tbl")) if body is not None else ():
        if next(table.iterancestors(w("tbl"), w("txbxContent")), None) is None:
            yield table


def _role(table: Element, names: Mapping[str, str]) -> Role:
    identity = attribute(table.find(f"{w('tblPr')}/{w('tblStyle')}")) or ""
    style = find_style(names.get(identity, identity))
    return style.role if style else Role.TABLE


def _is_room(element: Element | None) -> bool:
    return element is not None and element.tag == w("p") and is_room(element)
