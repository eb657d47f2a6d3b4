"""The questions that a commune's file still asks, or has had answered, in the order of the file."""

from __future__ import annotations

from enum import Enum, auto
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from actgen.atelier.first_file.editing import names_of
from actgen.atelier.first_file.layout import wanted, wanted_of_item
from actgen.variables.expected import Expected, Kind, expected_fields
from actgen.variables.marks import marked_paths

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pydantic import BaseModel

    from actgen.atelier.first_file.needs import Needs
    from actgen.variables.yaml.plain import Path, Plain


class Ask(Enum):
    """What an answer is: one value, several, whether a group is to be there, whether a list goes on."""

    VALUE = auto()
    VALUES = auto()
    GROUP = auto()
    ITEM = auto()


class Question(Struct, frozen=True):
    """One question: where its answer goes, what it waits for, what the file holds there (None for nothing).

    `is_answered` is false for what is marked, even in part.
    """

    ask: Ask
    path: Path
    expected: Expected
    is_needed: bool
    is_answered: bool
    held: Plain = None

    @property
    def may_be_passed(self) -> bool:
        """True where no act needs an answer, and no mark asks for one."""
        return not self.is_needed and (self.is_answered or self.held is None)

    @property
    def key(self) -> tuple[Ask, Path]:
        """What tells a question from the others, whatever the file holds."""
        return self.ask, self.path


def questions(data: Plain, needs: Needs) -> list[Question]:
    """Every question that these acts ask of a file, answered or not."""
    return list(
        _of_group(needs.model, (), data if isinstance(data, dict) else {}, wanted(needs.model, (), needs), needs)
    )


def _of_group(
    model: type[BaseModel], path: Path, data: dict[str, Any], fields: list[tuple[Expected, bool]], needs: Needs
) -> Iterator[Question]:
    named = {expected.name for expected, _ in fields}
    by_hand = [(one, False) for one in expected_fields(model) if one.name not in named and _is_marked(data, one.name)]
    for expected, is_needed in (*fields, *by_hand):
        yield from _of_field(
            expected, (*path, expected.name), data.get(expected.name), is_needed=is_needed, needs=needs
        )


def _of_field(expected: Expected, path: Path, held: Any, *, is_needed: bool, needs: Needs) -> Iterator[Question]:
    match expected.kind:
        case Kind.GROUP:
            yield from _of_inner_group(expected, path, held, is_needed=is_needed, needs=needs)
        case Kind.GROUPS:
            yield from _of_items(expected, path, held, is_needed=is_needed, needs=needs)
        case Kind.VALUES:
            yield Question(Ask.VALUES, path, expected, is_needed, _is_whole(held), held)
        case _:
            yield Question(Ask.VALUE, path, expected, is_needed, _is_whole(held), held)


def _of_inner_group(expected: Expected, path: Path, held: Any, *, is_needed: bool, needs: Needs) -> Iterator[Question]:
    if not is_needed:
        yield Question(Ask.GROUP, path, expected, False, isinstance(held, dict), held)
    if isinstance(held, dict) and expected.model:
        fields = wanted(expected.model, names_of(path), needs, must_hold=bool(held))
        yield from _of_group(expected.model, path, held, fields, needs)


def _of_items(expected: Expected, path: Path, held: Any, *, is_needed: bool, needs: Needs) -> Iterator[Question]:
    items = held if isinstance(held, list) else []
    assert expected.model is not None  # a list of groups has the model of its groups
    for number, item in enumerate(items):
        if number or not is_needed:
            yield Question(Ask.ITEM, (*path, number), expected, False, True)
        fields = wanted_of_item(expected.model, names_of(path), needs)
        yield from _of_group(expected.model, (*path, number), item if isinstance(item, dict) else {}, fields, needs)
    yield Question(Ask.ITEM, (*path, len(items)), expected, False, False)


def _is_whole(held: Any) -> bool:
    """True where a value stands, and no mark in it."""
    return held is not None and not any(True for _ in marked_paths(held))


def _is_marked(data: dict[str, Any], name: str) -> bool:
    return any(True for _ in marked_paths(data.get(name)))
