"""What the pages of a Word file are like and what they repeat, through the sections of the document."""

from __future__ import annotations

from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from actgen.core.still import once
from actgen.library import look
from actgen.ooxml.packing.package import MAIN_PART, Package
from actgen.ooxml.packing.parts import relations_of
from actgen.ooxml.packing.zipping import stored
from actgen.ooxml.sections import FOOTERS, HEADERS, SETTINGS_PART, PageShape, Section, read_sections

if TYPE_CHECKING:
    from collections.abc import Sequence

    from actgen.ooxml.packing.package import Shared
    from actgen.ooxml.packing.passages import Frame
    from actgen.ooxml.xml import Element

#: The parts that say what sections repeat, beside their own text.
_ASKED = (relations_of(MAIN_PART), SETTINGS_PART)
#: Two millimetres: what one template may lack of the measures of another.
_TOLERANCE = 6
#: Three: Word begins with headers at 12,5 millimetres of the edge, where those of the house are at ten.
_TOLERANCE_OF_EDGES = 8.5
_DIGITS = {
    "upperRoman": "upper-roman", "lowerRoman": "lower-roman", "upperLetter": "upper-alpha",
    "lowerLetter": "lower-alpha", "decimalZero": "decimal-leading-zero",
}  # fmt: skip
#: The numbers of pages that are written as figures, or as a page of ours writes them.
WRITTEN_DIGITS = frozenset({"decimal", *_DIGITS})


class Pages(Struct, frozen=True):
    """Pages of one shape: the parts that they repeat by name, None on the first page or on even ones when as usual."""

    usual: tuple[str, str]
    first: tuple[str, str] | None
    even: tuple[str, str] | None
    shape: PageShape
    number: int | None
    digits: str

    @property
    def are_usual(self) -> bool:
        """Whether they are like those of the house, and counted from 1."""
        bare = self.shape == PageShape() and self.number in (None, 1) and self.digits == "decimal"
        return bare and self.first is None and self.even is None


class Furniture(Struct, frozen=True, dict=True):
    """The pages of a document; for each of its sections, the rank of its pages and whether it begins a new one."""

    pages: tuple[Pages, ...]
    ranks: tuple[int, ...]
    breaks: tuple[bool, ...]

    @cached_property
    def is_usual(self) -> bool:
        """Whether all pages are alike, and like those of the house."""
        return len(self.pages) == 1 and self.pages[0].are_usual


def furniture_within(frame: Frame, package: Package) -> Furniture:
    """The same for a text that is cut into passages, of which none ends a section: all acts of a template have it."""
    return _within(frame, _asked(package.shared))


@once
def _asked(shared: Shared) -> tuple[tuple[str, ...], tuple[bytes, ...]]:
    """The names of all parts, and what those say that are asked beside a text."""
    return shared.names(), tuple([shared.find(name) or b"" for name in _ASKED])


def furniture_of(package: Package, document: Element) -> Furniture:
    """The pages that the sections of the document ask for."""
    sections = read_sections(package, document)
    pages: list[Pages] = []
    ranks: list[int] = []
    for section in sections:
        found = _pages(section)
        if not pages or not _goes_on(section, found, pages[-1]):
            pages.append(found)
        ranks.append(len(pages) - 1)
    breaks = (False, *(not section.continues for section in sections[1:]))
    return Furniture(tuple(pages), tuple(ranks), breaks)


@lru_cache(maxsize=64)
def _within(frame: Frame, said: tuple[tuple[str, ...], tuple[bytes, ...]]) -> Furniture:
    names, contents = said
    asked = dict(zip(_ASKED, contents, strict=True))
    package = Package("", tuple(stored(name, asked.get(name, b"")) for name in names))
    return furniture_of(package, frame.root)


def _goes_on(section: Section, found: Pages, before: Pages) -> bool:
    """Whether the pages of a section go on with those before it: alike, not counted anew, without a first one."""
    if replace(found, number=before.number) != before:
        return False
    return section.continues or (section.number is None and found.first is None)


def _pages(section: Section) -> Pages:
    first = _named(section, "first") if section.has_first else None
    even = _named(section, "even") if section.has_even else None
    usual = _named(section, "default")
    return Pages(
        usual,
        None if first == usual else first,
        None if even == usual else even,
        _unlike_the_house(section.shape),
        section.number,
        _DIGITS.get(section.digits, "decimal"),
    )


def _named(section: Section, kind: str) -> tuple[str, str]:
    return section.parts.get((HEADERS, kind), ""), section.parts.get((FOOTERS, kind), "")


def _unlike_the_house(shape: PageShape) -> PageShape:
    """What of the shape of pages is not that of the house: their size and margins together, and how near they begin."""
    edges = () if _close(shape.edges, [look.FOOTER_DISTANCE] * 2, _TOLERANCE_OF_EDGES) else shape.edges
    sides = [look.MARGIN_TOP, look.MARGIN_SIDE, look.MARGIN_BOTTOM, look.MARGIN_SIDE]
    given, wanted = [shape.width, shape.height, *shape.margins], [look.PAGE_WIDTH, look.PAGE_HEIGHT, *sides]
    is_usual = not shape.width or _close(given, wanted, _TOLERANCE)
    return PageShape(edges=edges) if is_usual else replace(shape, edges=edges)


def _close(given: Sequence[float], wanted: Sequence[float], tolerance: float) -> bool:
    return all(abs(one - look.points(other)) < tolerance for one, other in zip(given, wanted, strict=False))
