"""A revision applied to the paragraphs of the first version gives those of the second, and back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actgen.atelier.revision.model import ParagraphItem, Text, block_paragraphs, paragraphs
from actgen.atelier.revision.tokens import written

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from actgen.atelier.revision.model import PartChange, Piece, Revision


def texts_of(text: Text) -> list[str]:
    """The paragraphs of a version, part after part, those of tables included."""
    return [paragraph.text for part in text.parts for paragraph in block_paragraphs(part.blocks)]


def apply(revision: Revision, texts: Sequence[str]) -> list[str]:
    """The paragraphs of the second version, made of those of the first; ValueError for those of any other text."""
    return _led(revision, texts, forward=True)


def revert(revision: Revision, texts: Sequence[str]) -> list[str]:
    """The paragraphs of the first version, made of those of the second; ValueError for those of any other text."""
    return _led(revision, texts, forward=False)


def _led(revision: Revision, texts: Sequence[str], *, forward: bool) -> list[str]:
    given = iter(texts)
    made: dict[int, list[str]] = {}
    for change in sorted(revision.parts, key=lambda change: _rank(change, before=forward)):
        found = list(_paragraphs(change, given, forward))
        made[_rank(change, before=not forward)] = found if _rank(change, before=not forward) >= 0 else []
    if next(given, None) is not None:
        raise ValueError("the text has more paragraphs than the revision was made from")
    made.pop(-1, None)
    return [text for rank in sorted(made) for text in made[rank]]


def _rank(change: PartChange, *, before: bool) -> int:
    part = change.before if before else change.after
    return part.rank if part else -1


def _paragraphs(change: PartChange, given: Iterator[str], forward: bool) -> Iterator[str]:
    for item in paragraphs(change.items):
        starts, ends = (item.before, item.after) if forward else (item.after, item.before)
        text = next(given, None) if starts else ""
        if text is None:
            raise ValueError("the text has fewer paragraphs than the revision was made from")
        result = _rewritten(item, text, forward)
        if ends:
            yield result


def _rewritten(item: ParagraphItem, text: str, forward: bool) -> str:
    made, at = [], 0
    for piece in item.pieces:
        old, new = _sides(piece, forward)
        taken = text[at : at + len(old)]
        if taken != old:
            raise ValueError(f"{taken!r} stands where the revision was made from {old!r}")
        made.append(new if piece.categories else taken)
        at += len(old)
    if text[at:]:
        raise ValueError(f"{text[at:]!r} stands after what the revision was made from")
    return "".join(made)


def _sides(piece: Piece, forward: bool) -> tuple[str, str]:
    before, after = written(piece.before), written(piece.after)
    return (before, after) if forward else (after, before)
