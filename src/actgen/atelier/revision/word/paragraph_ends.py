"""The ends of paragraphs in a container that holds tracked changes: its last paragraph can never go.

Word keeps the end of the last paragraph of a body, a cell, a page header or a note. So where the last ones were
removed, or added, it is the end before them that is marked; where one was removed and another added, they share one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct, field

from actgen.atelier.revision.word.change_marks import GONE, Mark, Marker, element
from actgen.atelier.revision.word.word_parts import style_of
from actgen.ooxml.xml import Element, attribute, w

if TYPE_CHECKING:
    from collections.abc import Iterator


class Built(Struct):
    """A paragraph or a table of the woven text, the mark of its end, and what stands right after it."""

    element: Element
    mark: Mark = ""
    after: list[Element] = field(default_factory=list)

    @property
    def is_paragraph(self) -> bool:
        """Whether it is a paragraph."""
        return self.element.tag == w("p")

    def start(self, mark: Element) -> None:
        """Put a mark before the first run."""
        properties = self.element.find(w("pPr"))
        self.element.insert(0 if properties is None else 1, mark)


def settled(built: list[Built], marker: Marker) -> Iterator[Built]:
    """The blocks of a container with the ends of their paragraphs marked, and what stands after each."""
    blocks = _with_last_end(list(built), marker)
    if not blocks or not blocks[-1].is_paragraph:
        blocks.append(Built(element("p")))
    for block in blocks:
        if block.is_paragraph:
            marker.end(_properties(block), block.mark)
        yield block
        yield from (Built(mark) for mark in block.after)


def _with_last_end(blocks: list[Built], marker: Marker) -> list[Built]:
    tail = _marked_tail(blocks)
    if not tail:
        return blocks
    gone = [block for block in tail if block.mark in GONE]
    come = [block for block in tail if block.mark not in GONE]
    last = tail[-1]
    if gone and come:
        _share_end(blocks, gone[-1], come[-1], marker)
    elif len(tail) < len(blocks) and blocks[-len(tail) - 1].is_paragraph:
        _pass_end(blocks[-len(tail) - 1], last, marker)
    else:
        last.mark = ""
    return blocks


def _marked_tail(blocks: list[Built]) -> list[Built]:
    tail: list[Built] = []
    for block in reversed(blocks):
        if not block.mark:
            break
        tail.insert(0, block)
    return tail


def _share_end(blocks: list[Built], gone: Built, come: Built, marker: Marker) -> None:
    """Make one last paragraph of the last that was removed and the last that was added."""
    old_style = style_of(gone.element)
    runs = [child for child in gone.element if child.tag != w("pPr")]
    place = 1 if come.element.find(w("pPr")) is not None else 0
    for run in reversed(runs):
        come.element.insert(place, run)
    if style_of(come.element) != old_style:
        marker.restyle(_properties(come), old_style)
    come.after += gone.after
    come.mark = ""
    blocks.remove(gone)
    blocks.remove(come)
    blocks.append(come)


def _pass_end(kept: Built, last: Built, marker: Marker) -> None:
    """Mark the end of the last paragraph that stays instead of that of the last one that does not."""
    kept.mark, last.mark = ("del" if last.mark in GONE else "ins"), ""
    properties, own_style = _properties(last), style_of(last.element)
    if kept.mark == "ins":
        if own_style != (former := _former_style(kept.element)):
            marker.restyle(properties, former)
        return
    if own_style != (style := style_of(kept.element)):
        for child in properties.findall(w("pStyle")):
            properties.remove(child)
        properties[:0] = [element("pStyle", {"val": style})] if style else []
        marker.restyle(properties, own_style)


def _former_style(paragraph: Element) -> str:
    """The id of the style that a paragraph had in the first version."""
    change = paragraph.find(f"{w('pPr')}/{w('pPrChange')}/{w('pPr')}")
    if change is None:
        return style_of(paragraph)
    return attribute(change.find(w("pStyle"))) or ""


def _properties(block: Built) -> Element:
    found = block.element.find(w("pPr"))
    if found is None:
        found = element("pPr")
        block.element.insert(0, found)
    return found
