"""What the layout of a filled part asks for once its values stand in it: nothing left alone on a page or on a line.

What belongs together stays together (`tying.py`), letters that are raised have a run of their own, a long title ends
with more than one word, no name is cut at its hyphen. Rows, elements and words come with the values, so none of this
can stand in the template.

What a part prints comes in pieces: those of its template, and its values. What stays with what follows does not depend
on the values, so it is found once for the same pieces of the template; what a paragraph asks for is found once for the
same paragraph. The last of both are remembered, but those of a text that is longer than acts are.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain, zip_longest
from typing import TYPE_CHECKING

from markupsafe import Markup

from actgen.fill.layout.tying import Series, series_of, tied
from actgen.french.correcting.unbroken import NO_BREAK_HYPHEN, held
from actgen.ooxml.house import Role
from actgen.ooxml.raising import with_raised

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from actgen.ooxml.house import HouseStyle

_END = "</w:p>"
_TEXT = re.compile(r"(<w:t(?: [^>]*)?>)([^<]*)(?=</w:t>)")
_NO_BREAK = "\u00a0"
#: A text that holds a hyphen: nothing but a text ends so.
_HYPHENATED = re.compile(r">([^<-]*-[^<]*)(?=</w:t>)")
_HYPHEN = '</w:t><w:noBreakHyphen/><w:t xml:space="preserve">'
#: How many letters a title has that surely takes a line, and at least the last words that stay together, at most.
_LINE, _LEAST, _MOST = 50, 12, 30
#: What stands for a value (a Unicode noncharacter): no text that Word shows has it.
_VALUE = "\ufdd9"
#: The most pieces of a part, and characters of a paragraph, that are remembered.
_MOST_PIECES, _LONGEST = 2000, 10_000
#: What a template prints around each of its values, None for a value.
Bones = tuple[str | None, ...]


@dataclass(frozen=True, slots=True)
class Layout:
    """The styles that ask for something: those of what goes in series, and how a part says those of titles."""

    series: Series
    titles: tuple[str, ...]


def layout_of(styles: Mapping[str, HouseStyle]) -> Layout:
    """What the house styles of a file, by their identities in it, ask for."""
    titles = [key for key, style in styles.items() if style.role is Role.TITLE or style.css == "sous-titre"]
    return Layout(series_of(styles), tuple(f'<w:pStyle w:val="{key}"/>' for key in titles))


def finished(pieces: Sequence[str], layout: Layout) -> str:
    """The part that these pieces make, with its layout; a value among them is markup, within the text of a run."""
    paragraphs = with_raised(_tied(pieces, layout.series)).split(_END)
    spelt = _spelt if max(map(len, paragraphs)) <= _LONGEST else _spelt.__wrapped__
    return _END.join([spelt(one, layout.titles) for one in paragraphs])


def unbound(text: str) -> str:
    """A text as it was before its words were bound, to be compared with what was printed."""
    return text.replace(_NO_BREAK, " ").replace(NO_BREAK_HYPHEN, "-")


def _tied(pieces: Sequence[str], series: Series) -> str:
    """The text of the part, where what belongs together stays together."""
    bones = tuple([None if isinstance(piece, Markup) else piece for piece in pieces])
    found = _around(bones, series) if len(bones) <= _MOST_PIECES else None
    if found is None:
        return tied("".join(pieces), series)
    values = [piece for piece in pieces if isinstance(piece, Markup)]
    return "".join(chain.from_iterable(zip_longest(found, values, fillvalue="")))


@lru_cache(maxsize=128)
def _around(bones: Bones, series: Series) -> tuple[str, ...] | None:
    """The texts before, between and behind the values; None where the template itself has what stands for a value."""
    found = tied("".join(_VALUE if bone is None else bone for bone in bones), series).split(_VALUE)
    return tuple(found) if len(found) == bones.count(None) + 1 else None


@lru_cache(maxsize=1024)
def _spelt(paragraph: str, titles: tuple[str, ...]) -> str:
    """A paragraph, with what stands before it, up to its end: its title bound, its names uncut."""
    return _with_hyphens(_with_titles(paragraph, titles))


def _with_titles(paragraph: str, titles: tuple[str, ...]) -> str:
    for styled in titles:
        start = paragraph.find(styled)
        if start >= 0:
            paragraph = paragraph[:start] + _bound(paragraph[start:])
    return paragraph


def _bound(paragraph: str) -> str:
    """The paragraph, the last words of a long title bound so that none of them has a line of its own."""
    texts = list(_TEXT.finditer(paragraph))
    words = "".join(text[2] for text in texts).rstrip()
    spaces = set(_last_spaces(words))
    if not spaces:
        return paragraph
    pieces, at, place = [], 0, 0
    for text in texts:
        signs = (_NO_BREAK if place + rank in spaces else sign for rank, sign in enumerate(text[2]))
        pieces += [paragraph[at : text.start()], text[1], "".join(signs)]
        place += len(text[2])
        at = text.end()
    return "".join([*pieces, paragraph[at:]])


def _last_spaces(words: str) -> Iterator[int]:
    """The places of the spaces between the last words, as many as it takes to make a line of some length."""
    if len(words) <= _LINE:
        return
    place = words.rfind(" ")
    while place >= 0 and len(words) - place <= _MOST:
        yield place
        if len(words) - place > _LEAST:
            return
        place = words.rfind(" ", 0, place)


def _with_hyphens(xml: str) -> str:
    """Word cuts no line at w:noBreakHyphen (ECMA-376 part 1, 17.3.3.18)."""
    if "-" not in xml:
        return xml
    return _HYPHENATED.sub(lambda text: ">" + held(text[1]).replace(NO_BREAK_HYPHEN, _HYPHEN), xml)
