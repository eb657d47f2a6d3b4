"""A template's XML made ready for its tags to be read: tags whole, quotes straight, deleted text gone.

Word cuts a tag over several runs, turns its quotes into « » or “ ”, keeps deleted text under tracked changes and
wraps words in comments. None of that may change what a tag does, so each tag is gathered into the run where it
begins, its string delimiters are made straight, and what a reader would not see is removed.
"""

from __future__ import annotations

import itertools
import re
from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING, NamedTuple

from actgen.ooxml.pictures.frames import PROPERTIES
from actgen.ooxml.quotes import straighten
from actgen.ooxml.xml import XML, Element, w

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_SPACE = f"{{{XML}}}space"
#: How many characters a tag may hold between its braces: what looks longer was most often never closed.
MAX_TAG = 1000
TAG = re.compile(
    rf"\{{\{{.{{0,{MAX_TAG}}}?\}}\}}|\{{%.{{0,{MAX_TAG}}}?%\}}|\{{#.{{0,{MAX_TAG}}}?#\}}",
    re.DOTALL,
)
#: A sound tag once its strings are escaped: longer, and without a brace inside.
PREPARED_TAG = re.compile(r"\{\{[^{}]*\}\}|\{%[^{}]*%\}|\{#[^{}]*#\}")
#: Elements that no reader of the finished act sees; a tag inside them must not run.
_REMOVED = tuple(
    w(tag)
    for tag in (
        "del", "moveFrom", "moveFromRangeStart", "moveFromRangeEnd", "moveToRangeStart", "moveToRangeEnd",
        "rPrChange", "pPrChange", "sectPrChange", "tblPrChange", "tblPrExChange", "tcPrChange", "trPrChange",
        "tblGridChange", "numberingChange", "cellIns", "cellMerge",
        "customXmlInsRangeStart", "customXmlInsRangeEnd", "customXmlDelRangeStart", "customXmlDelRangeEnd",
        "customXmlMoveFromRangeStart", "customXmlMoveFromRangeEnd",
        "customXmlMoveToRangeStart", "customXmlMoveToRangeEnd",
        "commentRangeStart", "commentRangeEnd", "commentReference", "annotationRef",
        "smartTagPr", "proofErr", "lastRenderedPageBreak", "permStart", "permEnd",
    )
)  # fmt: skip
#: Of a content control, in any version of Word, which would put the bound value over the text on opening.
_BINDING = "{*}dataBinding"
#: Where Word copies the alternative text of a picture, tag included.
_COPIED = "{http://schemas.openxmlformats.org/drawingml/2006/picture}cNvPr"
_UNWRAPPED = (w("ins"), w("moveTo"), w("smartTag"))
#: Characters that stand as elements of their own inside a run.
_CHARACTERS = {
    w("br"): "\n",
    w("cr"): "\n",
    w("tab"): "\t",
    w("noBreakHyphen"): "\u2011",
    w("softHyphen"): "\u00ad",
}
_BLOCKS = (w("p"), w("tbl"), w("sdt"), w("customXml"))


def mend(root: Element) -> None:
    """Make the tags of a part readable, in place; see the module's docstring for what is done."""
    _accept_deletions(root)
    for element in list(root.iter(*_REMOVED, _BINDING)):
        _remove(element)
    for element in list(root.iter(*_UNWRAPPED)):
        _unwrap(element)
    for copied in root.iter(_COPIED):
        if "{" in copied.get("descr", ""):
            del copied.attrib["descr"]
    for paragraph in root.iter(w("p")):
        _mend_paragraph(paragraph)
    for prompt in list(root.iter(w("showingPlcHdr"))):
        if is_answered(next(prompt.iterancestors(w("sdt")), prompt)):
            _remove(prompt)


def is_answered(control: Element) -> bool:
    """Whether a content control that is said to show its prompt holds a tag, typed over it or in its picture."""
    typed = "".join(text.text or "" for text in control.iter(w("t")))
    return any(TAG.search(one) for one in (typed, *(shown.get("descr", "") for shown in control.iter(PROPERTIES))))


def own_texts(paragraph: Element) -> list[Element]:
    """The text elements of a paragraph, without those of paragraphs that stand inside it, in a text box."""
    return [text for text in paragraph.iter(w("t")) if next(text.iterancestors(w("p")), None) is paragraph]


def own_words(paragraph: Element) -> str:
    """The text of a paragraph, without that of paragraphs that stand inside it."""
    return "".join(text.text or "" for text in own_texts(paragraph))


def text_pieces(paragraph: Element) -> tuple[list[Element], list[str]]:
    """The elements of a paragraph that are characters, its own, and what each one says; a line break says "\\n"."""
    elements = list(_pieces(paragraph))
    return elements, [_characters(element) for element in elements]


def _mend_paragraph(paragraph: Element) -> None:
    elements, texts = text_pieces(paragraph)
    joined = "".join(texts)
    if "{" not in joined:
        return
    bounds = list(itertools.pairwise([0, *itertools.accumulate(map(len, texts))]))
    starts = [start for start, _ in bounds]
    pieces = list(zip(elements, bounds, strict=True))
    edits: dict[Element, list[_Edit]] = {}
    for match in TAG.finditer(joined):
        first, last = bisect_right(starts, match.start()) - 1, bisect_left(starts, match.end())
        if last - first > 1 or straighten(match[0]) != match[0]:
            for element, edit in _gathered(pieces[first:last], match):
                edits.setdefault(element, []).append(edit)
        else:  # whole already: its text, however long, is not written again
            elements[first].set(_SPACE, "preserve")
    for element, found in edits.items():
        _write(element, found)


def _pieces(paragraph: Element) -> Iterator[Element]:
    for element in paragraph.iter(w("t"), *_CHARACTERS):
        parent = element.getparent()
        if next(element.iterancestors(w("p")), None) is not paragraph or parent is None or parent.tag != w("r"):
            continue
        if element.get(w("type")) is None:  # a page break is no character
            yield element


def _characters(piece: Element) -> str:
    return (piece.text or "") if piece.tag == w("t") else _CHARACTERS[str(piece.tag)]


class _Edit(NamedTuple):
    """What takes the place of a stretch of a text."""

    start: int
    end: int
    words: str


def _gathered(
    pieces: Iterable[tuple[Element, tuple[int, int]]], match: re.Match[str]
) -> Iterator[tuple[Element, _Edit]]:
    """The tag whole in the text where it begins, and its pieces taken out of the others."""
    tag = straighten(match.group())
    for piece, (start, end) in pieces:
        low, high = max(match.start(), start), min(match.end(), end)
        if low < high:
            is_text = piece.tag == w("t")
            yield piece, _Edit(low - start, high - start, tag if is_text else "")
            tag = "" if is_text else tag


def _write(piece: Element, edits: Iterable[_Edit]) -> None:
    """Write a text once with all its edits, in their order; a character that a tag held goes."""
    if piece.tag != w("t"):
        _remove(piece)
        return
    content, at, written = piece.text or "", 0, list[str]()
    for edit in edits:
        written += (content[at : edit.start], edit.words)
        at = edit.end
    piece.text = "".join((*written, content[at:]))
    piece.set(_SPACE, "preserve")


def _accept_deletions(root: Element) -> None:
    """Accept the deletions that hang on a mark: a row, a cell, the end of a paragraph."""
    for row in list(root.iter(w("tr"))):
        if row.find(f"{w('trPr')}/{w('del')}") is not None:
            _remove_row(row)
    for cell in list(root.iter(w("tc"))):
        if cell.find(f"{w('tcPr')}/{w('cellDel')}") is not None:
            _remove(cell)
    for paragraph in list(root.iter(w("p"))):
        mark = f"{w('pPr')}/{w('rPr')}"
        if paragraph.find(f"{mark}/{w('del')}") is not None or paragraph.find(f"{mark}/{w('moveFrom')}") is not None:
            _join_next(paragraph)


def _remove_row(row: Element) -> None:
    table = row.getparent()
    _remove(row)
    if table is not None and table.tag == w("tbl") and table.find(f".//{w('tr')}") is None:
        _remove(table)


def _join_next(paragraph: Element) -> None:
    """Put the content of a paragraph whose end is deleted at the head of the next one, which keeps its look.

    Before a table there is nothing to join: the paragraph goes when all its text is deleted too.
    """
    following = next(paragraph.itersiblings(*_BLOCKS), None)
    if following is None:
        return
    if following.tag == w("p"):
        place = 1 if following.find(w("pPr")) is not None else 0
        for child in reversed([child for child in paragraph if child.tag != w("pPr")]):
            following.insert(place, child)
        _remove(paragraph)
    elif not any(_is_kept(run) for run in paragraph.iter(w("r"), w("sectPr"))):
        _remove(paragraph)


def _is_kept(element: Element) -> bool:
    return next(element.iterancestors(w("del"), w("moveFrom")), None) is None


def _remove(element: Element) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)


def _unwrap(element: Element) -> None:
    parent = element.getparent()
    if parent is None:
        return
    place = parent.index(element)
    for child in reversed(list(element)):
        parent.insert(place, child)
    parent.remove(element)
