"""What changed between two paragraphs, word by word, in pieces that a reader takes in at a glance."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


@dataclass(frozen=True, slots=True)
class Kept:
    """Words that stand in both."""

    text: str


@dataclass(frozen=True, slots=True)
class Changed:
    """Words removed, and those added in their place; either may be empty."""

    removed: str
    added: str


Piece = Kept | Changed

#: « Saint-Géréon », « 2025-132 » and « 12,5 » are one word; « l’ » goes with its apostrophe.
_TOKEN = re.compile(r"\w+(?:[-.,/]\w+)*[’']?|\s+|[^\w\s]")
_WORD = re.compile(r"\w+")
_AROUND = 70
_INVISIBLE = ("Cc", "Cf", "Mn", "Zl", "Zp", "Zs")
_NAMES = {
    " ": "espace",
    "\u00a0": "espace insécable",
    "\u202f": "espace fine insécable",
    "\t": "tabulation",
    "\u00ad": "trait d’union conditionnel",
}


def word_difference(before: str, after: str) -> tuple[Piece, ...]:
    """The pieces that make `before` by what is removed, and `after` by what is added, in order."""
    old, new = _TOKEN.findall(before), _TOKEN.findall(after)
    pieces: list[Piece] = []
    for operation, i, j, k, m in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        removed, added = "".join(old[i:j]), "".join(new[k:m])
        pieces.append(Kept(removed) if operation == "equal" else Changed(removed, added))
    return tuple(legible(piece) for piece in _joined(pieces))


def likeness(before: str, after: str) -> float:
    """The share of words that two paragraphs have in common, from 0 to 1, in whatever order."""
    old, new = Counter(_WORD.findall(before)), Counter(_WORD.findall(after))
    return 2 * (old & new).total() / ((old + new).total() or 1)


def in_context(pieces: Sequence[Piece]) -> tuple[Piece, ...]:
    """The pieces with only a few of the words that did not change around those that did."""
    last = len(pieces) - 1
    return tuple(
        Kept(_shortened(piece.text, starts=rank == 0, ends=rank == last)) if isinstance(piece, Kept) else piece
        for rank, piece in enumerate(pieces)
    )


def legible(piece: Piece) -> Piece:
    """The piece, its characters named where the eye would see no change: a no-break space for a space."""
    if isinstance(piece, Changed) and _seen(piece.removed) == _seen(piece.added):
        return Changed(_named(piece.removed), _named(piece.added))
    return piece


def _joined(pieces: Iterable[Piece]) -> list[Piece]:
    """The pieces, with a kept scrap between two longer changes counted as changed: « de » is no landmark."""
    joined: list[Piece] = []
    for piece in pieces:
        joined.append(piece)
        while (whole := _whole(joined[-3:])) is not None:
            joined[-3:] = [whole]
    return joined


def _whole(three: list[Piece]) -> Changed | None:
    match three:
        case [Changed() as left, Kept(scrap), Changed() as right] if len(scrap) <= min(_size(left), _size(right)):
            return Changed(left.removed + scrap + right.removed, left.added + scrap + right.added)
        case _:
            return None


def _size(change: Changed) -> int:
    return max(len(change.removed), len(change.added))


def _seen(text: str) -> str:
    shown = "".join(char for char in unicodedata.normalize("NFC", text) if unicodedata.category(char) != "Cf")
    return " ".join(shown.split())


def _named(text: str) -> str:
    return "".join(
        f"‹{_NAMES.get(char, f'U+{ord(char):04X}')}›" if unicodedata.category(char) in _INVISIBLE else char
        for char in text
    )


def _shortened(text: str, *, starts: bool, ends: bool) -> str:
    """The words of `text` that touch a change: its end where it starts a paragraph, its start where it ends one."""
    head = "" if starts else f"{_cut(text)} "
    tail = "" if ends else f" {_cut(text[::-1])[::-1]}"
    shown = f"{head}…{tail}"
    return shown if len(shown) < len(text) else text


def _cut(text: str) -> str:
    """The first words of `text`, whole."""
    short = text[:_AROUND]
    return short if len(text) <= _AROUND or " " not in short else short[: short.rindex(" ")]
