"""The tags of a part, read from its mended XML: what each one says, in which paragraph, and what it takes away."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from msgspec import Struct

from actgen.ooxml.mending import TAG, own_texts, own_words
from actgen.ooxml.pictures.frames import PROPERTIES
from actgen.ooxml.xml import Element, w
from actgen.tags.pictures import picture_fault, variable_pictures
from actgen.tags.written import WrittenTag, safe_tags, tags_in

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Sequence

_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"

#: What a paragraph, a row or a cell may hold besides words, and would lose with them.
_CARGO = (
    *(
        w(tag)
        for tag in (
            "drawing", "pict", "object", "footnoteReference", "endnoteReference", "fldChar", "fldSimple", "sectPr",
            "sym", "ptab", "pgNum", "contentPart", "noBreakHyphen", "tbl", "footnoteRef", "endnoteRef",
        )
    ),
    "{http://schemas.openxmlformats.org/officeDocument/2006/math}oMath",
)  # fmt: skip


class Origin(NamedTuple):
    """Where a reader finds a paragraph: « corps du texte » or « clause vote », and its number there."""

    part: str
    number: int


class Paragraph(Struct, frozen=True):
    """A paragraph of a part: its number as a reader counts, its own words, its element.

    `part` names the clause that it comes from, or the part itself once clauses are included in it.
    """

    number: int
    words: str
    element: Element
    part: str = ""


class Tag(WrittenTag, frozen=True):
    """A tag and where it stands: its paragraph, the element that holds it: a text, or what names a picture."""

    paragraph: Paragraph
    element: Element

    @property
    def is_of_picture(self) -> bool:
        """Whether it stands in the alternative text of a picture, whose place it takes."""
        return self.element.tag == PROPERTIES

    @property
    def holder(self) -> Element | None:
        """The element whose place the tag takes: the text itself without a letter, None where there is no such."""
        if not self.letter:
            return self.element
        return next(self.element.iterancestors(w(self.letter)), None)


def read_paragraphs(root: Element, origins: Sequence[Origin] = ()) -> list[Paragraph]:
    """The paragraphs of a part; the copy of a text box that Word keeps for old readers is not counted again.

    With `origins`, one for each paragraph, each is counted where it comes from.
    """
    if origins:
        found = zip(origins, root.iter(w("p")), strict=True)
        return [Paragraph(origin.number, own_words(element), element, origin.part) for origin, element in found]
    paragraphs: list[Paragraph] = []
    number = 0
    for element in root.iter(w("p")):
        number += next(element.iterancestors(_FALLBACK), None) is None
        paragraphs.append(Paragraph(number, own_words(element), element))
    return paragraphs


def read_tags(root: Element, paragraphs: list[Paragraph], written: re.Pattern[str] = TAG) -> list[Tag]:
    """The tags of a part, in the order of its XML, where a text box stands inside the paragraph that holds it.

    They are `written` as their author did, or as `make_safe` leaves them.
    """
    places = {element: place for place, element in enumerate(root.iter(w("t"), PROPERTIES))}
    tags = [tag for paragraph in paragraphs for tag in _tags_of(paragraph, written)]
    return sorted(tags, key=lambda tag: places[tag.element])


def stands_alone(tag: Tag) -> bool:
    """Whether nothing else would vanish with the element whose place the tag takes."""
    holder = tag.holder
    if tag.letter == "r":
        return holder is not None
    if holder is None or any(True for _ in holder.iter(*_CARGO)):
        return False
    if any(page.get(w("type")) for page in holder.iter(w("br"))):
        return False
    words = "".join(text.text or "" for text in holder.iter(w("t")))
    return words.strip() == tag.text


def make_safe(root: Element) -> None:
    """Write every special character in the strings of tags as a Jinja escape, and empty the remarks.

    What stands between the braces of a tag is then nothing that a later step could take for something else.
    """
    for text in root.iter(w("t")):
        if text.text and "{" in text.text:
            text.text = safe_tags(text.text)


def _tags_of(paragraph: Paragraph, written: re.Pattern[str]) -> Iterator[Tag]:
    for properties in variable_pictures(paragraph.element):
        for one in tags_in(properties.get("descr", ""), written) if picture_fault(properties) is None else ():
            yield Tag(one.text, one.kind, one.letter, one.body, one.trims, paragraph, properties)
    for element in own_texts(paragraph.element) if "{" in paragraph.words else ():
        for one in tags_in(element.text or "", written):
            yield Tag(one.text, one.kind, one.letter, one.body, one.trims, paragraph, element)
