"""Two versions compared: the parts matched, then the paragraphs of each, then their words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actgen.atelier.revision.items import added_items, items_of, removed_items
from actgen.atelier.revision.likeness import contained, word_total
from actgen.atelier.revision.matching import matched, moved
from actgen.atelier.revision.model import FactChange, Part, PartChange, PartKind, Revision, Text, paragraphs
from actgen.atelier.revision.names import names_changed

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from actgen.atelier.revision.matching import Pairs
    from actgen.atelier.revision.model import Block, Item

#: How much of the words of an added article must come from another for it to be split from it, and at least how many.
_SPLIT, _FEWEST = 0.7, 12


def compare(before: Text, after: Text, facts: tuple[FactChange, ...] = ()) -> Revision:
    """All that differs between two versions; `facts` are the changes of their manifests."""
    pairs = matched(before.parts, after.parts)
    changes = _changes(before.parts, after.parts, pairs)
    called = _pair_notes(before.parts, after.parts, pairs, changes)
    if called != pairs:
        changes = _changes(before.parts, after.parts, called)
    return Revision(before, after, tuple(_in_order(_with_kin(changes))), names_changed(before, after), facts)


def _changes(before: Sequence[Part], after: Sequence[Part], pairs: Pairs) -> list[PartChange]:
    went = moved(before, after, pairs)
    origins = {new: old for old, new in pairs.items()}
    kept = [_kept(before[origins[part.rank]], part, part.rank in went) for part in after if part.rank in origins]
    gone = [PartChange(part, None, removed_items(part.blocks)) for part in before if part.rank not in pairs]
    come = [PartChange(None, part, added_items(part.blocks)) for part in after if part.rank not in origins]
    return [*kept, *gone, *come]


def _kept(before: Part, after: Part, went: bool) -> PartChange:
    headed = before.is_headed and after.is_headed
    return PartChange(before, after, items_of(before.blocks, after.blocks, headed=headed), moved=went)


def _pair_notes(before: Sequence[Part], after: Sequence[Part], pairs: Pairs, changes: Iterable[PartChange]) -> Pairs:
    """The pairs, where two notes are one when the same call, in the same words, calls them."""
    old = {part.number: part.rank for part in before if part.kind is PartKind.NOTE}
    new = {part.number: part.rank for part in after if part.kind is PartKind.NOTE}
    if not (old or new):
        return pairs
    called = {
        old[one.note]: new[other.note]
        for change in changes
        for item in paragraphs(change.items)
        for piece in item.pieces
        if not piece.categories
        for one, other in zip(piece.before, piece.after, strict=True)
        if one.note in old and other.note in new
    }
    return {rank: other for rank, other in pairs.items() if before[rank].kind is not PartKind.NOTE} | called


def _with_kin(changes: list[PartChange]) -> list[PartChange]:
    """The changes, each added part with the one that it was split from, each removed one with where it went."""
    kept = [change for change in changes if change.before and change.after]
    lost = [(change.before, _one_sided(change.items, removed=True)) for change in kept]
    won = [(change.after, _one_sided(change.items, removed=False)) for change in kept]
    found = []
    for change in changes:
        if change.before and change.after:
            found.append(change)
        else:
            kin = _kin(change.part, lost if change.before is None else won)
            found.append(PartChange(change.before, change.after, change.items, kin=kin))
    return found


def _kin(part: Part, others: Iterable[tuple[Part | None, tuple[Block, ...]]]) -> Part | None:
    blocks = part.blocks[part.is_headed :]
    if word_total(blocks) < _FEWEST:
        return None
    shares = [(contained(blocks, other), -rank, whole) for rank, (whole, other) in enumerate(others)]
    share, _, whole = max(shares, key=lambda one: one[:2], default=(0.0, 0, None))
    return whole if share >= _SPLIT else None


def _one_sided(items: Iterable[Item], *, removed: bool) -> tuple[Block, ...]:
    """The blocks of a part that stand in one version only."""
    sides = ((item.before, item.after) if removed else (item.after, item.before) for item in items)
    return tuple(block for block, other in sides if block is not None and other is None)


def _in_order(changes: list[PartChange]) -> list[PartChange]:
    """The changes as the parts stand now; what was removed follows what it followed."""
    now = sorted((change for change in changes if change.after), key=_rank_after)
    gone = sorted((change for change in changes if change.after is None), key=_rank_before)
    for change in gone:
        earlier = [
            place for place, other in enumerate(now)
            if other.before and not other.moved and _rank_before(other) < _rank_before(change)
        ]  # fmt: skip
        now.insert(max(earlier, default=-1) + 1, change)
    return now


def _rank_after(change: PartChange) -> int:
    return change.after.rank if change.after else -1


def _rank_before(change: PartChange) -> int:
    return change.before.rank if change.before else -1
