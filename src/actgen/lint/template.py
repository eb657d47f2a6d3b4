"""A template as the checks see it: its parts as Word left them and as they will be read, with their tags and articles.

Each paragraph of the raw part carries its rank, under a name that no Word file has, so that a fault found in the mended
part can be shown where it stands in the file.
"""

from __future__ import annotations

import copy
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from actgen.french.heading_numbers import heading_number
from actgen.ooxml.blocks import DEFAULT_STYLE, style_names
from actgen.ooxml.house import HouseStyle, Role, find_style
from actgen.ooxml.mending import TAG, mend
from actgen.ooxml.package import MAIN_PART, TEXT_PART, french_part_name
from actgen.ooxml.xml import Element, attribute, w
from actgen.tags.placed import Paragraph, read_paragraphs, read_tags

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from actgen.core.diagnostics import Diagnostic
    from actgen.grammar.syntax import Wording
    from actgen.kinds.manifest import Manifeste
    from actgen.ooxml.package import Package
    from actgen.tags.clauses import Inclusion
    from actgen.tags.placed import Origin, Tag
    from actgen.values.shape import Shape

_RANK = "{urn:actgen:lint}rank"
_OUTSIDE_ARTICLES = frozenset({"titre", "formalite"})
_SHORTEST = 60


@dataclass(frozen=True, slots=True)
class Part:
    """A part that holds text: its name in the archive and in French, its raw root, and its mended one with clauses.

    `articles` maps each paragraph of the mended root to the heading above it.
    """

    file: str
    label: str
    raw: Element
    root: Element
    paragraphs: tuple[Paragraph, ...]
    tags: tuple[Tag, ...]
    articles: Mapping[Element, str]

    @property
    def is_body(self) -> bool:
        """True for the text of the act itself."""
        return self.file == MAIN_PART

    def raw_paragraphs(self) -> Iterator[tuple[Element, Paragraph]]:
        """Each paragraph of the file, with what became of it; one that mending took away keeps its own rank."""
        kept = {paragraph.element.get(_RANK): paragraph for paragraph in self.paragraphs}
        for rank, element in enumerate(self.raw.iter(w("p"))):
            yield element, kept.get(str(rank)) or Paragraph(rank + 1, "", element)

    def article_of(self, paragraph: Paragraph) -> str:
        """The heading above a paragraph, « article 7.3 », or an empty text."""
        return self.articles.get(paragraph.element, "")


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
        identity = attribute(paragraph.find(f"{w('pPr')}/{w('pStyle')}"))
        return DEFAULT_STYLE if identity is None else self.styles.get(identity, identity)

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


def rank_of(paragraph: Paragraph) -> int | None:
    """The rank in the raw part of the paragraph that this one comes from; None for one that a clause brought."""
    rank = paragraph.element.get(_RANK)
    return None if rank is None else int(rank)


def read_parts(package: Package, inclusion: Inclusion) -> tuple[Part, ...]:
    """The parts of a Word file that hold text, the body first; clauses are put in their places."""
    styles = style_names(package)
    names = sorted(filter(TEXT_PART.fullmatch, package.names()), key=lambda name: name != MAIN_PART)
    return tuple(_part(package, name, inclusion, styles) for name in names)


def _part(package: Package, name: str, inclusion: Inclusion, styles: Mapping[str, str]) -> Part:
    raw = package.xml(name)
    for rank, paragraph in enumerate(raw.iter(w("p"))):
        paragraph.set(_RANK, str(rank))
    root = copy.deepcopy(raw)
    mend(root)
    label = french_part_name(name)
    origins: tuple[Origin, ...] = inclusion.include(root, label)
    paragraphs = read_paragraphs(root, origins)
    articles = dict(_articles(paragraphs, styles)) if name == MAIN_PART else {}
    return Part(name, label, raw, root, tuple(paragraphs), tuple(read_tags(root, paragraphs)), articles)


def _articles(paragraphs: Iterable[Paragraph], styles: Mapping[str, str]) -> Iterator[tuple[Element, str]]:
    """Each paragraph with the heading that it stands under; the blocks of signatures stand under none."""
    current = ""
    for paragraph in paragraphs:
        identity = attribute(paragraph.element.find(f"{w('pPr')}/{w('pStyle')}")) or ""
        style = find_style(styles.get(identity, identity))
        if style is not None and style.css in _OUTSIDE_ARTICLES:
            current = ""
        elif style is not None and style.role is Role.HEADING:
            current = _heading(paragraph.words)
        yield paragraph.element, "" if _is_signed(paragraph.element, styles) else current


def _heading(words: str) -> str:
    """« article 7 », « article 7.3 » for a numbered heading, « Préambule » for another."""
    number = heading_number(words)
    if number:
        return f"article {number}"
    plain = re.sub(r"\s+", " ", TAG.sub("…", words)).strip()
    return plain if len(plain) <= _SHORTEST else f"{plain[:_SHORTEST].rstrip()}…"


def _is_signed(paragraph: Element, styles: Mapping[str, str]) -> bool:
    table = next(paragraph.iterancestors(w("tbl")), None)
    if table is None:
        return False
    identity = attribute(table.find(f"{w('tblPr')}/{w('tblStyle')}")) or ""
    style = find_style(styles.get(identity, identity))
    return style is not None and style.role is Role.SIGNATURES
