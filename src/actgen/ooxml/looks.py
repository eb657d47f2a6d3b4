"""What a Word file says of the look of characters and paragraphs: each property, or nothing where it says nothing.

Lengths are in points. A look laid over another one keeps what it does not say itself.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

from msgspec import Struct
from msgspec.structs import replace

from actgen.ooxml.xml import Element, attribute, w, whole

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

_TWIPS = 20
_LONGEST = 7
_OFF = ("0", "false", "off", "none")
#: The colours of Word's highlighter, by their names.
_HIGHLIGHTS = {
    "black": "000000", "blue": "0000FF", "cyan": "00FFFF", "green": "00FF00", "magenta": "FF00FF", "red": "FF0000",
    "yellow": "FFFF00", "white": "FFFFFF", "darkBlue": "000080", "darkCyan": "008080", "darkGreen": "008000",
    "darkMagenta": "800080", "darkRed": "800000", "darkYellow": "808000", "darkGray": "808080", "lightGray": "C0C0C0",
}  # fmt: skip
_ALIGN = {"start": "left", "end": "right", "distribute": "both"}
_NO_LINE = ("nil", "none")
_SIDES = ("top", "left", "bottom", "right", "insideH", "insideV")
_LOGICAL = {"start": "left", "end": "right"}


class CharacterLook(Struct, frozen=True):
    """The look of characters; `ground` is the colour behind them, `vertical` superscript, subscript or baseline."""

    bold: bool | None = None
    italic: bool | None = None
    underline: bool | None = None
    strike: bool | None = None
    caps: bool | None = None
    small_caps: bool | None = None
    hidden: bool | None = None
    vertical: str | None = None
    color: str | None = None
    ground: str | None = None
    size: float | None = None


class TabStop(Struct, frozen=True):
    """A place where a tab leads to, from the left margin: how text stands at it, and what fills the way."""

    place: float
    align: str = "left"
    leader: str = ""


class ParagraphLook(Struct, frozen=True):
    """The look of a paragraph; `rules` are the sides that have a line, `numbering` the list that counts it."""

    align: str | None = None
    left: float | None = None
    right: float | None = None
    first: float | None = None
    before: float | None = None
    after: float | None = None
    new_page: bool | None = None
    keep_next: bool | None = None
    keep_lines: bool | None = None
    ground: str | None = None
    rules: tuple[str, ...] | None = None
    numbering: str | None = None
    level: int | None = None
    outline: int | None = None
    tabs: tuple[TabStop, ...] | None = None


PLAIN = CharacterLook()
STANDING = ParagraphLook()
_Look = TypeVar("_Look", CharacterLook, ParagraphLook)


def laid_over(base: _Look, look: _Look) -> _Look:
    """The look `base` with all that `look` says of itself."""
    if look is PLAIN or look is STANDING:
        return base
    said = {name: value for name in look.__struct_fields__ if (value := getattr(look, name)) is not None}
    return replace(base, **said) if said else base


def character_look(properties: Element | None) -> CharacterLook:
    """What a w:rPr says."""
    said = _said(properties, _OF_CHARACTERS)
    return CharacterLook(**said) if said else PLAIN


def paragraph_look(properties: Element | None) -> ParagraphLook:
    """What a w:pPr says."""
    said = _said(properties, _OF_PARAGRAPHS)
    return ParagraphLook(**said) if said else STANDING


def is_on(element: Element | None) -> bool:
    """Whether a property is there and not switched off."""
    return element is not None and element.get(w("val"), "1") not in _OFF


def points(text: str | None) -> float | None:
    """The length that an attribute in twentieths of a point holds; None where it holds none that a page could have."""
    bare = (text or "").removeprefix("-")
    if not bare.isascii() or not bare.isdigit() or len(bare) > _LONGEST:
        return None
    return float(text or 0) / _TWIPS


def colour(text: str | None) -> str | None:
    """A colour in six digits; None for another text, « auto » among them."""
    known = text is not None and len(text) == len("RRGGBB") and all(char in "0123456789abcdefABCDEF" for char in text)
    return text.upper() if known and text else None


def rules_of(borders: Element | None) -> tuple[str, ...]:
    """The sides on which a line is drawn."""
    return _sides([] if borders is None else [one for one in borders if attribute(one) not in (None, *_NO_LINE)])


def bare_sides(borders: Element | None) -> tuple[str, ...]:
    """The sides that say to have no line."""
    return _sides([] if borders is None else [one for one in borders if attribute(one) in _NO_LINE])


def _sides(borders: list[Element]) -> tuple[str, ...]:
    named = {_LOGICAL.get(name, name) for name in (str(one.tag).rpartition("}")[2] for one in borders)}
    return tuple(side for side in _SIDES if side in named)


def _said(properties: Element | None, readers: Mapping[str, Callable[[Element], Mapping[str, Any]]]) -> dict[str, Any]:
    said: dict[str, Any] = {}
    for child in properties if properties is not None else ():
        if reader := readers.get(str(child.tag)):
            said.update(reader(child))
    return said


def _switch(name: str) -> Callable[[Element], dict[str, Any]]:
    return lambda element: {name: is_on(element)}


def _size(element: Element) -> dict[str, Any]:
    halves = attribute(element) or ""
    return {"size": float(halves) / 2} if halves.isascii() and halves.isdigit() and len(halves) < _LONGEST else {}


def _color(element: Element) -> dict[str, Any]:
    return {"color": colour(attribute(element)) or "000000"}


def _highlight(element: Element) -> dict[str, Any]:
    return {"ground": _HIGHLIGHTS.get(attribute(element) or "", "")}


def _shading(element: Element) -> dict[str, Any]:
    return {"ground": colour(attribute(element, "fill")) or ""}


def _indents(element: Element) -> dict[str, Any]:
    left, right = (_either(element, *names) for names in (("left", "start"), ("right", "end")))
    first, hanging = points(attribute(element, "firstLine")), points(attribute(element, "hanging"))
    said = {"left": left, "right": right, "first": -hanging if hanging is not None else first}
    return {name: value for name, value in said.items() if value is not None}


def _either(element: Element, *names: str) -> float | None:
    return next((value for name in names if (value := points(attribute(element, name))) is not None), None)


def _spacing(element: Element) -> dict[str, Any]:
    said = {name: points(attribute(element, name)) for name in ("before", "after")}
    return {name: value for name, value in said.items() if value is not None}


def _numbering(element: Element) -> dict[str, Any]:
    identity, level = attribute(element.find(w("numId"))), attribute(element.find(w("ilvl"))) or ""
    said: dict[str, Any] = {} if identity is None else {"numbering": identity}
    return said | ({"level": int(level)} if level.isascii() and level.isdigit() and len(level) == 1 else {})


def _tabs(element: Element) -> dict[str, Any]:
    stops = [
        TabStop(place, attribute(one) or "left", attribute(one, "leader") or "")
        for one in element
        if attribute(one) not in ("clear", "bar") and (place := points(attribute(one, "pos"))) is not None
    ]
    return {"tabs": tuple(sorted(stops, key=lambda stop: stop.place))}


def _justified(element: Element) -> dict[str, Any]:
    align = attribute(element) or "left"
    return {"align": _ALIGN.get(align, align)}


_OF_CHARACTERS: dict[str, Callable[[Element], Mapping[str, Any]]] = {
    w("b"): _switch("bold"),
    w("i"): _switch("italic"),
    w("u"): _switch("underline"),
    w("strike"): _switch("strike"),
    w("dstrike"): _switch("strike"),
    w("caps"): _switch("caps"),
    w("smallCaps"): _switch("small_caps"),
    w("vanish"): _switch("hidden"),
    w("vertAlign"): lambda element: {"vertical": attribute(element) or "baseline"},
    w("color"): _color,
    w("highlight"): _highlight,
    w("shd"): _shading,
    w("sz"): _size,
}
_OF_PARAGRAPHS: dict[str, Callable[[Element], Mapping[str, Any]]] = {
    w("jc"): _justified,
    w("ind"): _indents,
    w("spacing"): _spacing,
    w("pageBreakBefore"): _switch("new_page"),
    w("keepNext"): _switch("keep_next"),
    w("keepLines"): _switch("keep_lines"),
    w("shd"): _shading,
    w("pBdr"): lambda element: {"rules": rules_of(element)},
    w("numPr"): _numbering,
    w("outlineLvl"): lambda element: {"outline": whole(attribute(element))},
    w("tabs"): _tabs,
}
