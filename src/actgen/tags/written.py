"""A tag as it is written: its braces, its letter, its words. The one place that cuts one open.

A letter after the braces names what the tag takes the place of: `{%p` its paragraph, `{%tr` its row, `{%tc` its
cell, `{%r` its run. Without a letter the tag stands inside a line of text.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from msgspec import Struct

from actgen.ooxml.mending import TAG

if TYPE_CHECKING:
    from collections.abc import Iterator

_SHAPE = re.compile(
    r"\{(?P<kind>[{%#])(?P<sign>[-+]?)(?:(?P<letter>p|tr|tc|r)(?:(?=\s)|(?P<late>[-+])))?"
    r"(?P<body>.*?)(?P<end>[-+]?)[}%#]\}",
    re.DOTALL,
)
_STRING = re.compile(r'"(?:\\.|[^"\\])*"|\'(?:\\.|[^\'\\])*\'', re.DOTALL)
_PLAIN = re.compile(r"\\.|[\w ,.;:!?()/+*=°-]", re.DOTALL)
_FIRST_WORD = re.compile(r"\w+")


class WrittenTag(Struct, frozen=True):
    """A tag: its text, `kind` `{`, `%` or `#`, its `letter`, what stands between the braces.

    `trims` is true where a sign against the braces would take away the text beside it: `{%- endif %}`.
    """

    text: str
    kind: str
    letter: str
    body: str
    trims: bool

    @property
    def word(self) -> str:
        """The first word of a `{% %}`: `if`, `endfor`; empty for any other tag."""
        return _first_word(self.body) if self.kind == "%" else ""

    @property
    def bare(self) -> str:
        """The tag without its letter, as Jinja knows it."""
        closing = "}" if self.kind == "{" else self.kind
        return f"{{{self.kind} {self.body} {closing}}}"


@lru_cache(maxsize=4096)
def _first_word(body: str) -> str:
    """Asked for again and again of each tag, and the same tags stand in every template."""
    found = _FIRST_WORD.match(body)
    return found.group() if found else ""


def written_tag(text: str) -> WrittenTag | None:
    """The tag that a text is, whole; None for any other text."""
    shape = _SHAPE.fullmatch(text)
    if shape is None:
        return None
    trims = any(shape[name] for name in ("sign", "late", "end"))
    return WrittenTag(text, shape["kind"], shape["letter"] or "", shape["body"].strip(), trims)


def tags_in(text: str, written: re.Pattern[str] = TAG) -> Iterator[WrittenTag]:
    """The tags of a text, in order: `written` as their author did, or as `safe_tags` leaves them."""
    return filter(None, map(written_tag, written.findall(text)))


def without_letters(text: str) -> str:
    """The text, its tags as Jinja knows them."""
    return TAG.sub(lambda found: tag.bare if (tag := written_tag(found[0])) else found[0], text)


def safe_tags(text: str) -> str:
    """The text, every special character in the strings of its tags as a Jinja escape, its remarks emptied."""
    return TAG.sub(_safe, text)


def _safe(found: re.Match[str]) -> str:
    if found.group().startswith("{#"):
        remark = written_tag(found.group())
        return f"{{#{remark.letter} #}}" if remark else "{# #}"
    return _STRING.sub(_without_specials, found.group())


def _without_specials(string: re.Match[str]) -> str:
    delimiter, content = string.group()[0], string.group()[1:-1]
    pieces = re.findall(r"\\.|.", content, flags=re.DOTALL)
    return delimiter + "".join(piece if _PLAIN.fullmatch(piece) else _escape(piece) for piece in pieces) + delimiter


def _escape(char: str) -> str:
    return f"\\u{ord(char):04x}" if ord(char) <= 0xFFFF else f"\\U{ord(char):08x}"
