"""A value as the text that a file states for it, « 2025-12-15 », « 19:00 », « 12345.60 », and data as their one JSON.

Equal data are equal bytes: keys are sorted, there are no blanks, a date is its text. It is what `json` writes. msgspec
writes the same bytes of what is plain, in a seventh of the time, and most of what an act reads is: texts, numbers and
nothing, in groups and lists. Of what it would write otherwise it is given what `json` writes.
"""

from __future__ import annotations

import json
from datetime import date, time
from decimal import Decimal
from itertools import chain
from typing import TYPE_CHECKING, Any

from msgspec import Raw, Struct, defstruct
from msgspec.json import Encoder
from msgspec.structs import asdict

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence


def iso_text(value: Any) -> str:
    """Return the text of a date, a month, a time or an amount; that of Python for anything else."""
    if isinstance(value, time):
        return f"{value.hour:02}:{value.minute:02}"
    return format(value, "f") if isinstance(value, Decimal) else str(value)


_JSON = json.JSONEncoder(
    ensure_ascii=False, sort_keys=True, separators=(",", ":"), default=iso_text, check_circular=False
)
_ENCODER = Encoder(order="deterministic")  # sorts the names of a dictionary; those of a Struct stand sorted
#: What both write alike, by its very type, where msgspec does not refuse it; names are texts.
ALIKE, _NAMES = frozenset((str, type(None), bool, int, date)), frozenset((str,))
_GROUPS = frozenset((dict,))
#: What is often among it, and a text for `json`.
_ISO = frozenset((time, Decimal))


def json_of_data(data: Mapping[str, Any]) -> bytes:
    """Data as JSON with sorted keys and without blanks, where a date counts as its ISO text."""
    return json_of(jsonable(data))


def json_of(value: Any) -> bytes:
    """The JSON of data of which each value is `jsonable` already."""
    try:
        return _ENCODER.encode(value)
    except (ValueError, OverflowError):  # half of a sign, a number of more than 64 bits
        return _joined(value)


def jsonable(value: Any) -> Any:
    """A value of which msgspec writes what `json` writes of this one; those of the types of `ALIKE` are so already."""
    kind = type(value)
    if kind is list or kind is tuple:
        return value if not value or _are_alike(value) else [jsonable(one) for one in value]
    if isinstance(value, dict):
        if not _NAMES.issuperset(map(type, value)):
            return Raw(_by_json(value))
        if kind is dict and ALIKE.issuperset(map(type, value.values())):
            return value
        return {name: one if type(one) in ALIKE else jsonable(one) for name, one in value.items()}
    if kind in _ISO:
        return iso_text(value)
    return value if kind in ALIKE else Raw(_by_json(value))


def group_of(names: Sequence[str]) -> Callable[..., Any]:
    """What makes a group of these names, which stand sorted, of its values in their order, each `jsonable`.

    Its JSON is that of the dictionary: to make and to write that takes three times as long.
    """
    if all(name.isidentifier() and not name.startswith("_") for name in names):
        return defstruct("Group", names)
    return lambda *values: dict(zip(names, values, strict=True))


def _are_alike(values: Sequence[Any]) -> bool:
    """Whether both write all of a list alike: plain values, or groups of such, as persons are."""
    kinds = {*map(type, values)}
    return kinds <= ALIKE or (
        kinds == _GROUPS
        and _NAMES.issuperset(map(type, chain.from_iterable(values)))
        and ALIKE.issuperset(map(type, chain.from_iterable(map(dict.values, values))))
    )


def _joined(value: Any) -> bytes:
    """What is `jsonable` as `json` writes it, what it has written already among it."""
    if isinstance(value, Struct):
        value = asdict(value)
    if isinstance(value, dict):
        return b"{%b}" % b",".join([b"%b:%b" % (_by_json(name), _joined(value[name])) for name in sorted(value)])
    if isinstance(value, list | tuple):
        return b"[%b]" % b",".join(map(_joined, value))
    return bytes(value) if isinstance(value, Raw) else _by_json(value)


def _by_json(value: Any) -> bytes:
    return _JSON.encode(value).encode("utf-8", "surrogatepass")
