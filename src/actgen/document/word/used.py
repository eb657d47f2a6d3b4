"""What of a Word file is shown: its texts, the styles and the levels of lists that they use, its settings."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from msgspec import Struct

from actgen.ooxml.packing.package import MAIN_PART, TEXT_PART
from actgen.ooxml.styles import STYLES_PART
from actgen.ooxml.xml import attribute, w

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from actgen.ooxml.packing.package import Package
    from actgen.ooxml.styles import Stylesheet
    from actgen.ooxml.xml import Element

_NUMBERING_PART, _SETTINGS_PART = "word/numbering.xml", "word/settings.xml"
#: The parts that say how the texts of a file look.
SHOWING_PARTS = frozenset({STYLES_PART, _NUMBERING_PART, _SETTINGS_PART})
_NAMING = (w("pStyle"), w("rStyle"))


class Named(Struct, frozen=True):
    """The styles and the lists that a text names, by their identities."""

    styles: frozenset[str] = frozenset()
    lists: frozenset[str] = frozenset()

    def with_all(self, others: Iterable[Named]) -> Named:
        """All that it names, and what the others do."""
        known = list(others)
        styles = self.styles.union(*(one.styles for one in known))
        return Named(styles, self.lists.union(*(one.lists for one in known)))


@lru_cache(maxsize=64)
def text_parts(names: tuple[str, ...]) -> tuple[str, ...]:
    """Those of the parts of a file that are its texts, the body first."""
    return tuple(sorted(filter(TEXT_PART.fullmatch, names), key=lambda name: (name != MAIN_PART, name)))


def named_in(root: Element) -> Named:
    """What a text, or a style, names."""
    styles = frozenset(attribute(one) or "" for one in root.iter(*_NAMING))
    return Named(styles, frozenset(attribute(one.find(w("numId"))) or "" for one in root.iter(w("numPr"))))


def shown_beside(package: Package, styles: Stylesheet, named: Named) -> Iterator[Element]:
    """What is shown beside texts that name these: each style and each level in use, the settings."""
    used = _styles_in_use(package, styles, named)
    yield from used
    yield from _levels_in_use(package, named.with_all(map(named_in, used)).lists)
    if package.find(_SETTINGS_PART) is not None:
        yield package.seen(_SETTINGS_PART)


def _styles_in_use(package: Package, styles: Stylesheet, named: Named) -> list[Element]:
    """The styles of paragraphs and of characters that are named, and those that they are based on."""
    if package.find(STYLES_PART) is None:
        return []
    chained = {style.identity for name in named.styles for style in styles.chain(name)}
    found = package.seen(STYLES_PART).iterfind(w("style"))
    return [style for style in found if style.get(w("styleId"), "") in chained]


def _levels_in_use(package: Package, wanted: frozenset[str]) -> Iterator[Element]:
    """The levels of the lists that count a paragraph."""
    if package.find(_NUMBERING_PART) is None:
        return
    root = package.seen(_NUMBERING_PART)
    families = set()
    for number in root.iterfind(w("num")):
        if number.get(w("numId"), "") in wanted:
            families.add(attribute(number.find(w("abstractNumId"))))
            yield from number.iter(w("lvl"))
    for family in root.iterfind(w("abstractNum")):
        if family.get(w("abstractNumId")) in families:
            yield from family.iterfind(w("lvl"))
