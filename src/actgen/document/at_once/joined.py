"""Texts one after the other, each with its end: what stands somewhere in them, and in which."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

#: What ends each text: a sign that none has.
END = "\0"


def joined(texts: Iterable[str]) -> str:
    """The texts one after the other."""
    return END.join([*texts, ""])


def ranks_holding(text: str, clues: Iterable[str]) -> set[int]:
    """The ranks of the texts that hold a clue, all of them one after the other."""
    return {rank for clue in clues if clue in text for rank, _ in after_each(text, clue)}


def after_each(text: str, clue: str) -> Iterator[tuple[int, str]]:
    """What stands after each place of a clue in texts one after the other, with the rank of the text that holds it."""
    before, *following = text.split(clue)
    rank = before.count(END)
    for after in following:
        yield rank, after
        rank += after.count(END)
