"""A form that shows what was typed in the place of what the file holds, where it could not be taken in."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from msgspec.structs import replace

from actgen.atelier.browser.declarations.conditions import Simple
from actgen.atelier.browser.declarations.items import BOXES, SIGN, SUBJECT, VALUE, Condition, Ticked
from actgen.atelier.browser.forms.items import Field, Form, Group, Item, Table

if TYPE_CHECKING:
    from actgen.atelier.browser.declarations.sent import Sent


def retyped(form: Form, sent: Sent) -> Form:
    """The same form, each control as it was sent."""
    return Form(tuple(_item(one, sent) for one in form.items))


def _item(item: Item, sent: Sent) -> Item:
    match item:
        case Table():
            fresh = _item(item.fresh, sent) if item.fresh else None
            rows: Any = tuple(_item(one, sent) for one in item.rows)
            return replace(item, rows=rows, fresh=fresh)
        case Group():
            return replace(item, items=tuple(_item(one, sent) for one in item.items))
        case Ticked() if f"{BOXES}{item.name}" in sent.values:
            return replace(item, ticked=sent.values.get(item.name, ()))
        case Condition():
            parts = [sent.one(f"{item.name}{part}") for part in (SUBJECT, SIGN, VALUE)]
            simple = item.simple if None in parts else Simple(*(part or "" for part in parts))
            return replace(item, simple=simple, value=_typed(item, sent))
        case Field():
            return replace(item, value=_typed(item, sent))
    return item


def _typed(item: Field, sent: Sent) -> str:
    found = sent.one(item.name)
    return item.value if found is None else found
