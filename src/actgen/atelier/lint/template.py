"""A template as the checks see it: its parts as Word left them and as they will be read, and what its names may be."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from actgen.ooxml.house import HouseStyle, find_style
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


@dataclass(frozen=True, slots=True, eq=False)
class Part(TaggedPart):
    """A part as it is read, and its root as the file has it, each paragraph at its rank."""

    raw: Element

    def raw_paragraphs(self) -> Iterator[tuple[Element, Paragraph]]:
        """Each paragraph of the file, with what became of it; one that mending took away keeps its own rank."""
        kept = {self.rank_of(paragraph): paragraph for paragraph in self.paragraphs}
        for rank, element in enumerate(self.raw.iter(w("p"))):
            yield element, kept.get(rank) or Paragraph(rank + 1, "", element)


@dataclass(frozen=True, slots=True)
class Template:
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


class Finding(NamedTuple):
    """A fault before it is a diagnostic: `words` of the paragraph, or its tag, are what it is about.

    `nth` counts from 0 where the paragraph has the same words several times.
    """

    code: str
    wording: Wording
    part: Part | None = None
    paragraph: Paragraph | None = None
    words: str = ""
    nth: int = 0


def raw_part(part: TaggedPart, package: Package) -> Part:
    """A part with its root as the file has it."""
    fields = part.file, part.label, part.root, part.paragraphs, part.tags, part.settings, part.ranks
    return Part(*fields, package.xml(part.file))
