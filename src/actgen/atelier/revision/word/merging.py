"""Both versions woven into one text: what was removed and what was added, where a reader of either looks for it.

Taking out what was added leaves the first version in its order; taking out what was removed leaves the second.
"""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING

from msgspec import Struct

from actgen.atelier.revision.items import added_items, removed_items
from actgen.atelier.revision.model import Item, ParagraphItem
from actgen.ooxml.packing.package import MAIN_PART

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actgen.atelier.revision.model import PartChange, Revision


class Strand(Struct, frozen=True):
    """An item of the woven text; `move` names the passage that it moved with, at both its places."""

    item: Item
    move: str = ""


def weave(revision: Revision) -> list[Strand]:
    """The body of both versions as one sequence of items."""
    body = [change for change in revision.parts if change.part.story == MAIN_PART]
    steady = _steady(body)
    moves = {id(change): _moves(change, names) for names in [count(1)] for change in body if _both(change)}
    old = sorted((change for change in body if change.before), key=_rank_before)
    new = sorted((change for change in body if change.after), key=_rank_after)
    woven: list[Strand] = []
    while old or new:
        while old and id(old[0]) not in steady:
            woven += _side(old.pop(0), moves, removed=True)
        while new and id(new[0]) not in steady:
            woven += _side(new.pop(0), moves, removed=False)
        if old and new:
            woven += [Strand(item) for item in new.pop(0).items]
            del old[0]
    return woven


def _steady(body: list[PartChange]) -> set[int]:
    """The parts that stand in both versions and did not move, nor the article that holds them."""
    by_rank = {change.after.rank: change for change in body if change.after}
    return {id(change) for change in body if _both(change) and not _has_moved(change, by_rank)}


def _has_moved(change: PartChange, by_rank: dict[int, PartChange]) -> bool:
    if change.moved or change.after is None or change.before is None:
        return True
    parent = change.after.parent
    return parent is not None and parent in by_rank and _has_moved(by_rank[parent], by_rank)


def _both(change: PartChange) -> bool:
    return change.before is not None and change.after is not None


def _moves(change: PartChange, names: Iterator[int]) -> list[str]:
    """For each item of a part, the name of the unchanged passage that it belongs to, or an empty string."""
    found: list[str] = []
    for item in change.items:
        if not (isinstance(item, ParagraphItem) and item.is_same):
            found.append("")
        else:
            found.append(found[-1] if found and found[-1] else f"deplace{next(names)}")
    return found


def _side(change: PartChange, moves: dict[int, list[str]], *, removed: bool) -> Iterator[Strand]:
    """One side of a part: all of it removed from its old place, or all of it added at its new one."""
    names = moves.get(id(change)) or [""] * len(change.items)
    for item, move in zip(change.items, names, strict=True):
        block = item.before if removed else item.after
        if block is not None:
            (alone,) = removed_items((block,)) if removed else added_items((block,))
            yield Strand(alone, move)


def _rank_before(change: PartChange) -> int:
    return change.before.rank if change.before else -1


def _rank_after(change: PartChange) -> int:
    return change.after.rank if change.after else -1
