"""The words of a received Word file counted without the reader: every text of the XML that a reader of it sees.

It shares no code with `reading_word`: what one forgets, the other counts.
"""

from __future__ import annotations

import re
from itertools import takewhile
from typing import TYPE_CHECKING

from msgspec import Struct

from actgen.atelier.importing.counted_words import counted_words
from actgen.atelier.importing.word.counted_fields import MARKS, drawn_texts, read_fields
from actgen.ooxml.packing.targets import relations
from actgen.ooxml.symbol_fonts import font_styles
from actgen.ooxml.xml import attribute, w

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from actgen.atelier.importing.word.counted_fields import Fields
    from actgen.ooxml.packing.package import Package
    from actgen.ooxml.xml import Element

_NOTED = re.compile(r"word/(document|footnotes|endnotes)\.xml")
_MAIN = "word/document.xml"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_MATH_TEXT = "{http://schemas.openxmlformats.org/officeDocument/2006/math}t"
_GONE = (w("del"), w("moveFrom"), _FALLBACK)
_SIGNS = re.compile(r"(?:wing|web)dings(?: [23])?|symbol", re.IGNORECASE)
_PIECES = (w("t"), w("sym"), _MATH_TEXT, w("tab"), w("ptab"), w("br"), w("cr"), w("noBreakHyphen"))


class Changes(Struct, frozen=True):
    """The tracked changes and the comments of a file: how many insertions, the deleted words, author and comment."""

    insertions: int
    deleted: tuple[str, ...]
    comments: tuple[tuple[str, str], ...]


def word_texts(package: Package) -> Iterator[str]:
    """The paragraphs of body, headers, footers, notes and text boxes; what several headers repeat comes once."""
    repeated: set[str] = set()
    signed = frozenset(style for style, font in font_styles(package).items() if _SIGNS.fullmatch(font))
    for name in _seen_parts(package):
        root = package.seen(name)
        for text in (*_texts(root, signed), *drawn_texts(package, name, root)):
            if not _NOTED.fullmatch(name):
                flat = f"{root.tag} {' '.join(counted_words(text))}"
                if flat in repeated:
                    continue
                repeated.add(flat)
            yield text


def word_words(package: Package) -> list[str]:
    """The words of `word_texts`, in order."""
    return [word for text in word_texts(package) for word in counted_words(text)]


def dropped_words(package: Package) -> Changes:
    """What is tracked or commented in a file, as its report tells it."""
    roots = [package.seen(name) for name in _seen_parts(package)]
    inserted = sum(1 for root in roots for one in root.iter(w("ins"), w("moveTo")) if _words_in(one))
    deleted = [_words_in(one) for root in roots for one in root.iter(w("del"), w("moveFrom"))]
    comments = list(package.seen("word/comments.xml").iter(w("comment"))) if package.find("word/comments.xml") else []
    told = tuple((one.get(w("author"), "un lecteur"), _words_in(one)) for one in comments)
    return Changes(inserted, tuple(filter(None, deleted)), told)


def _seen_parts(package: Package) -> Iterator[str]:
    """The parts that a reader sees, by their names: the order in which a program packs them says nothing.

    A header or a footer counts only where a section of the document names it.
    """
    named = {
        value for one in package.seen(_MAIN).iter(w("headerReference"), w("footerReference")) for value in one.values()
    }
    related = relations(package, _MAIN)
    shown = {f"word/{one.get('Target', '').rpartition('/')[2]}" for one in related if one.get("Id") in named}
    yield from sorted(name for name in package.names() if name in shown or _NOTED.fullmatch(name))


def _words_in(element: Element) -> str:
    pieces = (text.text or "" for text in element.iter(w("t"), w("delText")))
    return " ".join("".join(pieces).split())


def _texts(root: Element, signed: Collection[str]) -> Iterator[str]:
    """The text of each paragraph, without the numbers that Word computes; one whose end is deleted goes on."""
    held = ""
    fields = read_fields(root)
    for paragraph in root.iter(w("p")):
        if next(paragraph.iterancestors(_FALLBACK), None) is not None and _is_copied(paragraph):
            continue
        held += _text(paragraph, fields, signed)
        mark = paragraph.find(f"{w('pPr')}/{w('rPr')}")
        if mark is None or (mark.find(w("del")) is None and mark.find(w("moveFrom")) is None):
            yield held
            held = ""
    yield held


def _is_copied(paragraph: Element) -> bool:
    """Whether a paragraph of a text box for old readers stands in one for new readers too."""
    fallback = next(paragraph.iterancestors(_FALLBACK))
    others = [one for one in fallback.itersiblings(preceding=True) if one.find(f".//{w('txbxContent')}") is not None]
    return bool(others)


def _text(paragraph: Element, fields: Fields, signed: Collection[str]) -> str:
    pieces: list[str] = []
    for piece in paragraph.iter(*_PIECES, *MARKS):
        if next(piece.iterancestors(w("p")), None) is not paragraph or _is_gone(piece, paragraph):
            continue
        if piece in fields.said:
            pieces.append(fields.said[piece])
        elif piece not in fields.hidden and piece.tag not in MARKS:
            pieces.append(_piece(piece, signed))
    return "".join(pieces)


def _is_gone(piece: Element, paragraph: Element) -> bool:
    return any(above.tag in _GONE[:2] for above in takewhile(lambda one: one is not paragraph, piece.iterancestors()))


def _piece(piece: Element, signed: Collection[str]) -> str:
    if piece.tag in (w("t"), _MATH_TEXT):
        return " " if _is_of_signs(piece.getparent(), signed) else piece.text or ""
    if piece.tag == w("noBreakHyphen"):
        return "-"
    return " " if piece.tag != w("tab") or _is_typed(piece) else ""


def _is_of_signs(run: Element | None, signed: Collection[str]) -> bool:
    """Whether the font of a run shows signs for letters; where it has none, the first style of the two that has one."""
    if run is None:
        return False
    fonts = run.find(f"{w('rPr')}/{w('rFonts')}")
    named = [] if fonts is None else [name for name in (fonts.get(w("ascii")), fonts.get(w("hAnsi"))) if name]
    return any(_SIGNS.fullmatch(name.strip()) for name in named) if named else _style_of(run) in signed


def _style_of(run: Element) -> str:
    """The style of a run, or that of its paragraph."""
    around = next(run.iterancestors(w("p")), None)
    of_paragraph = None if around is None else around.find(f"{w('pPr')}/{w('pStyle')}")
    own = run.find(f"{w('rPr')}/{w('rStyle')}")
    return attribute(of_paragraph if own is None else own) or ""


def _is_typed(tab: Element) -> bool:
    parent = tab.getparent()
    return parent is not None and parent.tag == w("r")
