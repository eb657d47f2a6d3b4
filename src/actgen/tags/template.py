"""The one reading of a Word template: its parts with their tags, clauses in their places, where each tag stands."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from msgspec import Struct

from actgen.ooxml.blocks import style_names
from actgen.ooxml.mending import mend
from actgen.ooxml.packing.package import MAIN_PART, TEXT_PART, french_part_name, read_package
from actgen.ooxml.xml import w
from actgen.tags.clauses import Inclusion
from actgen.tags.headings import Setting, settings
from actgen.tags.placed import read_paragraphs, read_tags
from actgen.tags.statements import readings_of, statements

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from actgen.core.diagnostics import Diagnostic
    from actgen.grammar.readings import Reading
    from actgen.ooxml.clauses import Clauses
    from actgen.ooxml.packing.package import Package
    from actgen.ooxml.xml import Element
    from actgen.tags.placed import Paragraph, Tag

_NOWHERE = Setting()


class TaggedPart(Struct, frozen=True, eq=False):
    """A part that holds text: its name in the archive and in French, its mended root with clauses, its tags.

    `settings` tell what each paragraph of the body stands in; `ranks` which paragraph of the file each one was, before
    mending took some away and clauses brought others.
    """

    file: str
    label: str
    root: Element
    paragraphs: tuple[Paragraph, ...]
    tags: tuple[Tag, ...]
    settings: Mapping[Element, Setting]
    ranks: Mapping[Element, int]

    @property
    def is_body(self) -> bool:
        """True for the text of the act itself."""
        return self.file == MAIN_PART

    @property
    def readings(self) -> Iterator[tuple[Tag, Reading]]:
        """What its tags read, in order."""
        return readings_of(self.tags)

    def setting_of(self, paragraph: Paragraph) -> Setting:
        """What a paragraph stands in; nothing outside the body."""
        return self.settings.get(paragraph.element, _NOWHERE)

    def rank_of(self, paragraph: Paragraph) -> int | None:
        """The rank in the file of a paragraph; None for one that a clause brought."""
        return self.ranks.get(paragraph.element)


class TaggedTemplate(Struct, frozen=True, eq=False):
    """A template as its tags read: its parts, the body first; `faults` are those of its clauses."""

    parts: tuple[TaggedPart, ...]
    faults: tuple[Diagnostic, ...] = ()

    @property
    def is_sound(self) -> bool:
        """Whether all its clauses are there and its tags well written: what it reads is then all that it reads."""
        return not self.faults and all(map(_is_sound, self.parts))

    @property
    def readings(self) -> Iterator[Reading]:
        """What all its tags read."""
        return (reading for part in self.parts for _, reading in part.readings)


@lru_cache(maxsize=256)
def _is_sound(part: TaggedPart) -> bool:
    return all(one.is_sound for one in statements(part.tags))


@lru_cache(maxsize=64)
def read_template(content: bytes, label: str, clauses: Clauses) -> TaggedTemplate:
    """The template in a .docx, with the clauses that it includes; InputFault when it is no sound Word file."""
    return tagged(read_package(content, label), clauses)


def tagged(package: Package, clauses: Clauses) -> TaggedTemplate:
    """The same for a Word file that is open."""
    inclusion, styles = Inclusion(package, clauses), style_names(package)
    names = sorted(filter(TEXT_PART.fullmatch, package.names()), key=lambda name: (name != MAIN_PART, name))
    parts = tuple(_part(package, name, inclusion, styles) for name in names)
    return TaggedTemplate(parts, tuple(inclusion.faults))


def _part(package: Package, name: str, inclusion: Inclusion, styles: Mapping[str, str]) -> TaggedPart:
    root, label = package.xml(name), french_part_name(name)
    ranks = {paragraph: rank for rank, paragraph in enumerate(root.iter(w("p")))}
    mend(root)
    paragraphs = read_paragraphs(root, inclusion.include(root, label))
    around = settings(paragraphs, styles) if name == MAIN_PART else {}
    return TaggedPart(name, label, root, tuple(paragraphs), tuple(read_tags(root, paragraphs)), around, ranks)
