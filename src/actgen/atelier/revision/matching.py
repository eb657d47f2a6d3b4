"""Which part of one version became which of the other, and which of them moved.

Four steps, each for what the one before left: headings with the same number and words; headings with the same words;
what is most alike, by heading and by text; the only part of its kind. Then, of all parts that match, the longest
series in one order stayed where it was, and the others moved.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from typing import NamedTuple

from actgen.atelier.compare.likeness import share
from actgen.atelier.revision.likeness import block_words, word_total
from actgen.atelier.revision.model import MARGINS, Part, PartKind
from actgen.ooxml.house import key

Pairs = dict[int, int]

#: The least that two parts must have in common to be one, and what heading, kind and place count in it.
_ENOUGH = 0.45
_OF_THE_HEADING, _OF_THE_TEXT = 0.3, 0.7
_OTHER_KIND, _OTHER_PLACE = 0.1, 0.05
#: The share of words from which the headings of two articles with one number say the same.
_SAME_HEADING = 0.6
_NUMBER = re.compile(r"^\W*+(?:article\s++)?(?:\d+(?:\.\d+)*|premier|unique)?(?:\s*(?:er|bis|ter|quater))?\b\W*")


def matched(before: Sequence[Part], after: Sequence[Part]) -> Pairs:
    """Rank of a part before → rank of the same part after."""
    pairs: Pairs = {}
    for same in (_whole_heading, _words_of_heading):
        _pair_unique(before, after, pairs, same)
    _pair_alike(before, after, pairs)
    _pair_unique(before, after, pairs, _place_of_kind)
    _pair_margins(before, after, pairs)
    return pairs


def moved(before: Sequence[Part], after: Sequence[Part], pairs: Pairs) -> frozenset[int]:
    """The ranks, after, of the parts that moved among the others; what moved with its article is not told again."""
    found: set[int] = set()
    origins = {new: old for old, new in pairs.items()}
    families: dict[int | None, list[int]] = {}
    for part in after:
        if part.rank in origins and part.kind not in MARGINS:
            families.setdefault(part.parent, []).append(part.rank)
    for parent, ranks in families.items():
        stays = [rank for rank in ranks if _same_parent(before[origins[rank]].parent, parent, pairs)]
        found |= set(ranks) - set(stays)
        weights = [word_total(after[rank].blocks) for rank in stays]
        kept = _longest_series([origins[rank] for rank in stays], weights)
        found |= {rank for place, rank in enumerate(stays) if place not in kept}
    return frozenset(found)


def heading_words(part: Part) -> str:
    """The words of a heading, without its number: what stays when articles are numbered anew."""
    return " ".join(_NUMBER.sub("", key(part.name), count=1).split())


def _same_parent(old: int | None, new: int | None, pairs: Pairs) -> bool:
    return new is None if old is None else pairs.get(old) == new


def _pair_unique(
    before: Sequence[Part], after: Sequence[Part], pairs: Pairs, name: Callable[[Part], Hashable | None]
) -> None:
    """Pair the parts whose name, of a kind, stands once on both sides among those that are left."""
    old, new = _named(_left(before, pairs.keys()), name), _named(_left(after, pairs.values()), name)
    pairs |= {old[shared]: new[shared] for shared in old.keys() & new.keys()}


def _named(parts: Iterable[Part], name: Callable[[Part], Hashable | None]) -> dict[Hashable, int]:
    named = [(found, part.rank) for part in parts if (found := name(part)) is not None]
    times = Counter(found for found, _ in named)
    return {found: rank for found, rank in named if times[found] == 1}


def _left(parts: Sequence[Part], taken: Iterable[int]) -> Iterator[Part]:
    known = set(taken)
    return (part for part in parts if part.rank not in known and part.kind not in MARGINS)


def _whole_heading(part: Part) -> Hashable | None:
    words = heading_words(part) if part.is_headed else ""
    return (part.number, words) if words else None


def _words_of_heading(part: Part) -> Hashable | None:
    return (heading_words(part) or None) if part.is_headed else None


def _place_of_kind(part: Part) -> Hashable | None:
    """The kind of a part outside headings: where both have one, it is the same."""
    return None if part.is_headed else part.kind


class _Words(NamedTuple):
    """The words of a part: of its heading, or of its first paragraph, and of the rest."""

    part: Part
    heading: Counter[str]
    text: Counter[str]


def _pair_alike(before: Sequence[Part], after: Sequence[Part], pairs: Pairs) -> None:
    """Pair what is most alike first; of two that are as much alike, what stands at the nearest place."""
    old = [_words(part) for part in _left(before, pairs.keys())]
    new = [_words(part) for part in _left(after, pairs.values())]
    found = [
        (score, -abs(one.part.rank / len(before) - other.part.rank / len(after)), -one.part.rank, -other.part.rank)
        for one in old
        for other in new
        if one.part.is_headed == other.part.is_headed and (score := _likeness(one, other, pairs)) >= _ENOUGH
    ]
    taken = set(pairs.values())
    for _, _, one, other in sorted(found, reverse=True):
        if -one not in pairs and -other not in taken:
            pairs[-one] = -other
            taken.add(-other)


def _words(part: Part) -> _Words:
    return _Words(part, block_words(part.blocks[: part.is_headed]), block_words(part.blocks[part.is_headed :]))


def _likeness(one: _Words, other: _Words, pairs: Pairs) -> float:
    text, heads = share(one.text, other.text), share(one.heading, other.heading)
    old, new = one.part, other.part
    whole = _OF_THE_HEADING * heads + _OF_THE_TEXT * text if old.is_headed else text
    if old.number and old.number == new.number and heads >= _SAME_HEADING:
        whole = max(whole, _ENOUGH + _OTHER_KIND)
    astray = not _same_parent(old.parent, new.parent, pairs)
    return whole - _OTHER_KIND * (old.kind != new.kind) - _OTHER_PLACE * astray


def _pair_margins(before: Sequence[Part], after: Sequence[Part], pairs: Pairs) -> None:
    """Page headers with page headers, page footers with page footers, notes with notes, in their order."""
    for kind in (PartKind.PAGE_HEADER, PartKind.PAGE_FOOTER, PartKind.NOTE):
        old, new = ([part.rank for part in parts if part.kind is kind] for parts in (before, after))
        pairs |= dict(zip(old, new, strict=False))


def _longest_series(ranks: Sequence[int], weights: Sequence[int]) -> set[int]:
    """The places of the longest rising series in `ranks`; of two as long, of the one that weighs more."""
    best: list[tuple[int, int, int]] = []  # length, weight, place before
    for place, rank in enumerate(ranks):
        before = max(((*best[other][:2], other) for other in range(place) if ranks[other] < rank), default=(0, 0, -1))
        best.append((before[0] + 1, before[1] + weights[place], before[2]))
    place = max(range(len(best)), key=lambda place: best[place][:2], default=-1)
    kept: set[int] = set()
    while place >= 0:
        kept.add(place)
        place = best[place][2]
    return kept
