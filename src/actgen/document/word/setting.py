"""What the passages of a file are read with: one for all files that look, count and lead outside alike."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from msgspec import Struct

from actgen.core.still import once
from actgen.document.furniture import Furniture
from actgen.document.paragraphs import BODY
from actgen.document.word.looks import Looks
from actgen.document.word.pictures import Pictures
from actgen.document.word.reader import Reader
from actgen.ooxml.numbering import Numbers, read_numbers
from actgen.ooxml.packing.package import MAIN_PART, Package
from actgen.ooxml.packing.parts import relations_of
from actgen.ooxml.packing.targets import addresses
from actgen.ooxml.styles import STYLES_PART, read_stylesheet
from actgen.ooxml.symbol_fonts import SYMBOL_FONTS, font_styles

if TYPE_CHECKING:
    from collections.abc import Mapping

    from actgen.ooxml.packing.package import Shared
    from actgen.ooxml.packing.zipping import Entry

_SHOWING, _RELATIONS = (STYLES_PART, "word/numbering.xml"), relations_of(MAIN_PART)
#: What plain passages neither have nor ask for: pages of their own, pictures.
_ONE_PAGE, _NONE = Furniture((), (), ()), Pictures(Package("", ()))


class Setting(Struct, frozen=True, eq=False):
    """The looks and the lists of a file, where its links lead."""

    looks: Looks
    names: Mapping[str, str]
    numbers: Numbers
    fonts: Mapping[str, str]
    links: Mapping[str, str]

    @property
    def has_signs(self) -> bool:
        """Whether a style draws signs for letters, which no passage says by itself."""
        return not SYMBOL_FONTS.isdisjoint(self.fonts.values())

    def reader(self) -> Reader:
        """A reader of the body who has seen nothing yet."""
        shown, numbers = (_ONE_PAGE, frozenset[str](), self.fonts, _NONE), self.numbers.anew()
        return Reader("", self.names, {}, self.looks, numbers, *shown, links=self.links, name=BODY)


def setting_of(package: Package) -> Setting:
    """What the passages of a file are read with."""
    return _setting_of(package.shared)


@once
def _setting_of(shared: Shared) -> Setting:
    return _setting(tuple([entry for entry in shared.entries if entry.name in _SHOWING]), _links_of(shared))


def _links_of(package: Package) -> tuple[tuple[str, str], ...]:
    """The identity of each relationship of the text that leads outside, and its address."""
    return next((_addresses(one) for one in package.entries if one.name == _RELATIONS), ())


@lru_cache(maxsize=64)
def _addresses(relations: Entry) -> tuple[tuple[str, str], ...]:
    return tuple(addresses(Package("", (relations,)), MAIN_PART).items())


@lru_cache(maxsize=64)
def _setting(entries: tuple[Entry, ...], links: tuple[tuple[str, str], ...]) -> Setting:
    package = Package("", entries)
    styles = read_stylesheet(package)
    return Setting(Looks(styles), styles.names(), read_numbers(package), font_styles(package), dict(links))
