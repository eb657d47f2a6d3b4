"""The XML of a version, found again from the rank of a paragraph or of a table in its story."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct, field

from actgen.atelier.revision.parts import mended
from actgen.ooxml.blocks import TRANSPARENT, cells_of, rows_of, style_names
from actgen.ooxml.notes import NOTES_PART
from actgen.ooxml.xml import Element, attribute, w

if TYPE_CHECKING:
    from actgen.ooxml.packing.package import Package


class Story(Struct):
    """A part of a Word file, or one of its notes: its root, its paragraphs and its tables in reading order."""

    root: Element
    paragraphs: list[Element] = field(default_factory=list)
    tables: list[Element] = field(default_factory=list)

    def __post_init__(self) -> None:
        body = self.root.find(w("body"))
        self._collect(self.root if body is None else body)

    def _collect(self, parent: Element) -> None:
        for child in parent:
            if child.tag == w("p"):
                self.paragraphs.append(child)
            elif child.tag == w("tbl"):
                self.tables.append(child)
                for row in rows_of(child):
                    for cell in cells_of(row):
                        self._collect(cell)
            elif child.tag in TRANSPARENT:
                self._collect(child)


class Source:
    """A version as a Word file: its stories by their names, and the names of its styles."""

    def __init__(self, package: Package) -> None:
        self.package = package
        self.styles = style_names(package)
        self.roots: dict[str, Element] = {}
        self._stories: dict[str, Story] = {}

    def story(self, name: str) -> Story:
        """The story of that name: `word/document.xml`, `word/footnotes.xml#3`."""
        if name not in self._stories:
            file, _, note = name.partition("#")
            root = self.root(file)
            if note:
                root = next(one for one in root.iter(w("footnote")) if one.get(w("id")) == note)
            self._stories[name] = Story(root)
        return self._stories[name]

    def root(self, file: str) -> Element:
        """The root of a part, tags whole, tracked changes accepted; the same at each call."""
        if file not in self.roots:
            self.roots[file] = mended(self.package, file)
        return self.roots[file]

    def has_notes(self) -> bool:
        """Whether the file has a part for footnotes."""
        return self.package.find(NOTES_PART) is not None

    def style_id(self, name: str) -> str:
        """The id of the style of that name, or an empty string."""
        return next((ref for ref, known in self.styles.items() if known == name), "")


def style_of(paragraph: Element) -> str:
    """The id of the style of a paragraph, or an empty string."""
    return attribute(paragraph.find(f"{w('pPr')}/{w('pStyle')}")) or ""
