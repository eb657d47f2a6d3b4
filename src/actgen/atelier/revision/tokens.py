"""The words of a paragraph as they are compared: a tag is one word, a no-break space is one too."""

from __future__ import annotations

import re
from enum import Enum, auto
from functools import lru_cache
from typing import TYPE_CHECKING

from msgspec import Struct

from actgen.atelier.compare.word_changes import WORD
from actgen.ooxml.clauses import clause_named
from actgen.ooxml.mending import TAG

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from actgen.ooxml.blocks import Run

#: What stands for a footnote's call, and for the numbers that Word computes.
NOTE_MARK = "‹note›"
FIELD_MARKS = {"page": "‹page›", "pages": "‹pages›"}
_TOKEN = re.compile(rf"(?P<tag>{TAG.pattern})|(?P<word>{WORD})|(?P<space>\s+)|(?P<sign>.)", re.DOTALL)
_FOLDED = str.maketrans({"‘": "'", "’": "'", "ʼ": "'", "“": '"', "”": '"', "„": '"', "‑": "-", "–": "-", "—": "-"})
_INVISIBLE = str.maketrans(dict.fromkeys("\u00ad\u200b\u200c\u200d\u2060\ufeff"))
_FREE_DASH = re.compile(r"(?:^|(?<=\s))[-–—](?=\s|$)")
_QUOTES = re.compile(r"[«»]")


class Kind(Enum):
    """What a token is: words, blanks and signs of the text; tags by what they do; what Word computes."""

    WORD = auto()
    SPACE = auto()
    SIGN = auto()
    VARIABLE = auto()
    CONDITION = auto()
    CLAUSE = auto()
    REMARK = auto()
    FIELD = auto()
    NOTE = auto()


_KINDS = {"word": Kind.WORD, "space": Kind.SPACE, "sign": Kind.SIGN}
TAGS = frozenset({Kind.VARIABLE, Kind.CONDITION, Kind.CLAUSE, Kind.REMARK})
_COUNTED = frozenset({Kind.WORD, *TAGS})


class Token(Struct, frozen=True):
    """A word, a blank, a sign or a tag, and its look; `field` is as in a `Run`, `note` the id of the note called."""

    text: str
    kind: Kind
    look: tuple[bool, bool, bool] = (False, False, False)
    field: str = ""
    note: str = ""

    def sight(self) -> tuple[str, Kind, tuple[bool, bool, bool]]:
        """What one sees of it on paper: two tokens of one sight cannot be told apart."""
        return self.text, self.kind, self.look


Tokens = tuple[Token, ...]


def tokens_of(runs: Iterable[Run]) -> Tokens:
    """The tokens of a paragraph, in order; joined, they are its characters."""
    return tuple(token for run in runs for token in _tokens(run))


def written(tokens: Iterable[Token]) -> str:
    """The characters of tokens."""
    return "".join(token.text for token in tokens)


def folded(token: Token) -> str:
    """What a token is aligned by: the kind of apostrophe, dash or blank does not count."""
    return " " if token.kind is Kind.SPACE else token.text.translate(_FOLDED).translate(_INVISIBLE)


def bare(tokens: Iterable[Token]) -> str:
    """The characters that are not typography: without blanks, free dashes, and the kinds of quotes."""
    text = _FREE_DASH.sub("", written(tokens)).translate(_FOLDED).translate(_INVISIBLE).replace("…", "...")
    return "".join(_QUOTES.sub('"', text).split())


def word_count(tokens: Iterable[Token]) -> int:
    """How many words a reader counts, a tag being one."""
    return sum(token.kind in _COUNTED for token in tokens)


@lru_cache(maxsize=16_384)
def _tokens(run: Run) -> Tokens:
    """The tokens of a run; the same paragraph often stands in both versions."""
    return tuple(_read(run))


def _read(run: Run) -> Iterator[Token]:
    look = (run.bold, run.italic, run.superscript)
    if run.field:
        yield Token(FIELD_MARKS[run.field], Kind.FIELD, look, field=run.field)
    elif run.note:
        yield Token(NOTE_MARK, Kind.NOTE, look, note=run.note)
    for match in _TOKEN.finditer(run.text):
        yield Token(match.group(), _kind(match), look)


def _kind(match: re.Match[str]) -> Kind:
    if match.lastgroup == "tag":
        return _tag_kind(match.group())
    return _KINDS[str(match.lastgroup)]


def _tag_kind(tag: str) -> Kind:
    if tag.startswith("{{"):
        return Kind.VARIABLE
    if tag.startswith("{#"):
        return Kind.REMARK
    return Kind.CLAUSE if clause_named(tag) else Kind.CONDITION
