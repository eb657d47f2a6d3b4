"""A text as tokens that two files can be compared by: words and signs, blanks, boxes, calls of notes, cells, tags.

White space, hyphens, quotes and apostrophes are typography and make no token; every letter, figure and other sign does.
"""

from __future__ import annotations

import re
import unicodedata
from enum import Enum, auto
from typing import TYPE_CHECKING

from msgspec import Struct

from actgen.atelier.importing.proposing.blanks import blanks_in
from actgen.ooxml.mending import TAG

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from actgen.ooxml.blocks import Run

_PIECE = re.compile(
    r"\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?!\d)|[^\W_]+|[☐☑☒□]|\.{3}|[…,;:.()\[\]!?/+=<>°*€%§&@$£#\ue010\ue011\ue012]"
)
_SPACES = re.compile(r"\s")
_BOXES = frozenset("☐☑☒□")
#: Private characters that stand for what has no letters: the call of a note, the number of a page, that of all pages.
_NOTE, _PAGE, _PAGES = "\ue010", "\ue011", "\ue012"


class Kind(Enum):
    """What a token is."""

    WORD = auto()
    BLANK = auto()
    BOX = auto()
    CELL = auto()
    TAG = auto()


class Place(Struct, frozen=True):
    """Where a token stands: the part as a reader names it, the paragraph counted from 1, its text."""

    part: str
    paragraph: int
    text: str


class Token(Struct, frozen=True):
    """A token, its characters, where it stands, and at which character there; `key` is what it is compared by."""

    kind: Kind
    text: str
    place: Place
    at: int = 0

    @property
    def key(self) -> tuple[Kind, str]:
        """Kind and characters, a number without the spaces of its thousands; all blanks are one, and all boxes."""
        if self.kind is Kind.WORD:
            return self.kind, _SPACES.sub("", self.text.replace("…", "..."))
        return self.kind, self.text if self.kind is Kind.TAG else ""

    @property
    def end(self) -> int:
        """The character after its last."""
        return self.at + len(self.text)


def text_with_marks(runs: Iterable[Run]) -> str:
    """The characters of runs, with a private mark for each call of a note and each number that Word computes."""
    return "".join(
        _NOTE if run.note else {"page": _PAGE, "pages": _PAGES}[run.field] if run.field else run.text for run in runs
    )


def tokens_of(text: str, part: str, paragraph: int) -> Iterator[Token]:
    """The tokens of the text of a paragraph, its tags whole; `part` and `paragraph` say where it stands."""
    composed = unicodedata.normalize("NFC", text).replace("\u00ad", "").replace("\u200b", "")
    place = Place(part, paragraph, composed)
    at = 0
    for tag in TAG.finditer(composed):
        yield from _plain(composed[at : tag.start()], place, at)
        yield Token(Kind.TAG, tag[0], place, tag.start())
        at = tag.end()
    yield from _plain(composed[at:], place, at)


def written(tokens: Sequence[Token]) -> str:
    """The characters of neighbouring tokens as they stand in their text, those of several paragraphs with a space."""
    pieces: list[str] = []
    for place in dict.fromkeys(token.place for token in tokens):
        own = [token for token in tokens if token.place is place]
        pieces.append(place.text[own[0].at : own[-1].end])
    return " ".join(piece for piece in pieces if piece)


def _plain(text: str, place: Place, offset: int) -> Iterator[Token]:
    at = 0
    for start, end in blanks_in(text):
        yield from _words(text[at:start], place, offset + at)
        yield Token(Kind.BLANK, text[start:end], place, offset + start)
        at = end
    yield from _words(text[at:], place, offset + at)


def _words(text: str, place: Place, offset: int) -> Iterator[Token]:
    for piece in _PIECE.finditer(text):
        yield Token(Kind.BOX if piece[0] in _BOXES else Kind.WORD, piece[0], place, offset + piece.start())
