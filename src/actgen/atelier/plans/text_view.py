"""The text of a template as Git shows it: the outline read back from the Word file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actgen.atelier.plans.outline import REMARK, Outline
from actgen.atelier.plans.outline_writing import write_outline
from actgen.library.look import points
from actgen.ooxml.blocks import read_blocks, style_names
from actgen.ooxml.mending import mend
from actgen.ooxml.notes import NOTES_PART, own_notes
from actgen.ooxml.packing.package import (
    ANY_LINKS,
    MAIN_PART,
    TEXT_PART,
    Package,
    french_part_name,
    read_package,
)
from actgen.ooxml.pictures.frames import picture_in
from actgen.ooxml.xml import w

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actgen.ooxml.blocks import WordBlock


def template_text(content: bytes, label: str) -> str:
    """The outline of a .docx as text, footnotes included; InputFault when the file is not a sound Word file.

    An outline holds no picture: each is a remark at its end, so that Git shows the one that comes or goes.
    """
    package = read_package(content, label, links=ANY_LINKS)
    header, footer = _margins(package, "header"), _margins(package, "footer")
    outline = write_outline(Outline(_part(package, MAIN_PART), header, footer, _notes(package)))
    return outline + "".join(f"{REMARK} {one}\n" for one in _pictures(package))


def _pictures(package: Package) -> Iterator[str]:
    """Each picture in words: where it stands, how large it is, what it shows."""
    for name in filter(TEXT_PART.fullmatch, package.names()):
        for drawing in package.xml(name).iter(w("drawing")):
            if (drawn := picture_in(drawing)) is not None:
                size = " × ".join(f"{side / points(1):.0f}" for side in (drawn.width, drawn.height))
                words = drawn.alternative or "sans texte de remplacement"
                yield f"image de {size} mm ({french_part_name(name)})\u00a0: {words}"


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
