"""The words of an act as other programs read them: python-docx, an HTML parser, pdftotext."""

from __future__ import annotations

import io
import re
import subprocess
from html import unescape
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

from docx import Document
from docx.oxml.ns import qn
from docx.table import Table

from actgen.document.words import words_of
from actgen.french.typography import typographic
from actgen.writers.text import FOOTER_MARK, HEADER_MARK

#: Distance from the top of an A4 page, in points, below which only the foot of the page stands.
BODY_END = (297 - 20) * 72 / 25.4
BODY_START = 20 * 72 / 25.4
_WORD = re.compile(
    r'<word xMin="(?P<left>[\d.]+)" yMin="(?P<top>[\d.]+)" xMax="(?P<right>[\d.]+)" yMax="(?P<bottom>[\d.]+)">'
    r"(?P<word>.*?)</word>"
)
_TOUCH, _OVERLAP = 0.5, 3


def docx_words(docx: bytes) -> list[str]:
    """The words of the body of a Word file."""
    return words_of("\n".join(_docx_texts(Document(io.BytesIO(docx)))))


def docx_signs(docx: bytes) -> list[str]:
    """The signs of each paragraph of a Word file that has any; our filling sets blanks and rooms around tables too."""
    paragraphs = Document(io.BytesIO(docx)).element.body.iter(qn("w:p"))
    text, hyphen = qn("w:t"), qn("w:noBreakHyphen")
    shown = ([part.text or "" if part.tag == text else "-" for part in each.iter(text, hyphen)] for each in paragraphs)
    lines = map("".join, shown)
    return [signs for line in lines if (signs := "".join(typographic(line).split()))]


def html_words(page: str) -> list[str]:
    """The words of the body of a page, without its footer."""
    parser = _Words()
    parser.feed(page)
    parser.close()
    return words_of("".join(parser.pieces))


def text_words(text: str) -> list[str]:
    """The words of a text, without what pages repeat."""
    repeated = tuple(mark.removesuffix(" de page]") for mark in (HEADER_MARK, FOOTER_MARK))
    kept = [line for line in text.splitlines() if not line.startswith(repeated)]
    return words_of("\n".join(kept))


def pdf_words(path: Path) -> list[str]:
    """The words between the margins of each page.

    They come as the file holds them (`-raw`), which is also the order of its tags. A compound word cut after its
    hyphen or an address after its slash is made whole, and so is a word whose end is raised (« 1er »).
    """
    listed = subprocess.run(
        ["pdftotext", "-raw", "-bbox", path, "-"], capture_output=True, text=True, check=True
    ).stdout
    words: list[str] = []
    left = top = right = bottom = 0.0
    for match in _WORD.finditer(listed):
        before_right, before_top, before_bottom = right, top, bottom
        left, top, right, bottom = (float(match[side]) for side in ("left", "top", "right", "bottom"))
        if bottom > BODY_END or top < BODY_START:
            continue
        same_line = top < before_bottom and bottom > before_top
        touches = same_line and -_OVERLAP < left - before_right < _TOUCH
        if words and (touches or (not same_line and re.search(r"\w-$|\S/$", words[-1]))):
            words[-1] += unescape(match["word"])
        else:
            words.append(unescape(match["word"]))
    return words_of("\n".join(words))


def _docx_texts(container: Any) -> list[str]:
    found: list[str] = []
    for block in container.iter_inner_content():
        if isinstance(block, Table):
            for row in block.rows:
                for cell in row.cells:
                    found += _docx_texts(cell)
        else:
            found.append(block.text)
    return found


class _Words(HTMLParser):
    _BLOCKS = frozenset({"p", "h1", "h2", "h3", "li", "td", "th", "br", "div"})
    _SILENT = frozenset({"head", "footer"})

    def __init__(self) -> None:
        super().__init__()
        self.pieces: list[str] = []
        self.silent = 0
        self.call = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.call = self.call or ("class", "appel") in attrs
        self.silent += tag in self._SILENT
        if tag in self._BLOCKS:
            self.pieces.append("\n")

    def handle_endtag(self, tag: str) -> None:
        self.call = self.call and tag != "sup"
        self.silent -= tag in self._SILENT
        if tag in self._BLOCKS:
            self.pieces.append("\n")

    def handle_data(self, data: str) -> None:
        if not self.silent and not self.call:
            self.pieces.append(data)
