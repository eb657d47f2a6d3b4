"""Letters raised above the line: marked in a text first, then given a run of their own, of the look of their run.

The marks are Unicode noncharacters, so that a value can carry them into a part before its runs are known.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

RAISED, LEVEL = "\ufdd4", "\ufdd5"
_MARKED = re.compile(f"{RAISED}([^{RAISED}{LEVEL}<]*){LEVEL}")
_UP = '<w:vertAlign w:val="superscript"/>'
#: What follows w:vertAlign in w:rPr, by the schema.
_AFTER_UP = re.compile(r"<w:(?:rtl|cs|em|lang|eastAsianLayout|specVanish|oMath)\b|</w:rPr>")
_END = "</w:t></w:r>"


def marked(text: str, stretches: Iterable[tuple[int, int]]) -> str:
    """The text with marks around these stretches of it."""
    pieces, at = [], 0
    for start, end in stretches:
        pieces += [text[at:start], RAISED, text[start:end], LEVEL]
        at = end
    return "".join([*pieces, text[at:]])


def with_raised(xml: str) -> str:
    """The part with each marked stretch of its texts in a raised run; as it is where nothing is marked."""
    if RAISED not in xml:
        return xml
    pieces, at = [], 0
    for found in _MARKED.finditer(xml):
        pieces.append(xml[at : found.start()])
        at = found.end()
        look = _look(xml, found.start())
        if "<w:vertAlign" in look:
            pieces.append(found[1])
            continue
        pieces.append(f'{_END}<w:r>{_lifted(look)}<w:t xml:space="preserve">{found[1]}')
        if not xml.startswith(_END, at):
            pieces.append(f'{_END}<w:r>{look}<w:t xml:space="preserve">')
    return "".join([*pieces, xml[at:]]).replace(RAISED, "").replace(LEVEL, "")


def _look(xml: str, at: int) -> str:
    """The w:rPr of the run that holds the text at this place; empty without one."""
    start = xml.index(">", _run_start(xml, at)) + 1
    if not xml.startswith("<w:rPr>", start):
        return ""
    return xml[start : xml.index("</w:rPr>", start) + len("</w:rPr>")]


def _run_start(xml: str, at: int) -> int:
    """The place of the run that is open here; runs that a text box closed before do not count."""
    closed = 0
    while True:
        opening = xml.rindex("<w:r", 0, at)
        closing = xml.rfind("</w:r>", opening, at)
        if closing >= 0:
            closed += 1
            at = closing
            continue
        at = opening
        if xml[opening + 4] not in " >":
            continue
        if not closed:
            return opening
        closed -= 1


def _lifted(look: str) -> str:
    if not look:
        return f"<w:rPr>{_UP}</w:rPr>"
    return _AFTER_UP.sub(lambda following: _UP + following[0], look, count=1)
