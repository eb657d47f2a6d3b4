"""A paragraph as a reader takes in what changed in it: pieces kept, removed, added, invisible characters named."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actgen.atelier.compare.word_changes import Changed, Kept, legible
from actgen.atelier.plans.runs import write_runs
from actgen.atelier.revision.model import Category
from actgen.atelier.revision.tokens import written
from actgen.ooxml.blocks import Run

if TYPE_CHECKING:
    from actgen.atelier.compare.word_changes import Piece as ShownPiece
    from actgen.atelier.revision.model import ParagraphItem, Piece
    from actgen.atelier.revision.tokens import Tokens

_LINE, _TAB = "⏎", "⇥"


def shown_pieces(item: ParagraphItem) -> tuple[ShownPiece, ...]:
    """The pieces of a paragraph as texts; bold stands as **bold** where the look is what changed."""
    return tuple(_shown(piece) for piece in item.pieces)


def plain(tokens: Tokens) -> str:
    """The characters of tokens on one line."""
    return written(tokens).replace("\n", _LINE).replace("\t", _TAB)


def _shown(piece: Piece) -> ShownPiece:
    if not piece.categories:
        return Kept(plain(piece.after))
    if piece.categories == {Category.STYLE}:
        return Changed(_with_look(piece.before), _with_look(piece.after))
    return legible(Changed(plain(piece.before), plain(piece.after)))


def _with_look(tokens: Tokens) -> str:
    return write_runs(Run(token.text, *token.look) for token in tokens if not (token.field or token.note))
