"""What the layout of a filled part asks for once its values stand in it: nothing left alone on a page or on a line.

What belongs together stays together (`tying.py`), letters that are raised have a run of their own, a long title ends
with more than one word, no name is cut at its hyphen. Rows, elements and words come with the values, so none of this
can stand in the template.

What a part prints comes in pieces: those of its template, and its values. Between them, its paragraphs are known once
for the same pieces of the template: what stays with what follows does not depend on the values, and what the template
says is laid out once. Most values ask for nothing, and go between these bytes as they are; of one with a hyphen the
words beside it are laid out with it, of a title the paragraph. What was laid out last is remembered, unless it is
longer than acts have it.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import compress, count, pairwise, repeat
from typing import TYPE_CHECKING

from msgspec import Struct

from actgen.fill.layout.tying import Series, series_of, tied
from actgen.french.correcting.unbroken import NO_BREAK_HYPHEN, held
from actgen.ooxml.house import Role
from actgen.ooxml.packing.pieces import Pieces, Seams, by_turns, parting, slices
from actgen.ooxml.raising import LEVEL, RAISED, with_raised

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from actgen.ooxml.house import HouseStyle
    from actgen.ooxml.packing.pieces import Parting

_END, _TEXT_END = "</w:p>", "</w:t>"
_TEXT = re.compile(r"(<w:t(?: [^>]*)?>)([^<]*)(?=</w:t>)")
_NO_BREAK = "\u00a0"
_HYPHEN = '</w:t><w:noBreakHyphen/><w:t xml:space="preserve">'
#: How many letters a title has that surely takes a line, and at least the last words that stay together, at most.
_LINE, _LEAST, _MOST = 50, 12, 30
#: What stands for a value (a Unicode noncharacter): no text that Word shows has it.
_VALUE = "\ufdd9"
#: In values, as bytes: a hyphen, by its number, which Python finds soonest; the marks of letters to raise; the sign of
#: Word that somebody typed.
_HYPHEN_TYPED = ord("-")
_RAISED, _LEVEL, _TYPED = RAISED.encode(), LEVEL.encode(), NO_BREAK_HYPHEN.encode()
#: A hyphen that may join the words of a name: none beside a figure does.
_MAY_JOIN = re.compile(rb"(?<!\d)-(?!\d)")
#: Where a line may end, and what stands up to there.
_BLANK, _UP_TO_BLANK = re.compile(r"[ \t\n]"), re.compile(r"[^ \t\n]*[ \t\n]?")
#: How a paragraph begins.
_OPENED = re.compile("<w:p[ >]")
#: The most pieces of a part, and bytes of a value or of those of a title, that are remembered.
_MOST_PIECES, _LONGEST = 2000, 2000
#: The most bytes that the values of a part have whose paragraphs are remembered.
_MOST_SAID = 10_000
#: What a template prints around its values, None for each of them.
Bones = tuple[str | None, ...]


class Layout(Struct, frozen=True, eq=False):
    """The styles that ask for something: those of what goes in series, and how a part says those of titles."""

    series: Series
    titles: tuple[str, ...]


def layout_of(styles: Mapping[str, HouseStyle]) -> Layout:
    """What the house styles of a file, by their identities in it, ask for."""
    titles = [key for key, style in styles.items() if style.role is Role.TITLE or style.css == "sous-titre"]
    return Layout(series_of(styles), tuple(f'<w:pStyle w:val="{key}"/>' for key in titles))


def finished(
    pieces: Sequence[str | None], values: Sequence[bytes], layout: Layout, asking: Iterable[bool] | None = None
) -> Pieces:
    """The part that these pieces make around its values, with its layout; a value stands within the text of a run.

    `asking` tells of each value whether it `asks` for something, where that is known.
    """
    known = _paragraphs(tuple(pieces), layout) if len(pieces) <= _MOST_PIECES else None
    if known:
        places = [*compress(count(), map(asks, values) if asking is None else asking)]
        if known.may_hold(said := b"".join([values[place] for place in places])):
            return known.holding(tuple(values), places, said)
    return Pieces(Seams((_whole(_holding(pieces, map(bytes.decode, values)), layout).encode(),)))


def asks(value: bytes) -> bool:
    """Whether a value may ask for something, wherever it stands but in a title."""
    if not value.isascii() and (value.count(_RAISED) or value.count(_LEVEL) or value.count(_TYPED)):
        return True
    return _HYPHEN_TYPED in value and _MAY_JOIN.search(value) is not None


def _holding(pieces: Sequence[str | None], values: Iterable[str]) -> str:
    """The pieces with these values among them."""
    held = iter(values)
    return "".join([next(held) if piece is None else piece for piece in pieces])


def unbound(text: str) -> str:
    """A text as it was before its words were bound, to be compared with what was printed."""
    return text.replace(_NO_BREAK, " ").replace(NO_BREAK_HYPHEN, "-")


def _whole(part: str, layout: Layout) -> str:
    """A part with its layout, whatever of it is known."""
    paragraphs = with_raised(tied(part, layout.series)).split(_END)
    return _END.join([_spelt(one, layout.titles) for one in paragraphs])


class _Place(Struct, frozen=True, eq=False):
    """Where a value stands: the words of the template before it and behind it, up to a blank, and its paragraph."""

    words: tuple[str, str]
    around: tuple[str, str]

    def holding(self, value: bytes) -> bytes:
        """A value that asks for something, as it stands here."""
        made, beside = (_held_beside, self.words) if _HYPHEN_TYPED in value else (_raised_in, self.around)
        return (made if len(value) <= _LONGEST else made.__wrapped__)(*beside, value)


class _Paragraph(Struct, frozen=True, eq=False):
    """A paragraph with values: the texts before, between and behind them.

    `titles` are those of its styles that are titles. Where what a value asks for can be told of it alone, each has a
    place, and `form` is what is laid out around them.
    """

    around: tuple[str, ...]
    titles: tuple[str, ...]
    places: tuple[_Place, ...] = ()
    form: bytes = b""


class _Paragraphs(Struct, frozen=True):
    """A part between its values: its paragraphs with values, and its seams around these.

    They `are_whole` where no text box interrupts one that has values. `places` tells of each value where it stands,
    None where its paragraph is laid out with it. `parted` gives the values of each paragraph.
    """

    valued: tuple[_Paragraph, ...]
    seams: Seams
    are_whole: bool
    places: tuple[_Place | None, ...]
    parted: Parting[bytes]

    def may_hold(self, said: bytes) -> bool:
        """Whether the run of each letter to raise, in the values that ask for something, stands in their paragraph."""
        marks = said.count(_RAISED)
        return (self.are_whole or not marks) and marks == said.count(_LEVEL)

    def holding(self, values: tuple[bytes, ...], asking: Sequence[int], said: bytes) -> Pieces:
        """The part with these values; `asking` are the ranks of those that ask for something, `said` what they say."""
        if _asks_with_others(said) and any(_asks_with_others(values[rank]) for rank in asking):
            return Pieces(self.seams, tuple(map(_laid_out, self.valued, self.parted(values))))
        held = [*values]
        for rank in asking:
            if stands := self.places[rank]:
                held[rank] = stands.holding(values[rank])
        worded = _worded if len(b"".join(held)) <= _MOST_SAID else _worded.__wrapped__
        return Pieces(self.seams, tuple(map(worded, self.valued, self.parted(tuple(held)))))


def _asks_with_others(value: bytes) -> bool:
    """Whether what a value asks for is told of its whole paragraph: it has several runs, or a sign of Word."""
    return value.count(_TYPED) > 0 or (_HYPHEN_TYPED in value and value.count(_RAISED) + value.count(b"<") > 0)


@lru_cache(maxsize=128)
def _paragraphs(bones: Bones, layout: Layout) -> _Paragraphs | None:
    """The paragraphs of a part; None where the template itself has what stands for a value, or marks."""
    part = _holding(bones, repeat(_VALUE))
    if part.count(_VALUE) != bones.count(None) or RAISED in part or LEVEL in part:
        return None
    valued, between = list[_Paragraph](), [""]
    for rank, one in enumerate(tied(part, layout.series).split(_END)):
        between[-1] += _END if rank else ""
        around = tuple(one.split(_VALUE))
        if len(around) == 1:
            between[-1] += _spelt(one, layout.titles)
            continue
        opened = _OPENED.search(around[0])
        if opened:  # what stands before a paragraph has no words: it is none of its own
            between[-1] += around[0][: opened.start()]
            around = (around[0][opened.start() :], *around[1:])
        titles = tuple(title for title in layout.titles if title in one)
        valued.append(_paragraph(around, titles))
        between.append("")
    are_whole = all(_OPENED.search(one.around[0]) for one in valued)
    counts = tuple([len(one.around) - 1 for one in valued])
    seams = Seams(tuple([one.encode() for one in between]), counts)
    places = [place for one, many in zip(valued, counts, strict=True) for place in one.places or [None] * many]
    return _Paragraphs(tuple(valued), seams, are_whole, tuple(places), parting(slices(counts)))


def _paragraph(around: tuple[str, ...], titles: tuple[str, ...]) -> _Paragraph:
    places = () if titles else _places_in(around)
    laid_out = _with_hyphens(_VALUE.join(around)) if places else _VALUE.join(around)
    return _Paragraph(around, titles, places, laid_out.replace("%", "%%").replace(_VALUE, "%s").encode())


def _places_in(around: Sequence[str]) -> tuple[_Place, ...]:
    """Where each value of a paragraph stands, so that what asks for something in it can be told of the value alone.

    None where a hyphen of the template stands in a text with values, two values have no blank between them, or a value
    stands in no text.
    """
    xml = _VALUE.join(around)
    texts = [xml[start:end] for start, end in _holders(xml, _VALUE)]
    beside = [text.split(_VALUE) for text in texts]
    words = [
        (_BLANK.split(one)[-1], _UP_TO_BLANK.findall(other)[0]) for each in beside for one, other in pairwise(each)
    ]
    is_tight = any(not _BLANK.search(one) for each in beside for one in each[1:-1])
    has_hyphens = any("-" in text or NO_BREAK_HYPHEN in text for text in texts)
    if is_tight or has_hyphens or len(words) != len(around) - 1:
        return ()
    return tuple(
        _Place(both, (_VALUE.join(around[:rank]), _VALUE.join(around[rank:]))) for rank, both in enumerate(words, 1)
    )


@lru_cache(maxsize=256)
def _raised_in(before: str, behind: str, value: bytes) -> bytes:
    """A value with letters to raise that stands between these pieces of its paragraph."""
    found = with_raised(f"{before}{value.decode()}{behind}")
    return found[len(before) : len(found) - len(behind)].encode()


@lru_cache(maxsize=1024)
def _held_beside(before: str, behind: str, value: bytes) -> bytes:
    """A value with a hyphen that stands between these words of the template: its names uncut."""
    words = value.decode()
    found = held(f"{before}{words}{behind}")  # it is as long as it was
    return found[len(before) : len(before) + len(words)].replace(NO_BREAK_HYPHEN, _HYPHEN).encode()


@lru_cache(maxsize=2048)
def _worded(paragraph: _Paragraph, values: tuple[bytes, ...]) -> bytes:
    """A paragraph up to its end with these values, each as it stands in its place, if it has one.

    It is one object in all acts that have the same: fifty are kept at a time, and the proof knows it sooner.
    """
    return paragraph.form % values if paragraph.places else _laid_out(paragraph, values)


def _laid_out(paragraph: _Paragraph, values: tuple[bytes, ...]) -> bytes:
    """The paragraph up to its end, laid out with these values."""
    is_usual = sum(map(len, values)) <= _LONGEST
    return (_laid_out_once if is_usual else _laid_out_once.__wrapped__)(paragraph, values)


@lru_cache(maxsize=1024)
def _laid_out_once(paragraph: _Paragraph, values: tuple[bytes, ...]) -> bytes:
    pieces = by_turns([piece.encode() for piece in paragraph.around], values)
    return _spelt(with_raised(pieces.decode()), paragraph.titles).encode()


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
    texts = [*_TEXT.finditer(paragraph)]
    words = "".join([text[2] for text in texts]).rstrip()
    for space in _last_spaces(words):
        at = _standing_at(space, texts)
        paragraph = paragraph[:at] + _NO_BREAK + paragraph[at + 1 :]
    return paragraph


def _standing_at(place: int, texts: Iterable[re.Match[str]]) -> int:
    """Where that letter of all their words stands in the paragraph of these texts."""
    for text in texts:
        start, end = text.span(2)
        if place < end - start:
            return start + place
        place -= end - start
    raise IndexError(place)


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
    pieces, at = [], 0
    for start, end in _holders(xml, "-") if "-" in xml else ():
        pieces += [xml[at:start], held(xml[start:end]).replace(NO_BREAK_HYPHEN, _HYPHEN)]
        at = end
    return "".join([*pieces, xml[at:]]) if pieces else xml


def _holders(xml: str, sign: str) -> Iterator[tuple[int, int]]:
    """Where each text that holds the sign begins and ends: nothing but a text ends so."""
    at = xml.find(sign)
    while at >= 0:
        start = xml.find(">", max(xml.rfind("<", 0, at), 0)) + 1
        end = xml.find("<", at) if start <= at else start  # a sign within a tag is passed over
        if 0 < start <= at and xml.startswith(_TEXT_END, end):
            yield start, end
        at = xml.find(sign, end) if start and end > 0 else -1
