"""What changed in the structure of pages, in a few words: what becomes what and how often, which lines come and go."""

from __future__ import annotations

from collections import Counter
from itertools import zip_longest
from typing import TYPE_CHECKING

from actgen.atelier.compare.word_changes import Kept
from actgen.french.agreement import plural

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from actgen.atelier.compare.passages import Passage

_MOST_TOLD, _MOST_LINES, _LONGEST = 8, 3, 90
#: How the structures of `goldens.look` part the fields of a line.
_FIELD = " | "
#: What tells of a look rather than of a place: a colour, a size of page, a property of Word.
_OF_LOOKS = ("#", " mm", "=")


def told_of(passages: Iterable[Passage]) -> Iterator[str]:
    """The sentences: looks, then whole lines, then places."""
    sides = [_sides(passage) for passage in passages]
    counted = Counter(pair for old, new in sides if old and new for pair in _fields_apart(old, new))
    yield from _replaced({pair: count for pair, count in counted.items() if _is_of_looks(pair)})
    yield from _alone([new for old, new in sides if not old], "de plus")
    yield from _alone([old for old, new in sides if not new], "de moins")
    yield from _replaced({pair: count for pair, count in counted.items() if not _is_of_looks(pair)})


def _sides(passage: Passage) -> tuple[str, str]:
    """The line before and after; an empty text where there was none."""
    pieces = [(one.text, one.text) if isinstance(one, Kept) else (one.removed, one.added) for one in passage.pieces]
    return "".join(old for old, _ in pieces), "".join(new for _, new in pieces)


def _fields_apart(old: str, new: str) -> Iterator[tuple[str, str]]:
    """The fields of two lines that differ, and of properties of Word those that do."""
    for before, after in _apart(old.strip().split(_FIELD), new.strip().split(_FIELD)):
        if "=" in before + after or "[" in before + after:
            pairs = _apart(before.split(" "), after.split(" "))
            yield from ((_property(one), _property(other)) for one, other in pairs)
        else:
            yield before, after


def _apart(before: Sequence[str], after: Sequence[str]) -> Iterator[tuple[str, str]]:
    """What differs face to face; where one side has more, what the other has nowhere."""
    if len(before) == len(after):
        return (pair for pair in zip(before, after, strict=True) if pair[0] != pair[1])
    gone, come = ([one for one in side if one not in other] for side, other in ((before, after), (after, before)))
    return zip_longest(gone, come, fillvalue="")


def _property(word: str) -> str:
    """« color=000000 » of « rPr(b color=000000 »."""
    return word.rpartition("(")[2].rstrip(")") if "=" in word else word


def _is_of_looks(pair: tuple[str, str]) -> bool:
    return any(mark in side for mark in _OF_LOOKS for side in pair)


def _replaced(counted: Mapping[tuple[str, str], int]) -> Iterator[str]:
    """« 118 fois, « Arial 10 #000000 » devient « Arial 10 #ffffff » », the most frequent first."""
    ranked = sorted(counted.items(), key=lambda one: -one[1])
    for (old, new), count in ranked[:_MOST_TOLD]:
        times = f"{count}\u00a0fois, " if count > 1 else ""
        yield times + (f"{_cited(old)} devient {_cited(new)}" if old and new else _one_side(old, new))
    if (rest := len(ranked) - _MOST_TOLD) > 0:
        yield f"et {rest} {plural(rest, 'autre changement', 'autres changements')}"


def _one_side(old: str, new: str) -> str:
    return f"{_cited(old)} disparaît" if old else f"{_cited(new)} apparaît"


def _alone(lines: Sequence[str], how: str) -> Iterator[str]:
    """The lines that stand on one side alone."""
    if lines:
        shown = ", ".join(_cited(line.strip()) for line in lines[:_MOST_LINES])
        more = "…" if len(lines) > _MOST_LINES else ""
        yield f"{len(lines)} {plural(len(lines), 'ligne', 'lignes')} {how}\u00a0: {shown}{more}"


def _cited(text: str) -> str:
    short = text if len(text) <= _LONGEST else f"{text[:_LONGEST].rstrip()}…"
    return f"«\u00a0{short}\u00a0»"
