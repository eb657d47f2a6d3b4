"""A text brought to other data, one change after the other, and read again: it holds them, and every remark."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from actgen.atelier.first_file.editing import NotEditableError
from actgen.atelier.rewriting.adding import with_element, with_name
from actgen.atelier.rewriting.ground import ground_of
from actgen.atelier.rewriting.ordering import ordered
from actgen.atelier.rewriting.removing import without
from actgen.atelier.rewriting.renaming import renamed
from actgen.atelier.rewriting.replacing import with_value
from actgen.atelier.rewriting.wanted import Element, Members, Wanted, plain

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from actgen.atelier.rewriting.ground import Ground
    from actgen.variables.yaml.plain import Path


def rewritten(text: str, wanted: Wanted, order: Callable[[Path], Sequence[str]] = lambda _: ()) -> str:
    """The text that holds what is wanted, in which only the lines of what changes are other ones.

    `order` gives the names of the group at a path as a file has them. NotEditableError where a value stands in a shape
    that only a person should change, or the text has faults of form; nothing is then changed.
    """
    ground = _merged(ground_of(text), (), wanted, order)
    if ground.data != plain(wanted):
        raise NotEditableError
    return ground.rows.text


def _merged(ground: Ground, path: Path, wanted: Wanted, order: Callable[[Path], Sequence[str]]) -> Ground:
    held = ground.at(path)
    if held == plain(wanted) and not _may_be_moved(wanted):
        return ground
    if isinstance(wanted, Members) and isinstance(held, dict) and any(one.former is not None for one in wanted.held):
        return _members(ground, path, wanted, order)
    if isinstance(wanted, dict) and isinstance(held, dict):
        return _group(ground, path, wanted, order)
    if isinstance(wanted, list) and isinstance(held, list) and any(one.rank is not None for one in wanted):
        return _list(ground, path, wanted, order)
    return with_value(ground, path, plain(wanted))


def _group(ground: Ground, path: Path, wanted: dict[str, Wanted], order: Callable[[Path], Sequence[str]]) -> Ground:
    for name in [name for name in ground.at(path) if name not in wanted]:
        ground = without(ground, (*path, name))
    for name, value in wanted.items():
        here = (*path, name)
        if name not in ground.at(path):
            ground = with_name(ground, here, plain(value), order(path))
        ground = _merged(ground, here, value, order)
    return ground


def _members(ground: Ground, path: Path, wanted: Members, order: Callable[[Path], Sequence[str]]) -> Ground:
    kept = [one for one in wanted.held if one.former is not None]
    former = [str(one.former) for one in kept]
    for name in [name for name in ground.at(path) if name not in former]:
        ground = without(ground, (*path, name))
    left = list(ground.at(path))
    ground = ordered(ground, path, [left.index(name) for name in former])
    ground = renamed(ground, path, {name: one.name for name, one in zip(former, kept, strict=True)})
    for one in kept:
        ground = _merged(ground, (*path, one.name), one.value, order)
    names = [one.name for one in wanted.held]
    for one in wanted.held:
        if one.former is None:
            ground = with_name(ground, (*path, one.name), plain(one.value), names)
    return ground


def _list(ground: Ground, path: Path, wanted: list[Element], order: Callable[[Path], Sequence[str]]) -> Ground:
    kept = [one.rank for one in wanted if one.rank is not None]
    for rank in reversed(range(len(ground.at(path)))):
        if rank not in kept:
            ground = without(ground, (*path, rank))
    left = sorted(kept)
    ground = ordered(ground, path, [left.index(rank) for rank in kept])
    for place, one in enumerate(wanted):
        if one.rank is None:
            ground = with_element(ground, path, place, plain(one.value))
        else:
            ground = _merged(ground, (*path, place), one.value, order)
    return ground


def _may_be_moved(wanted: Any) -> bool:
    """Whether an element of a list, however deep, was elsewhere in it; the order of names shows in the file alone."""
    if isinstance(wanted, dict):
        return any(map(_may_be_moved, wanted.values()))
    if isinstance(wanted, list):
        return any(one.rank not in (None, place) or _may_be_moved(one.value) for place, one in enumerate(wanted))
    return isinstance(wanted, Members)
