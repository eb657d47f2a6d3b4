"""What of a Word file is shown: its texts, the styles and the levels of lists that they use, its settings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actgen.ooxml.packing.package import MAIN_PART, TEXT_PART
from actgen.ooxml.styles import STYLES_PART
from actgen.ooxml.xml import attribute, w

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from actgen.ooxml.packing.package import Package
    from actgen.ooxml.styles import Stylesheet
    from actgen.ooxml.xml import Element

_NUMBERING_PART, _SETTINGS_PART = "word/numbering.xml", "word/settings.xml"
_NAMING = (w("pStyle"), w("rStyle"))


def shown_roots(package: Package, styles: Stylesheet) -> Iterator[Element]:
    """The roots of what is shown: each text, the body first; each style and each level in use; the settings."""
    texts = [package.xml(name) for name in sorted(filter(TEXT_PART.fullmatch, package.names()), key=_body_first)]
    yield from texts
    used = _styles_in_use(package, texts, styles)
    yield from used
    yield from _levels_in_use(package, [*texts, *used])
    if package.find(_SETTINGS_PART) is not None:
        yield package.xml(_SETTINGS_PART)


def _body_first(name: str) -> tuple[bool, str]:
    return name != MAIN_PART, name


def _styles_in_use(package: Package, texts: Iterable[Element], styles: Stylesheet) -> list[Element]:
    """The styles of paragraphs and of characters that the texts name, and those that they are based on."""
    if package.find(STYLES_PART) is None:
        return []
    named = {attribute(one) or "" for text in texts for one in text.iter(*_NAMING)}
    chained = {style.identity for name in named for style in styles.chain(name)}
    found = package.xml(STYLES_PART).iterfind(w("style"))
    return [style for style in found if style.get(w("styleId"), "") in chained]


def _levels_in_use(package: Package, roots: Iterable[Element]) -> Iterator[Element]:
    """The levels of the lists that count a paragraph."""
    if package.find(_NUMBERING_PART) is None:
        return
    wanted = {attribute(one.find(w("numId"))) for root in roots for one in root.iter(w("numPr"))}
    root = package.xml(_NUMBERING_PART)
    families = set()
    for number in root.iterfind(w("num")):
        if number.get(w("numId")) in wanted:
            families.add(attribute(number.find(w("abstractNumId"))))
            yield from number.iter(w("lvl"))
    for family in root.iterfind(w("abstractNum")):
        if family.get(w("abstractNumId")) in families:
            yield from family.iterfind(w("lvl"))
