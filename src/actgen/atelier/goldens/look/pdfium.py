"""The door to PDFium, which reads and draws the pages of a PDF the same way on every machine: no font of it is used."""

from __future__ import annotations

import ctypes
import shlex
import sys
from functools import cache, partial
from typing import TYPE_CHECKING, Any

from actgen.atelier.goldens.look.printed import NOWHERE, Block, Cell, Ink, Link, Page, Printed, Shape, Text
from actgen.core.errors import MachineFault

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PIL.Image import Image

#: Another version draws thin lines otherwise; pyproject.toml names it too.
REQUIREMENT = "pypdfium2==5.15.2"
_MM = 25.4 / 72
_POINTS_IN_AN_INCH = 72
#: A shape no thicker than this, in points, is a line.
_LINE = 3.0
#: Tags that say how a part of a paragraph looks, not what a block is.
_INLINE = {"Span", "NonStruct", "Link", "Reference", "Em", "Strong", "Quote", "Code"}
_CELLS = {"TD", "TH"}
#: What a paragraph stands in without being more than its words.
_AROUND = {*_CELLS, "LBody", "Caption", "Note"}
#: Tags whose children are counted: a row in its table or its group, a cell in its row.
_COUNTED = {"Table", "THead", "TBody", "TFoot", "TR"}


def program() -> str:
    """The name of the program that reads and draws, with its version."""
    return f"pypdfium2 {_load().version.PYPDFIUM_INFO.version}"


def install_line() -> str:
    """The command that installs PDFium beside this actgen."""
    return f'{shlex.quote(sys.executable)} -m pip install "{REQUIREMENT}"'


def forget() -> None:
    """Look for PDFium again at the next call."""
    _load.cache_clear()


def is_there() -> bool:
    """Whether this machine has it."""
    try:
        _load()
    except MachineFault:
        return False
    return True


def printed(pdf: bytes) -> Printed:
    """What stands on the pages of a PDF; MachineFault where PDFium is missing."""
    document = _load().PdfDocument(pdf)
    try:
        title = document.get_metadata_value("Title")
        pages = tuple(_Reader(document[number]).page() for number in range(len(document)))
        return Printed(title, _language(document), document.is_tagged(), pages)
    finally:
        document.close()


def drawn(pdf: bytes, dpi: int) -> tuple[Image, ...]:
    """The pages of a PDF as pictures; MachineFault where PDFium is missing."""
    document = _load().PdfDocument(pdf)
    try:
        return tuple(page.render(scale=dpi / _POINTS_IN_AN_INCH).to_pil().convert("RGB") for page in document)
    finally:
        document.close()


class _Reader:
    """One page as it is read."""

    def __init__(self, page: Any) -> None:
        self.raw = _raw()
        self.source = page
        self.width, self.height = page.get_size()
        self.letters = page.get_textpage()
        self.blocks = dict(self._blocks())

    def page(self) -> Page:
        texts: list[Text] = []
        shapes: list[Shape] = []
        for one in self.source.get_objects():
            if one.type == self.raw.FPDF_PAGEOBJ_TEXT:
                texts += self._texts(one)
            else:
                shapes.append(self._shape(one))
        return Page(self.width * _MM, self.height * _MM, tuple(texts), tuple(shapes), tuple(self._links()))

    def _blocks(self) -> Iterator[tuple[int, Block]]:
        """The block of each piece of marked content."""
        tree = self.raw.FPDF_StructTree_GetForPage(self.source)
        walk = _Tags(self.raw)
        for index in range(self.raw.FPDF_StructTree_CountChildren(tree)):
            yield from walk.below(self.raw.FPDF_StructTree_GetChildAtIndex(tree, index))
        self.raw.FPDF_StructTree_Close(tree)

    def _texts(self, one: Any) -> Iterator[Text]:
        words = _words(self.raw, one, self.letters)
        if not words.strip():
            return
        *_, right, _ = one.get_bounds()
        matrix = one.get_matrix()
        size = ctypes.c_float()
        self.raw.FPDFTextObj_GetFontSize(one, size)
        ink = Ink(self._font(one), size.value * abs(matrix.d), self._colour(one))
        block = self.blocks.get(self.raw.FPDFPageObj_GetMarkedContentID(one), NOWHERE)
        yield Text(block, ink, matrix.e * _MM, right * _MM, (self.height - matrix.f) * _MM, words)

    def _font(self, one: Any) -> str:
        """The name of the font, without the letters that say that the file holds a part of it."""
        name = _ascii(partial(self.raw.FPDFFont_GetBaseFontName, self.raw.FPDFTextObj_GetFont(one)))
        _, _, alone = name.rpartition("+")
        hidden = self.raw.FPDFTextObj_GetTextRenderMode(one) == self.raw.FPDF_TEXTRENDERMODE_INVISIBLE
        return f"{alone} invisible" if hidden else alone

    def _shape(self, one: Any) -> Shape:
        left, bottom, right, top = one.get_bounds()
        box = (left * _MM, (self.height - top) * _MM, right * _MM, (self.height - bottom) * _MM)
        if one.type != self.raw.FPDF_PAGEOBJ_PATH:
            return Shape("image", "", *box)
        width, height = right - left, top - bottom
        colour = self._colour(one, stroke=self._is_stroked(one))
        if min(width, height) <= _LINE:
            return Shape("filet vertical" if height > width else "filet horizontal", colour, *box, min(width, height))
        return Shape("cadre" if self._is_stroked(one) else "aplat", colour, *box)

    def _is_stroked(self, one: Any) -> bool:
        fill, stroke = ctypes.c_int(), ctypes.c_int()
        self.raw.FPDFPath_GetDrawMode(one, fill, stroke)
        return bool(stroke.value) and not fill.value

    def _colour(self, one: Any, *, stroke: bool = False) -> str:
        parts = [ctypes.c_uint() for _ in range(4)]
        read = self.raw.FPDFPageObj_GetStrokeColor if stroke else self.raw.FPDFPageObj_GetFillColor
        read(one, *parts)
        *colour, alpha = (part.value for part in parts)
        name = "#" + "".join(f"{value:02x}" for value in colour)
        return name if alpha == 255 else f"{name} à {round(alpha / 2.55)} %"

    def _links(self) -> Iterator[Link]:
        position, link = ctypes.c_int(), self.raw.FPDF_LINK()
        while self.raw.FPDFLink_Enumerate(self.source, position, link):
            box = self.raw.FS_RECTF()
            self.raw.FPDFLink_GetAnnotRect(link, box)
            action = self.raw.FPDFLink_GetAction(link)
            address = _ascii(partial(self.raw.FPDFAction_GetURIPath, self.source.pdf, action)) if action else ""
            yield Link(address, box.left * _MM, (self.height - box.top) * _MM)


class _Tags:
    """A walk through the tags of a page: titles, paragraphs, cells with their table, row and column."""

    def __init__(self, raw: Any) -> None:
        self.raw = raw
        self.blocks = self.tables = 0

    def below(self, tag: Any, above: Block = NOWHERE, rank: tuple[int, ...] = ()) -> Iterator[tuple[int, Block]]:
        """The block of each piece of marked content in this tag; `rank` counts the rows and cells on the way to it."""
        kind = _utf16(partial(self.raw.FPDF_StructElement_GetType, tag))
        is_part = kind in _INLINE or (kind == "P" and above.kind in _AROUND)
        block = above if is_part else self._block(kind, above, rank)
        for index in range(self.raw.FPDF_StructElement_CountChildren(tag)):
            content = self.raw.FPDF_StructElement_GetChildMarkedContentID(tag, index)  # -1 for that of another page
            child = self.raw.FPDF_StructElement_GetChildAtIndex(tag, index)
            if content >= 0:
                yield content, block
            elif child:
                yield from self.below(child, block, (*rank, index + 1) if kind in _COUNTED else rank)

    def _block(self, kind: str, above: Block, rank: tuple[int, ...]) -> Block:
        self.blocks += 1
        self.tables += kind == "Table"
        cell = Cell(kind, self.tables, *rank[-2:]) if kind in _CELLS and len(rank) > 1 else above.cell
        return Block(self.blocks, kind, cell)


def _words(raw: Any, one: Any, letters: Any) -> str:
    return _utf16(lambda *buffer: raw.FPDFTextObj_GetText(one, letters, *_as_characters(raw, *buffer)))


def _language(document: Any) -> str:
    raw = _raw()
    return _utf16(lambda *buffer: raw.FPDFCatalog_GetLanguage(document, *_as_characters(raw, *buffer)))


def _as_characters(raw: Any, buffer: Any, length: int) -> tuple[Any, int]:
    return ctypes.cast(buffer, ctypes.POINTER(raw.FPDF_WCHAR)), length


def _utf16(ask: Callable[[Any, int], int]) -> str:
    return _content(ask).decode("utf-16-le").partition("\0")[0]


def _ascii(ask: Callable[[Any, int], int]) -> str:
    return _content(ask).partition(b"\0")[0].decode("ascii", "replace")


def _content(ask: Callable[[Any, int], int]) -> bytes:
    """What a function of PDFium writes into a buffer, after it was asked for its length."""
    length = ask(None, 0)
    buffer = ctypes.create_string_buffer(length)
    ask(buffer, length)
    return buffer.raw


@cache
def _load() -> Any:
    try:
        import pypdfium2
    except ImportError as failure:
        raise MachineFault(
            "Les pages ne peuvent pas être lues\u00a0: le paquet pypdfium2 manque sur cette machine.",
            f"Pour l’ajouter, tapez\u00a0: {install_line()}",
        ) from failure
    return pypdfium2


def _raw() -> Any:
    _load()
    import pypdfium2.raw

    return pypdfium2.raw
