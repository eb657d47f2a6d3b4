"""What changed between two paragraphs, token by token, each change with its categories."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actgen.atelier.compare.stretches import Stretch, joined, stretches
from actgen.atelier.revision.model import Category, Piece
from actgen.atelier.revision.tokens import TAGS, Kind, Token, Tokens, bare, folded, written

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_OF_A_TAG = {
    Kind.VARIABLE: Category.VARIABLE,
    Kind.CONDITION: Category.CONDITION,
    Kind.CLAUSE: Category.CLAUSE,
    Kind.REMARK: Category.CONDITION,
}


def pieces_of(before: Tokens, after: Tokens) -> tuple[Piece, ...]:
    """The pieces that make both paragraphs, in order; those without a category stand in both."""
    if not (before and after):
        return (Piece(before, after, _categories(before, after)),) if before or after else ()
    if before == after:
        return (Piece(before, after),)
    cut = stretches(before, after, folded, Token.sight)
    return tuple(_classified(piece) for piece in joined(cut, written, _is_landmark))


def _is_landmark(left: Stretch[Token], scrap: Stretch[Token], right: Stretch[Token]) -> bool:
    """Whether what stands between two changes parts them: a tag does, and what is beside typography."""
    return any(token.kind in TAGS for token in scrap.before) or _only_typography(left) or _only_typography(right)


def _only_typography(piece: Stretch[Token]) -> bool:
    return bare(piece.before) == bare(piece.after)


def _classified(piece: Stretch[Token]) -> Piece:
    before, after = tuple(piece.before), tuple(piece.after)
    return Piece(before, after, _categories(before, after) if piece.changed else frozenset())


def _categories(before: Tokens, after: Tokens) -> frozenset[Category]:
    if written(before) == written(after):
        return frozenset({Category.STYLE})
    if bare(before) == bare(after) and written(before).strip() != "" and written(after).strip() != "":
        return frozenset({Category.TYPOGRAPHY})
    found = {_OF_A_TAG[kind] for kind in TAGS if _of(before, kind) != _of(after, kind)}
    old, new = _without_tags(before), _without_tags(after)
    if bare(old) != bare(new):
        found.add(Category.TEXT)
    return frozenset(found or {Category.TYPOGRAPHY})


def _of(tokens: Iterable[Token], kind: Kind) -> list[str]:
    return [token.text for token in tokens if token.kind is kind]


def _without_tags(tokens: Sequence[Token]) -> tuple[Token, ...]:
    return tuple(token for token in tokens if token.kind not in TAGS)
