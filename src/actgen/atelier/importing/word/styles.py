"""The look that the styles of a Word file give: fonts and layout, through the style that each is based on."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from actgen.ooxml.styles import STYLES_PART
from actgen.ooxml.xml import attribute, w

if TYPE_CHECKING:
    from actgen.ooxml.packing.package import Package
    from actgen.ooxml.xml import Element

_ON_OFF = ("b", "i", "caps", "vanish", "pageBreakBefore")
_NONE = ("none", "nil", "")


@dataclass(slots=True)
class StyleSheet:
    """The styles of a file; `look_of` gives what a style says, `names` its name as Word shows it."""

    names: dict[str, str] = field(default_factory=dict)
    _own: dict[str, dict[str, str]] = field(default_factory=dict)
    _based_on: dict[str, str] = field(default_factory=dict)
    _default: dict[str, str] = field(default_factory=dict)
    _normal: str = ""

    def look_of(self, style: str) -> dict[str, str]:
        """What a style says, and those below it; the default paragraph style where none is named."""
        chain: list[str] = []
        current = style or self._normal
        while current in self._own and current not in chain:
            chain.append(current)
            current = self._based_on.get(current, "")
        look = dict(self._default)
        for one in reversed(chain):
            look |= self._own[one]
        return look

    def name_of(self, style: str) -> str:
        """The name of a style, or its id where the file does not define it."""
        return self.names.get(style, style)


def read_styles(package: Package) -> StyleSheet:
    """The styles of a Word file; none where it has no such part."""
    sheet = StyleSheet()
    if package.find(STYLES_PART) is None:
        return sheet
    root = package.xml(STYLES_PART)
    sheet._default = properties(root.find(f"{w('docDefaults')}/{w('rPrDefault')}/{w('rPr')}"))
    for style in root.iter(w("style")):
        name = style.get(w("styleId"), "")
        sheet.names[name] = attribute(style.find(w("name"))) or name
        sheet._own[name] = {**properties(style.find(w("pPr"))), **properties(style.find(w("rPr")))}
        sheet._based_on[name] = attribute(style.find(w("basedOn"))) or ""
        if style.get(w("type")) == "paragraph" and style.get(w("default")) in ("1", "true"):
            sheet._normal = name
    return sheet


def properties(element: Element | None) -> dict[str, str]:
    """What a w:pPr or w:rPr says, by short names: `b`, `sz`, `jc`, `outlineLvl`, `numId`, `ilvl`, `framed`."""
    found: dict[str, str] = {}
    if element is None:
        return found
    for child in element:
        name = str(child.tag).rpartition("}")[2]
        value = attribute(child)
        if name in _ON_OFF:
            found[name] = "" if value in ("0", "false", "off") else "1"
        elif name == "u":
            found["u"] = "" if value in _NONE else "1"
        elif name in ("sz", "jc", "outlineLvl", "vertAlign") and value is not None:
            found[name] = value
        elif name == "numPr":
            found["numId"] = attribute(child.find(w("numId"))) or ""
            if (level := attribute(child.find(w("ilvl")))) is not None:
                found["ilvl"] = level
        elif name == "pBdr":
            found["framed"] = "1" if any(attribute(side) not in (*_NONE, None) for side in child) else ""
    return found
