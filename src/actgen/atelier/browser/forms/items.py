"""A form as data: its fields, its groups, its lists, as a page shows them and a test reads them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actgen.atelier.browser.forms.controls import Control
    from actgen.variables.yaml.plain import Path


class Words(Struct, frozen=True):
    """What a page says of a field: its label, the help and the example under it, whether it must be given."""

    label: str
    help: str = ""
    example: str = ""
    is_required: bool = False


class Item(Struct, frozen=True):
    """What stands in a form: `name` is that of its control and its place in the page, `path` where the file has it.

    `is_more` for what may be left out and is not given: it stands folded, after the rest. `condition` is that of its
    declaration, and `is_hidden` is true where it does not hold and nothing is given.
    """

    name: str
    path: Path
    words: Words
    is_more: bool = False
    condition: str = ""
    is_hidden: bool = False


class Field(Item, frozen=True, kw_only=True):
    """One control: what it shows, the words that are admitted, those that it offers.

    `reading` is how an act words what it shows, None where no act words it otherwise.

    `is_marked` where the file says « à compléter ». `is_kept` for a value written in a form that no control shows: the
    page tells it, and a save leaves it.
    """

    control: Control
    value: str = ""
    choices: tuple[str, ...] = ()
    offered: tuple[str, ...] = ()
    reading: str | None = None
    is_marked: bool = False
    is_kept: bool = False


class Group(Item, frozen=True):
    """Several fields under one name."""

    items: tuple[Item, ...] = ()
    is_held: bool = False

    @property
    def usual(self) -> tuple[Item, ...]:
        """What stands in the open."""
        return tuple(one for one in self.items if not one.is_more)

    @property
    def more(self) -> tuple[Item, ...]:
        """What stands folded."""
        return tuple(one for one in self.items if one.is_more)


class Table(Item, frozen=True):
    """A list of groups: its rows, then an empty one; `has_paste` where a roll of names may be pasted into it."""

    rows: tuple[Group, ...] = ()
    fresh: Group | None = None
    element: str = ""
    has_paste: bool = False

    @property
    def is_flat(self) -> bool:
        """Whether it can stand as a table of a few columns: each row has simple fields alone."""
        items = self.fresh.items if self.fresh else ()
        return 0 < len(items) <= _COLUMNS and all(isinstance(one, Field) for one in items)


_COLUMNS = 4


class Form(Struct, frozen=True):
    """The whole: what is asked of one part of a file."""

    items: tuple[Item, ...]

    def every(self) -> Iterator[Item]:
        """Each thing in it, in the order of the page."""
        yield from _every(self.items)

    def labels(self) -> dict[str, str]:
        """How a reader names each thing: a field of a group or a row after it, « Un pouvoir n° 2, Qui le reçoit »."""
        return dict(_labels(self.items, ""))

    @property
    def usual(self) -> tuple[Item, ...]:
        """What stands in the open."""
        return tuple(one for one in self.items if not one.is_more)

    @property
    def more(self) -> tuple[Item, ...]:
        """What stands folded."""
        return tuple(one for one in self.items if one.is_more)


def _labels(items: tuple[Item, ...], row: str) -> Iterator[tuple[str, str]]:
    for one in items:
        label = f"{row}{one.words.label}"
        yield one.name, label
        match one:
            case Group():
                yield from _labels(one.items, f"{label}, ")
            case Table():
                for inner in (*one.rows, *([one.fresh] if one.fresh else [])):
                    yield inner.name, f"{row}{inner.words.label}"
                    yield from _labels(inner.items, f"{row}{inner.words.label}, ")


def _every(items: tuple[Item, ...]) -> Iterator[Item]:
    for one in items:
        yield one
        if isinstance(one, Group):
            yield from _every(one.items)
        elif isinstance(one, Table):
            yield from _every((*one.rows, *([one.fresh] if one.fresh else [])))
