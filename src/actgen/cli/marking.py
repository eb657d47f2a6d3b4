"""What changed in a text, as a terminal shows it: removed words « [-…-] », added words « {+…+} », in colour or not."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from actgen.atelier.compare.word_changes import Piece

_REMOVED, _ADDED, _STRONG, _PLAIN = "\033[31m", "\033[32m", "\033[1m", "\033[0m"


def marked(pieces: Iterable[Piece], *, colour: bool = False) -> str:
    """The pieces on one line."""
    return "".join(_piece(piece, colour) for piece in pieces)


def strong(text: str, *, colour: bool) -> str:
    """A text that stands out where there is colour."""
    return _coloured(text, _STRONG, colour)


def _piece(piece: Piece, colour: bool) -> str:
    from actgen.atelier.compare.word_changes import Changed

    if not isinstance(piece, Changed):
        return piece.text
    removed = _coloured(f"[-{piece.removed}-]", _REMOVED, colour) if piece.removed else ""
    added = _coloured(f"{{+{piece.added}+}}", _ADDED, colour) if piece.added else ""
    return removed + added


def _coloured(text: str, code: str, colour: bool) -> str:
    return f"{code}{text}{_PLAIN}" if colour else text
