"""A text of Word cut into passages, each of which says alone what it says among the others.

An act has some hundred paragraphs. A few hold a value, and the next act has them with another one: so a passage is told
apart into its *mould*, which is all of it but its words, and its words. What is found of a mould once is true of each
passage that has it, wherever no word counts.

What an element holds is elements and texts one after the other (XML 1.0, production 43). So where each passage, alone
between the beginning and the end of the part, is well formed and in the body, all of them make the part, and its body
has what they have, in their order. A word is what `_WORDS` admits, which XML has as it stands; each mould is parsed
with a sign of no language in the place of each word, and every sign must come back as the text of one `w:t`.

Only what is plain is cut: `_PLAIN` is closed, and has nothing that one passage says of another (field, note, place,
section), or that is no text. A link leads out by a relationship of the file, and to no place in it. A
part that is not plain is read whole, as ever.

What is remembered: the last passages by all that they are, the last moulds by all but their words, each within a bound.
A passage that differs from one that was read by its values alone is known by what stands around these (`valued.py`).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import lru_cache
from itertools import chain, zip_longest
from operator import itemgetter
from typing import TYPE_CHECKING, Any

from msgspec import Struct, field

from actgen.ooxml.xml import XML, Element, R, UnsafeXml, W, parse, w

if TYPE_CHECKING:
    from actgen.ooxml.packing.zipping import Entry

BODY, _ENDS = b"<w:body>", (b"<w:sectPr", b"</w:body>")
_TABLE, _TABLE_END, _PARAGRAPH_END = b"<w:tbl>", b"</w:tbl>", b"</w:p>"
#: Comments, document types and passages of raw characters, which a text of Word has not.
_MARK, _MARKED = "!", "<!"
#: What no word has: what XML writes otherwise than it is read, tabs, ends of lines, what stands for a word of a mould,
#: and what begins a tag.
NO_WORD = r"<&{\]\x00-\x1f\ue000-\uf8ff\ufffe\uffff"
#: What opens and closes words, behind the blanks that they begin with.
_OPENING, _CLOSING = ">", "</w:t>"
_WORDS = re.compile(rf"{_OPENING}(\s*)([^\s{NO_WORD}][^{NO_WORD}]*){_CLOSING}")
#: What stands for the first word of a mould, the second and so on: signs of no language, nor of any font of symbols.
_FIRST_SIGN, _MOST_WORDS = 0xE000, 0x1000
_SIGN = re.compile("[\ue000-\uf8ff]")
_EACH_SIGN = re.compile(f"({_SIGN.pattern})")
_PLAIN = frozenset(
    map(
        w,
        (
            "p", "pPr", "pStyle", "keepNext", "keepLines", "pageBreakBefore", "jc", "ind", "spacing", "numPr", "ilvl",
            "numId", "outlineLvl", "pBdr", "shd", "tabs", "contextualSpacing", "widowControl",
            "r", "rPr", "rStyle", "b", "bCs", "i", "iCs", "u", "strike", "color", "sz", "szCs", "lang", "vertAlign",
            "caps", "smallCaps", "t", "tab", "br", "noBreakHyphen", "hyperlink",
            "tbl", "tblPr", "tblStyle", "tblW", "tblLayout", "tblLook", "tblCaption", "tblDescription", "tblBorders",
            "tblGrid", "gridCol", "tr", "trPr", "cantSplit", "trHeight", "tblHeader", "tc", "tcPr", "tcW", "tcBorders",
            "vAlign", "gridSpan", "vMerge", "top", "left", "bottom", "right", "insideH", "insideV",
        ),
    )
)  # fmt: skip
#: What says how the pages of a body are.
_SHAPES = frozenset(
    map(
        w,
        (
            "sectPr", "headerReference", "footerReference", "type", "pgSz", "pgMar", "pgNumType", "cols", "col",
            "titlePg", "docGrid", "footnotePr", "numFmt", "numStart", "numRestart", "pos",
        ),
    )
)  # fmt: skip
#: What pages repeat; and what may draw signs for letters.
_REPEATED, _OF_FONTS = (w("hdr"), w("ftr")), (w("rFonts"), w("sym"))
_LEADING_OUT = frozenset(map(w, ("src", "href", "docLocation")))
_SPACE = f"{{{XML}}}space"
#: What a break says of itself where it ends a page.
_ENDS_PAGE = [(w("type"), "page")]
#: What a link says of itself: its relationship, and whether it is known once it was followed.
_LINK, _OF_LINKS = w("hyperlink"), frozenset((f"{{{R}}}id", w("history")))
#: The longest part that is cut: an act has some ten thousand characters.
LONGEST = 1_000_000


#: What each sign of a mould stands for in a passage, from the first on.
Words = Sequence[str]


class Mould(Struct, frozen=True, eq=False):
    """A passage without its words: the root of a part whose body holds it alone, a sign in the place of each word.

    There is one of a kind, which nobody may change. `pages` is how many breaks in it end a page.
    """

    root: Element
    pages: int = 0


class Passage(Struct, frozen=True, eq=False):
    """Some paragraphs or tables that follow one another: their mould, and what each sign of the mould stands for.

    `read` is what was read of it, by whom it was asked: it lies there and goes with it.
    """

    mould: Mould
    words: Words
    read: dict[object, Any] = field(default_factory=dict)

    def say(self, text: str) -> str:
        """A text that was read of the mould, with the words of the passage."""
        return saying(text)(self.words)


class Frame(Struct, frozen=True, eq=False):
    """What of a part stands around its passages: its text before and after them, and its root without them."""

    head: str
    tail: str
    root: Element


class Cut(Struct, frozen=True, eq=False):
    """A part as its frame and the passages in it."""

    frame: Frame
    passages: tuple[Passage, ...]


def has_words(text: str) -> bool:
    """Whether a text that was read of a mould has words of a passage."""
    return _SIGN.search(text) is not None


def saying(text: str) -> Callable[[Words], str]:
    """What gives, with the words of a passage, a text that was read of its mould: most are one word."""
    pieces = _EACH_SIGN.split(text)
    places = range(1, len(pieces), 2)
    ranks = [ord(pieces[place]) - _FIRST_SIGN for place in places]
    if pieces[::2] == ["", ""]:
        return itemgetter(*ranks)

    def said(words: Words) -> str:
        found = pieces.copy()
        for place, rank in zip(places, ranks, strict=True):
            found[place] = words[rank]
        return "".join(found)

    return said


def cut(content: bytes) -> Cut | None:
    """A part cut into its passages; None for one that is not plain, or not sound."""
    start = content.find(BODY) + len(BODY)
    if len(content) > LONGEST or start < len(BODY):
        return None
    end = max(_end_of_passages(content), start)
    frame = frame_of(content[:start], content[end:])
    passages = None if frame is None else _passages(content, start, end, frame)
    return None if frame is None or passages is None else Cut(frame, passages)


def as_passage(content: bytes) -> Passage | None:
    """What pages repeat as one passage, whatever it holds beside words: it is no part of a text.

    None where it is another part, or not sound, and where its letters may be signs of a font.
    """
    if BODY in content:
        return None
    found = _told_apart(content, _whole_mould)
    return None if found is None else Passage(*found)


def cut_in(part: Entry) -> Cut | None:
    """A part of a file as `cut`: what was cut to prove its values is what is read, where its bytes are the same."""
    known = _last_cut(part)
    if not known:
        known.append(cut(part.content()))
    return known[0]


def passage_in(part: Entry) -> Passage | None:
    """What pages repeat as one passage, of a part of a file: see `cut_in`."""
    known = _last_passage(part)
    if not known:
        known.append(as_passage(part.content()))
    return known[0]


def keep_cut(part: Entry, found: Cut) -> None:
    """Remember how a part was cut otherwise than as a whole."""
    _last_cut(part)[:] = [found]


def keep_passage(part: Entry, found: Passage) -> None:
    """Remember what pages repeat, as it was read."""
    _last_passage(part)[:] = [found]


@lru_cache(maxsize=128)
def _last_cut(_: Entry) -> list[Cut | None]:
    """How a part was cut, if it was."""
    return []


@lru_cache(maxsize=128)
def _last_passage(_: Entry) -> list[Passage | None]:
    """What pages repeat as one passage, if it was read."""
    return []


def _told_apart(content: bytes, mould_of: Callable[..., Mould | None], *frame: Frame) -> tuple[Mould, Words] | None:
    """A text as its mould and what its signs stand for; None where it has none."""
    text = readable(content)
    if text is None:
        return None
    bones, blanks, words = parted(text)
    mould = mould_of(tuple(bones), tuple(blanks), *frame)
    return None if mould is None else (mould, words)


def parted(text: str) -> tuple[list[str], list[str], list[str]]:
    """What stands around the words of a text, the blanks before each of them, and the words."""
    pieces = _WORDS.split(text)
    return pieces[::3], pieces[1::3], pieces[2::3]


def with_words(bones: Sequence[str], blanks: Sequence[str], words: Sequence[str], closing: str = _CLOSING) -> str:
    """The text that is parted into these."""
    said = [f"{_OPENING}{blank}{word}{closing}" for blank, word in zip(blanks, words, strict=True)]
    return "".join(chain.from_iterable(zip_longest(bones, said, fillvalue="")))


def readable(content: bytes) -> str | None:
    """A part, or a piece of one, as a text whose words may be told apart; None where it is none."""
    try:
        text = content.decode()
    except UnicodeDecodeError:
        return None
    is_marked = _MARK in text and _MARKED in text  # one sign is found ten times as fast as two
    return None if is_marked or len(text) > LONGEST else text


def _end_of_passages(content: bytes) -> int:
    """Where the last paragraph or table ends."""
    return max(content.rfind(_PARAGRAPH_END) + len(_PARAGRAPH_END), content.rfind(_TABLE_END) + len(_TABLE_END))


def _passages(content: bytes, at: int, end: int, frame: Frame) -> tuple[Passage, ...] | None:
    """The part between two places, cut where a table or a paragraph ends: where it was not, no piece is sound."""
    found: list[Passage | None] = []
    while at < end:
        table = content.find(_TABLE, at, end)
        if table == at:
            closed = content.find(_TABLE_END, at, end)
            behind = closed + len(_TABLE_END) if closed > 0 else end
            found.append(passage_of(content[at:behind], frame))
            at = behind
        else:
            after = table if table > 0 else end
            *paragraphs, rest = content[at:after].split(_PARAGRAPH_END)
            found += [passage_of(one + _PARAGRAPH_END, frame) for one in paragraphs]
            found += [None] if rest else []
            at = after
    return tuple([one for one in found if one is not None]) if None not in found else None


@lru_cache(maxsize=64)
def frame_of(head: bytes, tail: bytes) -> Frame | None:
    """The frame of a part, where its body holds nothing but the shape of the pages."""
    before, after = readable(head), readable(tail)
    if before is None or after is None or not tail.startswith(_ENDS):
        return None
    try:
        root = parse(head + tail)
    except UnsafeXml:
        return None
    body = _body_alone(root)
    if body is None or root.tag != w("document") or len(body) > 1 or not is_in_unicode(root):
        return None
    return Frame(before, after, root) if all(one.tag in _SHAPES for shape in body for one in shape.iter()) else None


def _body_alone(root: Element) -> Element | None:
    """The body, where a document holds nothing beside it."""
    return root[0] if len(root) == 1 and root[0].tag == w("body") else None


def is_in_unicode(root: Element) -> bool:
    """Whether the part is read in the letters in which it was cut."""
    return root.getroottree().docinfo.encoding in (None, "UTF-8")


@lru_cache(maxsize=2048)
def passage_of(content: bytes, frame: Frame) -> Passage | None:
    """What a piece of the body says alone in that frame; None where it is not sound and plain."""
    found = _told_apart(content, _mould, frame)
    return None if found is None else Passage(*found)


@lru_cache(maxsize=1024)
def _mould(bones: tuple[str, ...], blanks: tuple[str, ...], frame: Frame) -> Mould | None:
    """What stands around the words of a passage, and the blanks before each; None where it is not sound and plain."""
    root = _root_of(bones, blanks, frame.head, frame.tail)
    body = None if root is None else _body_alone(root)
    if root is None or body is None:
        return None
    for shape in list(body)[len(body) - len(frame.root[0]) :]:
        body.remove(shape)
    return Mould(root, sum(bool(one.items()) for one in body.iter(w("br")))) if _is_plain(body) else None


@lru_cache(maxsize=256)
def _whole_mould(bones: tuple[str, ...], blanks: tuple[str, ...]) -> Mould | None:
    root = _root_of(bones, blanks)
    if root is None or root.tag not in _REPEATED or not is_in_unicode(root):
        return None
    return Mould(root) if next(root.iter(*_OF_FONTS), None) is None else None


def _root_of(bones: tuple[str, ...], blanks: tuple[str, ...], head: str = "", tail: str = "") -> Element | None:
    """The root of a part with a sign in the place of each word; None where it is not sound, or a word is no text."""
    signs, root = signs_for(len(blanks)), with_signs(bones, blanks, _CLOSING, head, tail)
    if root is None:
        return None
    return root if _words_of(root, set(signs)) == signs and not any(map(len, root.iter(w("t")))) else None


def signs_for(count: int) -> list[str]:
    """What stands for so many words."""
    return [chr(_FIRST_SIGN + rank) for rank in range(count)]


def with_signs(
    bones: tuple[str, ...], blanks: tuple[str, ...], closing: str, head: str = "", tail: str = ""
) -> Element | None:
    """The root of a part with a sign in the place of each word; None where it is not sound, or has such a sign."""
    if len(blanks) > _MOST_WORDS or any(map(_SIGN.search, bones)):
        return None
    inside = with_words(bones, blanks, signs_for(len(blanks)), closing)
    try:
        return parse((head + inside + tail).encode())
    except UnsafeXml:
        return None


def _is_plain(body: Element) -> bool:
    """Whether the elements below a body and their attributes are those of plain text."""
    found = [one for child in body for one in child.iter()]
    if not all(one.tag in _PLAIN for one in found):
        return False
    if not all(_OF_LINKS.issuperset(one.keys()) for one in found if one.tag == _LINK):
        return False
    names = {str(name) for one in found if one.tag != _LINK for name in one.keys()}  # noqa: SIM118
    if not all(name == _SPACE or (name.startswith(f"{{{W}}}") and name not in _LEADING_OUT) for name in names):
        return False
    return all(one.items() in ([], _ENDS_PAGE) for one in body.iter(w("br")))


def _words_of(root: Element, signs: set[str]) -> list[str]:
    """The signs that are, behind blanks, the text of an element of words, in order."""
    return [text for element in root.iter(w("t")) if (text := (element.text or "").lstrip()) in signs]
