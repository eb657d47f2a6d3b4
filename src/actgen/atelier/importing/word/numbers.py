"""The numbers that Word computes before a paragraph, as a reader sees them: « Article 2 – », « 1.1 », « a) », « • »."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from actgen.atelier.importing.source import BULLET
from actgen.ooxml.xml import attribute, w

if TYPE_CHECKING:
    from collections.abc import Mapping

    from actgen.ooxml.packing.package import Package
    from actgen.ooxml.xml import Element

_PART = "word/numbering.xml"
_PLACE = re.compile(r"%([1-9])")
_ROMAN = ((1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"),
          (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Level:
    """A level of a list: where it begins, the kind of its numbers, and the words around them."""

    start: int
    kind: str
    text: str


@dataclass(frozen=True, slots=True)
class _List:
    """A list: the definition that it shares its count with, its levels, whether it begins to count anew."""

    family: str
    levels: Mapping[int, _Level]
    restarted: bool


@dataclass(slots=True)
class Numbers:
    """The lists of a file as they are counted from its first paragraph to its last."""

    _lists: Mapping[str, _List] = field(default_factory=dict)
    _counts: dict[str, dict[int, int]] = field(default_factory=dict)
    _started: set[str] = field(default_factory=set)

    def next(self, number: str, level: int) -> str:
        """What stands before the next paragraph of a list at a level; empty where there is nothing to see."""
        found = self._lists.get(number)
        if found is None or level not in found.levels:
            return ""
        counts = self._count(number, found, level)
        shape = found.levels[level]
        if shape.kind == "bullet":
            return BULLET
        if shape.kind == "none":
            return "" if "%" in shape.text else shape.text.strip()
        return _PLACE.sub(lambda place: _shown(counts, found.levels, int(place[1]) - 1), shape.text).strip()

    def _count(self, number: str, found: _List, level: int) -> dict[int, int]:
        if number not in self._started and found.restarted:
            self._counts.pop(found.family, None)
        self._started.add(number)
        counts = self._counts.setdefault(found.family, {})
        counts[level] = counts.get(level, found.levels[level].start - 1) + 1
        for deeper in [one for one in counts if one > level]:
            del counts[deeper]
        for above in range(level):
            if above in found.levels:
                counts.setdefault(above, found.levels[above].start)
        return counts


def read_numbers(package: Package) -> Numbers:
    """The lists that a Word file defines."""
    if package.find(_PART) is None:
        return Numbers()
    root = package.xml(_PART)
    abstract = {one.get(w("abstractNumId"), ""): _read_levels(one) for one in root.iter(w("abstractNum"))}
    return Numbers({number.get(w("numId"), ""): _list(number, abstract) for number in root.iter(w("num"))})


def _list(number: Element, abstract: Mapping[str, dict[int, _Level]]) -> _List:
    family = attribute(number.find(w("abstractNumId"))) or ""
    levels = dict(abstract.get(family, {}))
    restarted = [_override(levels, override) for override in number.iter(w("lvlOverride"))]
    return _List(family, levels, any(restarted))


def _override(levels: dict[int, _Level], override: Element) -> bool:
    level = int(override.get(w("ilvl"), "0"))
    own = override.find(w("lvl"))
    if own is not None:
        levels[level] = _level(own)
    start = attribute(override.find(w("startOverride")))
    if start is not None and start.isdecimal() and level in levels:
        levels[level] = _Level(int(start), levels[level].kind, levels[level].text)
    return start is not None


def _read_levels(abstract: Element) -> dict[int, _Level]:
    return {int(one.get(w("ilvl"), "0")): _level(one) for one in abstract.iterfind(w("lvl"))}


def _level(element: Element) -> _Level:
    start = attribute(element.find(w("start"))) or "1"
    kind = attribute(element.find(w("numFmt"))) or "decimal"
    return _Level(int(start) if start.isdecimal() else 1, kind, attribute(element.find(w("lvlText"))) or "")


def _shown(counts: Mapping[int, int], levels: Mapping[int, _Level], level: int) -> str:
    count = counts.get(level, 1)
    match levels[level].kind if level in levels else "decimal":
        case "upperRoman":
            return _roman(count)
        case "lowerRoman":
            return _roman(count).lower()
        case "upperLetter":
            return _letters(count)
        case "lowerLetter":
            return _letters(count).lower()
        case "decimalZero":
            return f"{count:02d}"
        case "ordinal":
            return "1er" if count == 1 else f"{count}e"
        case _:
            return str(count)


def _roman(count: int) -> str:
    digits = ""
    for value, sign in _ROMAN:
        digits += sign * (count // value)
        count %= value
    return digits


def _letters(count: int) -> str:
    return chr(ord("A") + (count - 1) % 26) * ((count - 1) // 26 + 1)
