"""Word files changed by hand, as only Word would make them: one part of the archive replaced."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actgen.ooxml.packing.package import read_package
from actgen.ooxml.packing.zipping import pack, stored

if TYPE_CHECKING:
    from collections.abc import Mapping

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def with_parts(docx: bytes, parts: Mapping[str, str | bytes]) -> bytes:
    """The file with these parts in place of its own, or added to them."""
    kept = [stored(entry.name, entry.content()) for entry in read_package(docx, "essai").entries]
    return pack(
        [entry for entry in kept if entry.name not in parts]
        + [stored(name, content.encode() if isinstance(content, str) else content) for name, content in parts.items()]
    )


def part(docx: bytes, name: str) -> str:
    """The XML of a part."""
    content = read_package(docx, "essai").find(name)
    assert content is not None
    return content.decode()


def with_body(docx: bytes, old: str, new: str) -> bytes:
    """The file with `old` replaced once in the body."""
    xml = part(docx, "word/document.xml")
    assert old in xml
    return with_parts(docx, {"word/document.xml": xml.replace(old, new, 1)})


def with_notes(docx: bytes, *texts: str) -> bytes:
    """The file with footnotes 2, 3… as Word writes them; the body must call them itself."""
    notes = "".join(
        f'<w:footnote w:id="{number}"><w:p><w:pPr><w:pStyle w:val="note"/></w:pPr>'
        f'<w:r><w:footnoteRef/></w:r><w:r><w:t xml:space="preserve"> {text}</w:t></w:r></w:p></w:footnote>'
        for number, text in enumerate(texts, start=2)
    )
    return with_parts(docx, {"word/footnotes.xml": f"<w:footnotes {W}>{notes}</w:footnotes>"})
