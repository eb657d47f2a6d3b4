"""The text of a template as Git shows it: the outline read back from the Word file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actgen.library.outline import Outline
from actgen.library.outline_writing import write_outline
from actgen.ooxml.blocks import read_blocks, style_names
from actgen.ooxml.mending import mend
from actgen.ooxml.notes import NOTES_PART, own_notes
from actgen.ooxml.packing.package import ANY_LINKS, MAIN_PART, Package, read_package

if TYPE_CHECKING:
    from actgen.ooxml.blocks import WordBlock


def template_text(content: bytes, label: str) -> str:
    """The outline of a .docx as text, footnotes included; InputFault when the file is not a sound Word file."""
    package = read_package(content, label, links=ANY_LINKS)
    header, footer = _margins(package, "header"), _margins(package, "footer")
    return write_outline(Outline(_part(package, MAIN_PART), header, footer, _notes(package)))


def _margins(package: Package, kind: str) -> tuple[WordBlock, ...]:
    names = sorted(name for name in package.names() if name.startswith(f"word/{kind}") and name.endswith(".xml"))
    return tuple(block for name in names for block in _part(package, name))


def _part(package: Package, name: str) -> tuple[WordBlock, ...]:
    root = package.xml(name)
    mend(root)
    return read_blocks(root, style_names(package))


def _notes(package: Package) -> tuple[tuple[str, tuple[WordBlock, ...]], ...]:
    """The footnotes by their id; Word's own separators have a type and are left out."""
    if NOTES_PART not in package.names():
        return ()
    root = package.xml(NOTES_PART)
    mend(root)
    styles = style_names(package)
    return tuple((ref, read_blocks(note, styles)) for ref, note in own_notes(root))
