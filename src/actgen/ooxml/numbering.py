"""The numbers and the bullets that Word computes before a paragraph: « Article 2 – », « 1.1 », « a) », « • ».

They are counted from the first paragraph of a file to its last, as ECMA-376 part 1 § 17.9 says: a level begins anew
after one above it, two lists of one family go on with each other unless the second says where it begins.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from msgspec import Struct, field
from msgspec.structs import replace

from actgen.french.numbers import cardinal, ordinal, ordinal_figures
from actgen.ooxml.looks import (
    PLAIN,
    STANDING,
    CharacterLook,
    ParagraphLook,
    character_look,
    is_on,
    paragraph_look,
)
from actgen.ooxml.signs import in_signs
from actgen.ooxml.xml import attribute, w

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from actgen.ooxml.packing.package import Package
    from actgen.ooxml.xml import Element

_PART, _STYLES = "word/numbering.xml", "word/styles.xml"
_PLACE = re.compile(r"%([1-9])")
_NINE = 9
_LARGEST = 9999
_ROMAN = ((1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"),
          (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))  # fmt: skip
BULLET = "•"
#: The signs that no usual font draws → one that says the same.
_DRAWN = {"□": "•", "➢": "►", "▶": "►", "➔": "→", "⇒": "→", "✓": "•", "✗": "•", "☎": "•", "✉": "•"}
#: A letter that Word never hides where it is a bullet.
_SOFT_HYPHEN = "\u00ad"
#: The line that LibreOffice saves is the minus of Word’s Symbol.
_LINE = frozenset("-–—‒\u2212")


class Mark(Struct, frozen=True):
    """What stands before a paragraph: its words, whether they are a bullet, the place and the letters of the list."""

    text: str
    is_bullet: bool = False
    look: ParagraphLook = STANDING
    letters: CharacterLook = PLAIN

    @property
    def is_dash(self) -> bool:
        """Whether it is the line that the house itself draws before an element of a list."""
        return self.is_bullet and self.text.strip() in _LINE


class _Level(Struct, frozen=True):
    """A level of a list: where it begins, the kind of its numbers, the words around them, what follows them."""

    start: int = 1
    kind: str = "decimal"
    text: str = ""
    after: str = " "
    restart: int | None = None
    is_legal: bool = False
    style: str = ""
    look: ParagraphLook = STANDING
    letters: CharacterLook = PLAIN


class _List(Struct, frozen=True):
    """A list: the definition that it shares its count with, its levels, those that begin anew with it."""

    family: str
    levels: Mapping[int, _Level]
    restarted: tuple[int, ...]


class Numbers(Struct):
    """The lists of a file as they are counted from its first paragraph to its last."""

    _lists: Mapping[str, _List] = field(default_factory=dict)
    _counts: dict[str, dict[int, int]] = field(default_factory=dict)
    _started: set[str] = field(default_factory=set)

    def next(self, number: str, level: int) -> Mark | None:
        """What stands before the next paragraph of a list at a level; None where there is nothing to see."""
        found = self._lists.get(number)
        if found is None or level not in found.levels:
            return None
        counts = self._count(number, found, level)
        shape = found.levels[level]
        if shape.kind == "bullet":
            return Mark(shape.text + shape.after, True, shape.look, shape.letters)
        text = _PLACE.sub(lambda place: _shown(counts, found.levels, int(place[1]) - 1, shape), shape.text)
        return Mark(text + shape.after, False, shape.look, shape.letters) if text.strip() else None

    def anew(self) -> Numbers:
        """The same lists before anything is counted: a header does not go on with the text."""
        return Numbers(self._lists)

    def defines(self, number: str) -> bool:
        """Whether the file says what a list is; « 0 » is no list."""
        return number in ("", "0") or bool(number in self._lists and self._lists[number].levels)

    def level_of(self, number: str, style: str) -> int:
        """The level of a list that belongs to a style; the first one where none does."""
        levels = self._lists[number].levels if number in self._lists else {}
        return next((level for level, one in levels.items() if style and one.style == style), 0)

    def unknown_kind(self, number: str, level: int) -> str:
        """The kind of the numbers of a level, where they are written in none of ours; else an empty text."""
        found = self._lists.get(number)
        kind = found.levels[level].kind if found and level in found.levels else "decimal"
        return "" if kind in _WRITTEN or kind in ("bullet", "none") else kind

    def _count(self, number: str, found: _List, level: int) -> dict[int, int]:
        counts = self._counts.setdefault(found.family, {})
        if number not in self._started:
            for restarted in found.restarted:
                counts.pop(restarted, None)
        self._started.add(number)
        counts[level] = counts.get(level, found.levels[level].start - 1) + 1
        for deeper in [one for one in counts if one > level]:
            if _begins_anew(found.levels.get(deeper), level):
                del counts[deeper]
        for above in range(level):
            if above in found.levels:
                counts.setdefault(above, found.levels[above].start)
        return counts


def read_numbers(package: Package) -> Numbers:
    """The lists that a Word file defines."""
    if package.find(_PART) is None:
        return Numbers()
    root = package.seen(_PART)
    families = {one.get(w("abstractNumId"), ""): one for one in root.iter(w("abstractNum"))}
    numbers = {one.get(w("numId"), ""): one for one in root.iter(w("num"))}
    linked = next(root.iter(w("numStyleLink")), None) is not None
    of_styles = _lists_of_styles(package) if linked else {}
    return Numbers({name: _list(number, families, numbers, of_styles) for name, number in numbers.items()})


def _lists_of_styles(package: Package) -> dict[str, str]:
    """The list that each list style stands for, by the identity of the style."""
    if package.find(_STYLES) is None:
        return {}
    styles = package.seen(_STYLES).iterfind(w("style"))
    named = {one.get(w("styleId"), ""): one.find(f"{w('pPr')}/{w('numPr')}/{w('numId')}") for one in styles}
    return {style: attribute(number) or "" for style, number in named.items() if number is not None}


def _list(
    number: Element, families: Mapping[str, Element], numbers: Mapping[str, Element], of_styles: Mapping[str, str]
) -> _List:
    family = _family(number, families, numbers, of_styles)
    levels = _read_levels(families[family]) if family in families else {}
    restarted = tuple(_overrides(levels, number))
    return _List(family, levels, restarted)


def _family(
    number: Element, families: Mapping[str, Element], numbers: Mapping[str, Element], of_styles: Mapping[str, str]
) -> str:
    """The definition of a list, through the list styles that stand for another; empty for a chain that comes back."""
    seen: set[str] = set()
    family = attribute(number.find(w("abstractNumId"))) or ""
    while family in families and family not in seen:
        seen.add(family)
        style = attribute(families[family].find(w("numStyleLink")))
        if style is None:
            return family
        following = numbers.get(of_styles.get(style, ""))
        family = "" if following is None else attribute(following.find(w("abstractNumId"))) or ""
    return ""


def _overrides(levels: dict[int, _Level], number: Element) -> Iterator[int]:
    """Lay what a list says itself over its levels, in place; the levels that it begins anew."""
    for override in number.iter(w("lvlOverride")):
        level = _depth(override)
        own = override.find(w("lvl"))
        if own is not None:
            levels[level] = _level(own)
        start = attribute(override.find(w("startOverride")))
        if start is not None and level in levels:
            levels[level] = replace(levels[level], start=_whole(start, 1))
            yield level


def _read_levels(abstract: Element) -> dict[int, _Level]:
    return {_depth(one): _level(one) for one in abstract.iterfind(w("lvl")) if _depth(one) < _NINE}


def _level(element: Element) -> _Level:
    kind = attribute(next(element.iter(w("numFmt")), None)) or "decimal"
    text = attribute(element.find(w("lvlText"))) or ""
    restart = attribute(element.find(w("lvlRestart")))
    return _Level(
        _whole(attribute(element.find(w("start"))), 0),
        kind,
        _bullet(text, element) if kind == "bullet" else text,
        "" if attribute(element.find(w("suff"))) == "nothing" else " ",
        None if restart is None else _whole(restart, 0),
        is_on(element.find(w("isLgl"))),
        attribute(element.find(w("pStyle"))) or "",
        paragraph_look(element.find(w("pPr"))),
        character_look(element.find(w("rPr"))),
    )


def _bullet(text: str, level: Element) -> str:
    """The sign of a bullet: what its font draws; « o » of a typewriter's font is a ring."""
    signs = in_signs(text, level).replace(_SOFT_HYPHEN, "-")
    drawn = "".join(_DRAWN.get(char, char) for char in signs) if signs != text else text
    return "◦" if drawn == "o" else drawn or BULLET


def _begins_anew(level: _Level | None, after: int) -> bool:
    """Whether a level counts anew after a paragraph of the level `after`, above it."""
    if level is None or level.restart is None:
        return True
    return after < level.restart


def _shown(counts: Mapping[int, int], levels: Mapping[int, _Level], level: int, shape: _Level) -> str:
    kind = levels[level].kind if level in levels else "decimal"
    write = _WRITTEN.get("decimal" if shape.is_legal else kind, str)
    return write(min(counts.get(level, levels[level].start if level in levels else 1), _LARGEST))


def _depth(element: Element) -> int:
    return _whole(element.get(w("ilvl")), 0)


def _whole(text: str | None, default: int) -> int:
    return int(text) if text and text.isascii() and text.isdigit() and len(text) <= len(str(_LARGEST)) else default


def roman(count: int) -> str:
    """A number from 1 in Roman figures; nothing for 0."""
    digits = ""
    for value, sign in _ROMAN:
        digits += sign * (count // value)
        count %= value
    return digits


def letters(count: int) -> str:
    """A number from 1 in letters, as Word does: A to Z, then AA, BB."""
    return chr(ord("A") + (count - 1) % 26) * ((count - 1) // 26 + 1) if count > 0 else ""


_WRITTEN: Mapping[str, Callable[[int], str]] = {
    "decimal": str,
    "decimalZero": lambda count: f"{count:02d}",
    "upperRoman": roman,
    "lowerRoman": lambda count: roman(count).lower(),
    "upperLetter": letters,
    "lowerLetter": lambda count: letters(count).lower(),
    "ordinal": lambda count: ordinal_figures(count) if count > 0 else str(count),
    "cardinalText": lambda count: cardinal(count).capitalize(),
    "ordinalText": lambda count: ordinal(count).capitalize() if count > 0 else str(count),
    "numberInDash": lambda count: f"- {count} -",
    "none": lambda count: "",  # noqa: ARG005
}
