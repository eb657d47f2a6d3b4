"""What a file is to hold: plain data, where each element of a list, or each name that people gave, may say which one it
was before.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Union

from msgspec import Struct

if TYPE_CHECKING:
    from actgen.variables.yaml.plain import Plain

Wanted = Union[str, None, list["Element"], dict[str, "Wanted"], "Members"]


class Element(Struct, frozen=True):
    """An element of a list, and the place that it had in it; None for a new one."""

    value: Wanted
    rank: int | None = None


class Member(Struct, frozen=True):
    """A value of a group under its name, and the name that it had there; None for a new one."""

    name: str
    value: Wanted
    former: str | None = None


class Members(Struct, frozen=True):
    """A group whose names people give, in the order in which they stand: a name may change, and change places."""

    held: tuple[Member, ...]


def wanted_as(data: Plain) -> Wanted:
    """Data that is wanted as it is, each element in its place."""
    if isinstance(data, dict):
        return {name: wanted_as(value) for name, value in data.items()}
    if isinstance(data, list):
        return [Element(wanted_as(value), rank) for rank, value in enumerate(data)]
    return data


def plain(wanted: Wanted) -> Plain:
    """The data that a file holds once it is as wanted."""
    if isinstance(wanted, dict):
        return {name: plain(value) for name, value in wanted.items()}
    if isinstance(wanted, list):
        return [plain(one.value) for one in wanted]
    if isinstance(wanted, Members):
        return {one.name: plain(one.value) for one in wanted.held}
    return wanted
