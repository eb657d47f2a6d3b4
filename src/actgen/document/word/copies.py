"""Copies of a frozen object that differ in one field, as `replace` of msgspec makes them, where many are made.

`replace` looks through the fields of an object each time; here they are looked up once.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

Copied = TypeVar("Copied")


def all_but(one: Copied, name: str) -> Callable[[Any], Copied]:
    """What makes, of a value, the same object but for that field.

    Its fields are those that its `__init__` takes, in order.
    """
    kind: type[Any] = type(one)
    names = kind.__struct_fields__
    place, values = names.index(name), [getattr(one, each) for each in names]
    before, after = values[:place], values[place + 1 :]
    return lambda value: kind(*before, value, *after)
