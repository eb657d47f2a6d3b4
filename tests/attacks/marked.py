"""Values that carry a mark, and what the four formats of an act say between two brackets."""

from __future__ import annotations

import io
import re
import subprocess
import unicodedata
from dataclasses import dataclass
from html.parser import HTMLParser
from typing import TYPE_CHECKING, Any

from docx import Document
from docx.oxml.ns import qn

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Printed:
    """What an act must say between the brackets of that number, once for each time that it prints them.

    A value of which only its readers know the wording is None: all formats must then say the same of it.
    """

    number: int
    values: tuple[str | None, ...]


def brackets(number: int) -> tuple[str, str]:
    """The two words between which a template prints."""
    return f"q{number}a", f"q{number}z"


def between(text: str, number: int) -> list[str]:
    """What a text says between the brackets of that number, without the blank beside each."""
    opening, closing = brackets(number)
    return re.findall(rf"\b{opening}[ \u00a0\u202f\n](.*?)[ \u00a0\u202f\n]{closing}\b", text, re.DOTALL)


def letters(text: str) -> str:
    """The letters and figures of a text: what no rule of typography may take or add."""
    return "".join(char for char in unicodedata.normalize("NFC", text) if char.isalnum())


def docx_text(content: bytes) -> str:
    """All text of a Word file as its XML holds it: the body, then headers, footers and notes."""
    opened = Document(io.BytesIO(content))
    parts = [opened.element, *_repeated(opened)]
    return "\n".join("".join(_pieces(one)) for part in parts for one in part.iter(qn("w:p")))


def _repeated(opened: Any) -> Iterable[Any]:
    for section in opened.sections:
        yield section.header._element
        yield section.footer._element


_SIGNS = {qn("w:br"): "\n", qn("w:tab"): "\t", qn("w:noBreakHyphen"): "\u2011", qn("w:softHyphen"): "\u00ad"}


def _pieces(paragraph: Any) -> Iterable[str]:
    for one in paragraph.iter(qn("w:t"), *_SIGNS):
        yield _SIGNS.get(one.tag) or one.text or ""


def html_text(page: str) -> str:
    """All text of a page as a browser shows it, a line for each break."""
    reader = _Page()
    reader.feed(page)
    reader.close()
    return "".join(reader.pieces)


class _Page(HTMLParser):
    _BLOCKS = frozenset({"p", "h1", "h2", "h3", "h4", "li", "td", "th", "br", "div", "footer", "header"})

    def __init__(self) -> None:
        super().__init__()
        self.pieces: list[str] = []
        self.silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.silent += tag in ("head", "style", "script")
        if tag in self._BLOCKS:
            self.pieces.append("\n")

    def handle_endtag(self, tag: str) -> None:
        self.silent -= tag in ("head", "style", "script")

    def handle_data(self, data: str) -> None:
        if not self.silent:
            self.pieces.append(data)


def pdf_text(path: Path) -> str:
    """All text of a PDF, as poppler reads it."""
    return subprocess.run(["pdftotext", "-raw", path, "-"], capture_output=True, text=True, check=True).stdout


def read_back(files: Mapping[str, bytes]) -> dict[str, str]:
    """The text of each format of an act but its PDF."""
    readers = {"docx": docx_text, "html": lambda page: html_text(page.decode()), "txt": bytes.decode}
    return {name: readers[name](content) for name, content in files.items() if name in readers}


#: How the text begins each line that pages repeat.
_REPEATED = re.compile(r"^\[[^\]\n]* de page\] ", re.MULTILINE)


def _line(text: str) -> str:
    """A value as the plain text has it, which may stand in a cell: on one line."""
    return _REPEATED.sub("", text).replace("\n", " ")


def hyphens(text: str) -> str:
    """A value with one hyphen for both: the names of a Word file have the one that ends no line."""
    return text.replace("\u2011", "-")


def losses(printed: Iterable[Printed], texts: Mapping[str, str]) -> list[str]:
    """What a format does not say whole, one sentence for each."""
    return [told for one in printed for told in _lost(one, texts)]


def _lost(printed: Printed, texts: Mapping[str, str]) -> Iterable[str]:
    first = between(texts["docx"], printed.number)
    for name, text in texts.items():
        found = between(text, printed.number)
        if len(found) != len(printed.values):
            yield f"{name}: {len(printed.values)} values at {printed.number}, {len(found)} found"
            continue
        for wanted, said, in_word in zip(printed.values, found, first, strict=False):
            shown, told = hyphens(said), hyphens(in_word if wanted is None else wanted)
            if (_line(shown) != _line(told)) if name == "txt" else (shown != told):
                yield f"{name}: {wanted!r} at {printed.number} became {said!r}"
            if not said.strip():
                yield f"{name}: nothing at {printed.number}"


def losses_of_pdf(printed: Iterable[Printed], text: str, docx: str) -> list[str]:
    """The same of a PDF, where a line may break at any blank and after a hyphen."""
    found = [(one, between(text, one.number), between(docx, one.number)) for one in printed]
    return [
        f"pdf: {told!r} at {one.number} became {said!r}"
        for one, values, wanted in found
        for told, said in zip(wanted, values or [""] * len(wanted), strict=False)
        if _drawn(said) != _drawn(told)
    ] + [
        f"pdf: {len(wanted)} values at {one.number}, {len(values)} found"
        for one, values, wanted in found
        if len(wanted) != len(values)
    ]


def _drawn(text: str) -> str:
    """The signs that a page draws: no blank, no hyphen that only cuts; one hyphen for all."""
    flat = "".join(text.split()).replace("\u00ad", "").replace("\u2011", "-").replace("\u2010", "-")
    return unicodedata.normalize("NFC", flat)
