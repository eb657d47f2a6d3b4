"""What changed between two texts, word by word, in pieces that a reader takes in at a glance."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from msgspec import Struct

from actgen.atelier.compare.stretches import joined, stretches

if TYPE_CHECKING:
    from collections.abc import Sequence

    from actgen.atelier.compare.stretches import Stretch


class Kept(Struct, frozen=True):
    """Words that stand in both."""

    text: str


class Changed(Struct, frozen=True):
    """Words removed, and those added in their place; either may be empty."""

    removed: str
    added: str


Piece = Kept | Changed

#: « Saint-Géréon », « 2025-132 » and « 12,5 » are one word; « l’ » goes with its apostrophe.
WORD = r"\w+(?:[-.,/]\w+)*[’']?"
_TOKEN = re.compile(rf"{WORD}|\s+|[^\w\s]")
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
    cut = stretches(_TOKEN.findall(before), _TOKEN.findall(after), str, str)
    return tuple(_piece(one) for one in joined(cut, "".join, _no_landmark))


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


def _piece(one: Stretch[str]) -> Piece:
    before, after = "".join(one.before), "".join(one.after)
    return legible(Changed(before, after)) if one.changed else Kept(before)


def _no_landmark(_left: Stretch[str], _scrap: Stretch[str], _right: Stretch[str]) -> bool:
    """Of plain words, none parts two changes that are longer."""
    return False


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
