"""The tokens of a template as literal words and holes: a hole is a tag, or a whole `{% if %}` or `{% for %}`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from actgen.atelier.officiel.tokens import Kind, Place, Token
from actgen.tags.statements import statements
from actgen.tags.written import tags_in, written_tag

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from actgen.tags.statements import Statement
    from actgen.tags.written import WrittenTag

_OPENS, _CLOSES = ("if", "for"), ("endif", "endfor")


class Hole(Struct, frozen=True):
    """What a template puts in the place of words: its tags as they stand, and the words that stand among them.

    `typed` are the literal words under its conditions, which its source has not; `foreign` is a tag that brings words
    from elsewhere, a clause.
    """

    text: str
    place: Place
    typed: tuple[str, ...] = ()
    foreign: str = ""

    @property
    def statements(self) -> list[Statement[WrittenTag]]:
        """What its tags say."""
        return statements(tags_in(self.text))


class Pattern(Struct, frozen=True):
    """Literal tokens and holes in turn: one run of literals more than holes, empty ones between neighbours."""

    literals: tuple[tuple[Token, ...], ...]
    holes: tuple[Hole, ...]


def pattern_of(tokens: Sequence[Token]) -> Pattern:
    """The pattern of a part of a template. A remark, `{# #}`, prints nothing and is left out."""
    literals: list[list[Token]] = [[]]
    holes: list[Hole] = []
    rest = [token for token in tokens if not token.text.startswith("{#")]
    while rest:
        if rest[0].kind is not Kind.TAG:
            literals[-1].append(rest.pop(0))
            continue
        size = _size_of_hole(rest)
        holes.append(_hole(rest[:size]))
        literals.append([])
        del rest[:size]
    return Pattern(tuple(map(tuple, literals)), tuple(holes))


def statement(tag: str) -> str:
    """The first word of a `{% %}`; empty for any other tag."""
    found = written_tag(tag)
    return found.word if found else ""


def _size_of_hole(tokens: Sequence[Token]) -> int:
    """How many tokens a hole takes from its first tag; all that follow where a block is never closed."""
    depth = 0
    for count, token in enumerate(tokens, start=1):
        word = statement(token.text) if token.kind is Kind.TAG else ""
        depth += (word in _OPENS) - (word in _CLOSES)
        if depth <= 0:
            return count
    return len(tokens)


def _hole(tokens: Iterable[Token]) -> Hole:
    found = list(tokens)
    typed = tuple(token.text for token in found if token.kind is Kind.WORD)
    foreign = next((token.text for token in found if statement(token.text) == "clause"), "")
    text = "".join(token.text for token in found if token.kind in (Kind.TAG, Kind.BLANK))
    return Hole(text, found[0].place, typed, foreign)
