"""A template as the checks see it: its parts as Word left them and as they will be read, and what its names may be."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from msgspec import Struct

from actgen.ooxml.house import HouseStyle, find_style
from actgen.ooxml.mending import TAG
from actgen.ooxml.xml import Element, w
from actgen.tags.headings import style_name
from actgen.tags.placed import Paragraph
from actgen.tags.template import TaggedPart

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from actgen.core.diagnostics import Diagnostic
    from actgen.grammar.syntax import Wording
    from actgen.kinds.manifest import Manifeste
    from actgen.ooxml.packing.package import Package
    from actgen.values.shape import Shape


class Part(TaggedPart, frozen=True, eq=False):
    """A part as it is read, and its root as the file has it, each paragraph at its rank."""

    raw: Element

    def raw_paragraphs(self) -> Iterator[tuple[Element, Paragraph]]:
        """Each paragraph of the file, with what became of it; one that mending took away keeps its own rank."""
        kept = {self.rank_of(paragraph): paragraph for paragraph in self.paragraphs}
        for rank, element in enumerate(self.raw.iter(w("p"))):
            yield element, kept.get(rank) or Paragraph(rank + 1, "", element)


class Template(Struct, frozen=True):
    """A template or a clause under examination, and all that its checks may ask of the project."""

    label: str
    package: Package
    parts: tuple[Part, ...]
    styles: Mapping[str, str]
    shape: Shape
    of_any_act: Shape
    is_clause: bool = False
    manifest: Manifeste | None = None
    faults: tuple[Diagnostic, ...] = ()

    def style(self, paragraph: Element) -> str:
        """The name of the style of a paragraph, as Word shows it."""
        return style_name(paragraph, self.styles)

    def house_style(self, paragraph: Element) -> HouseStyle | None:
        """The house style of a paragraph, or None."""
        return find_style(self.style(paragraph))


class Told(NamedTuple):
    """What is wrong in a tag or in some words, before it has a place; `subject` as a finding has it."""

    code: str
    wording: Wording
    subject: str = ""


class Finding(NamedTuple):
    """A fault before it is a diagnostic: `words` of the paragraph, or its tag, show where it stands.

    `nth` counts from 0 where the paragraph has the same words several times. `subject` is the name, the style or the
    address that it is about; empty where the words themselves are.
    """

    code: str
    wording: Wording
    part: Part | None = None
    paragraph: Paragraph | None = None
    words: str = ""
    nth: int = 0
    subject: str = ""

    @property
    def about(self) -> str:
        """What it is about, as data."""
        return self.subject or self.words

    @property
    def identity(self) -> tuple[str, str, str, int]:
        """What makes it the same finding, however it is worded: a name is told once of a paragraph."""
        typed = "" if self.subject and TAG.fullmatch(self.words) else self.words
        return self.code, self.subject, typed, id(self.paragraph)


def raw_part(part: TaggedPart, package: Package) -> Part:
    """A part with its root as the file has it."""
    fields = part.file, part.label, part.root, part.paragraphs, part.tags, part.settings, part.ranks
    return Part(*fields, package.xml(part.file))
