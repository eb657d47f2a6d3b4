"""The paragraphs of a Word part in French typography: each is corrected as one text, however Word has cut its runs.

Tags stay as they are and count as words. A run keeps its look; what a rule adds stands in the run of its sign.
"""

from __future__ import annotations

from itertools import accumulate, pairwise
from typing import TYPE_CHECKING

from actgen.french.correcting.ordinals_in_text import raised_letters
from actgen.french.correcting.untouched import masked
from actgen.french.typography import typographic_pieces
from actgen.ooxml.mending import text_pieces
from actgen.ooxml.raising import RAISED, marked, with_raised
from actgen.ooxml.xml import XML, Element, parse, serialise, w

if TYPE_CHECKING:
    from collections.abc import Sequence


def typeset(root: Element, *, accents: bool = False) -> Element:
    """The mended part in French typography: its root, or another where letters are raised in runs of their own."""
    for paragraph in root.iter(w("p")):
        _typeset_paragraph(paragraph, accents=accents)
    xml = serialise(root)
    return parse(with_raised(xml).encode()) if RAISED in xml else root


def _typeset_paragraph(paragraph: Element, *, accents: bool) -> None:
    elements, texts = text_pieces(paragraph)
    made = _with_marks(typographic_pieces(texts, accents=accents))
    for element, before, after in zip(elements, texts, made, strict=True):
        if after != before and element.tag == w("t"):
            element.text = after
            element.set(f"{{{XML}}}space", "preserve")


def _with_marks(pieces: Sequence[str]) -> list[str]:
    """The pieces with marks around the letters to raise, in each piece around its own."""
    text = masked("".join(pieces))
    raised = list(raised_letters(text))
    bounds = [0, *accumulate(map(len, pieces))]
    return [
        marked(
            piece,
            [(max(s, start) - start, min(e, end) - start) for s, e in raised if max(s, start) < min(e, end)],
        )
        for piece, (start, end) in zip(pieces, pairwise(bounds), strict=True)
    ]
