"""What changed between two paragraphs, token by token, each change with its categories."""

from __future__ import annotations

from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from actgen.revision.model import Category, Piece
from actgen.revision.tokens import TAGS, Kind, Token, Tokens, bare, folded, written

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

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
        return (Piece(before, after, frozenset()),)
    return tuple(_classified(piece) for piece in _joined(_cut(before, after)))


def _cut(before: Tokens, after: Tokens) -> Iterator[Piece]:
    """Kept and changed pieces in turn; tokens that differ only in typography or look stand face to face."""
    old, new = [folded(token) for token in before], [folded(token) for token in after]
    for operation, i, j, k, m in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if operation == "equal":
            yield from _same_or_not(before[i:j], after[k:m])
        else:
            yield Piece(before[i:j], after[k:m], _CHANGED)


#: What stands for the categories of a change until they are known.
_CHANGED = frozenset({Category.TEXT})


def _same_or_not(before: Tokens, after: Tokens) -> Iterator[Piece]:
    start = 0
    alike = [one.reads_like(other) for one, other in zip(before, after, strict=True)]
    for place in range(1, len(alike) + 1):
        if place == len(alike) or alike[place] != alike[start]:
            categories = frozenset[Category]() if alike[start] else _CHANGED
            yield Piece(before[start:place], after[start:place], categories)
            start = place


def _joined(pieces: Iterable[Piece]) -> list[Piece]:
    """The pieces, with a kept scrap between two longer changes counted as changed: « de » is no landmark."""
    joined: list[Piece] = []
    for piece in pieces:
        joined.append(piece)
        while (whole := _whole(joined)) is not None:
            joined[-whole[0] :] = [whole[1]]
    return joined


def _whole(pieces: list[Piece]) -> tuple[int, Piece] | None:
    """How many of the last pieces make one change, and that change; None where they are better apart."""
    match pieces[-2:]:
        case [Piece(categories=one) as left, Piece(categories=other) as right] if one and other:
            return 2, Piece(left.before + right.before, left.after + right.after, _CHANGED)
    match pieces[-3:]:
        case [left, scrap, right] if left.categories and right.categories and _is_scrap(scrap, left, right):
            before = left.before + scrap.before + right.before
            return 3, Piece(before, left.after + scrap.after + right.after, _CHANGED)
        case _:
            return None


def _is_scrap(scrap: Piece, left: Piece, right: Piece) -> bool:
    if scrap.categories or any(token.kind in TAGS for token in scrap.before):
        return False
    if _only_typography(left) or _only_typography(right):
        return False
    return len(written(scrap.before)) <= min(_size(left), _size(right))


def _only_typography(piece: Piece) -> bool:
    return bare(piece.before) == bare(piece.after)


def _size(piece: Piece) -> int:
    return max(len(written(piece.before)), len(written(piece.after)))


def _classified(piece: Piece) -> Piece:
    if not piece.categories:
        return piece
    return Piece(piece.before, piece.after, _categories(piece.before, piece.after))


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


def _of(tokens: Tokens, kind: Kind) -> list[str]:
    return [token.text for token in tokens if token.kind is kind]


def _without_tags(tokens: Tokens) -> tuple[Token, ...]:
    return tuple(token for token in tokens if token.kind not in TAGS)
