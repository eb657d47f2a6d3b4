"""The fonts whose letters draw signs: « þ » in Wingdings is a ticked box in Word, and « þ » anywhere else."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from actgen.ooxml.styles import STYLES_PART
from actgen.ooxml.xml import attribute, w

if TYPE_CHECKING:
    from collections.abc import Mapping

    from actgen.ooxml.packing.package import Package
    from actgen.ooxml.xml import Element

SYMBOL_FONTS = frozenset({"wingdings", "wingdings 2", "wingdings 3", "webdings", "symbol"})


NO_STYLES: Mapping[str, str] = MappingProxyType({})


def symbol_font(run: Element, styles: Mapping[str, str] = NO_STYLES) -> str:
    """The font of symbols, in small letters, in which a run is written; empty for any other font.

    A run without a font of its own has that of its style, then that of the style of its paragraph: see `font_styles`.
    """
    name = _font(run)
    if not name and styles:
        name = _font_by_style(run, styles)
    return name if name in SYMBOL_FONTS else ""


def font_styles(package: Package) -> dict[str, str]:
    """The font of each style of a file that has one or is based on one that has, in small letters, by its id."""
    if package.find(STYLES_PART) is None:
        return {}
    found = {one.get(w("styleId"), ""): one for one in package.seen(STYLES_PART).iter(w("style"))}
    fonts = {name: _font_of_style(name, found) for name in found}
    return {name: font for name, font in fonts.items() if font}


def _font_by_style(run: Element, styles: Mapping[str, str]) -> str:
    if font := styles.get(attribute(run.find(f"{w('rPr')}/{w('rStyle')}")) or "", ""):
        return font
    paragraph = next(run.iterancestors(w("p")), None)
    style = None if paragraph is None else paragraph.find(f"{w('pPr')}/{w('pStyle')}")
    return styles.get(attribute(style) or "", "")


def _font_of_style(name: str, styles: Mapping[str, Element]) -> str:
    seen: set[str] = set()
    while name in styles and name not in seen:
        if font := _font(styles[name]):
            return font
        seen.add(name)
        name = attribute(styles[name].find(w("basedOn"))) or ""
    return ""


def _font(element: Element) -> str:
    """The font that a run or a style names itself."""
    properties = element.find(w("rPr"))
    fonts = None if properties is None else properties.find(w("rFonts"))
    name = "" if fonts is None else fonts.get(w("ascii"), "") or fonts.get(w("hAnsi"), "")
    return name.strip().casefold()
