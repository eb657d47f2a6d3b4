"""The one door to docxtpl: its preparation of a part, by which `{%p %}`, `{%tr %}` and the like become Jinja source."""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING

from actgen.ooxml.mending import PREPARED_TAG
from actgen.ooxml.xml import XML, Element, serialise, w

if TYPE_CHECKING:
    from collections.abc import Iterable

    from actgen.tags.placed import Tag

#: Characters that no text holds (Unicode noncharacters) stand for braces that belong to no tag.
_OPENING, _CLOSING = "\ufdd0", "\ufdd1"


def jinja_source(root: Element) -> str:
    """A part, its tags sound and their strings escaped, as docxtpl prepares it for Jinja.

    A line ends after the opening braces of each tag, so that a line number tells the tag. Braces of the text are
    hidden from docxtpl: its regular expressions would take the `}` of one paragraph and the next one's for a tag.
    """
    from docxtpl import DocxTemplate

    xml = serialise(root)
    pieces: list[str] = []
    at = 0
    for tag in PREPARED_TAG.finditer(xml):
        pieces += [_masked(xml[at : tag.start()]), tag.group()]
        at = tag.end()
    prepared: str = DocxTemplate("").patch_xml("".join([*pieces, _masked(xml[at:])]))
    parted = PREPARED_TAG.sub(lambda tag: f"{tag.group()[:2]}\n{tag.group()[2:]}", prepared)
    return parted.replace(_OPENING, "{").replace(_CLOSING, "}")


def _masked(xml: str) -> str:
    """What stands outside of tags, its braces hidden: a table of signs would take fifty times as long."""
    return xml.replace("{", _OPENING).replace("}", _CLOSING)


def isolate_run_tags(tags: Iterable[Tag]) -> None:
    """Give each `{%r` a run of its own: docxtpl would cut its run without keeping the look of what follows."""
    for tag in reversed([tag for tag in tags if tag.letter == "r"]):
        run = tag.element.getparent()
        if run is not None and run.tag == w("r"):
            _isolate(tag, run)


def _isolate(tag: Tag, run: Element) -> None:
    before, _, after = (tag.element.text or "").rpartition(tag.text)
    rest = list(tag.element.itersiblings())
    tag.element.text = before
    run.addnext(_run_like(run, [_text_like(tag.element, after), *rest]))
    run.addnext(_run_like(run, [_text_like(tag.element, tag.text)]))


def _run_like(run: Element, content: list[Element]) -> Element:
    made = run.makeelement(w("r"))
    look = run.find(w("rPr"))
    made.extend(content if look is None else [copy.deepcopy(look), *content])
    return made


def _text_like(text: Element, content: str) -> Element:
    made = text.makeelement(w("t"))
    made.text = content
    made.set(f"{{{XML}}}space", "preserve")
    return made
