"""A copy of a frozen object with one other field, as `dataclasses.replace` makes it, where many are made.

`replace` looks through the fields of an object each time; here they are looked up once for its class.
"""

from __future__ import annotations

from dataclasses import fields
from operator import attrgetter
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

Copied = TypeVar("Copied")


def with_another(kind: type[Copied], name: str) -> Callable[[Copied, Any], Copied]:
    """What makes, of an object of that class and a value, the same object but for that field.

    Its fields are two or more, and those that its `__init__` takes, in order.
    """
    names = [one.name for one in fields(kind)]  # type: ignore[arg-type]
    place, values_of = names.index(name), attrgetter(*names)

    def copied(one: Copied, value: Any, /) -> Copied:
        values = list(values_of(one))
        values[place] = value
        return kind(*values)

    return copied
