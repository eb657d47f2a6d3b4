"""What a Word file says of a look, in the words of its format (ISO/IEC 29500-1, 17): « jc=center b sz=12,5 ».

Lengths are in points. What Word writes for itself, and changes nothing of what is seen, is left out.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from actgen.ooxml.xml import Element, R, attribute, w

if TYPE_CHECKING:
    from collections.abc import Iterable

_NAME = re.compile(r"\{[^{}]*\}")
#: Attributes that count twentieths of a point, wherever they stand; `w` and `line` where nothing says otherwise.
_TWENTIETHS = {
    "after", "before", "bottom", "firstLine", "footer", "gutter", "h", "hanging", "header", "left", "pos", "right",
    "space", "top",
}  # fmt: skip
#: Elements whose value counts half points, or twentieths.
_HALVES, _HEIGHTS = {"sz", "position"}, {"trHeight"}
#: In these, `space` and `sz` count otherwise: borders, in points and in eighths.
_BORDERS = {"pBdr", "tblBorders", "tcBorders", "pgBorders", "bdr"}
#: What Word writes for itself: it changes nothing of what is seen.
_OF_WORD = re.compile(r"rsid\w*|paraId|textId|proofErr|lastRenderedPageBreak|bookmark(Start|End)|[bi]Cs|szCs|uri")


def properties_of(parent: Element | None, but: Iterable[str] = ()) -> str:
    """What an element says of a look: « jc=center b sz=12,5 »."""
    if parent is None:
        return ""
    passed = tuple(but)
    kept = (one for one in parent if local_name(one.tag) not in passed and not _OF_WORD.fullmatch(local_name(one.tag)))
    return " ".join(filter(None, map(property_of, kept)))


def property_of(one: Element) -> str:
    """One property with what it holds: « jc=center », « spacing(after=6 before=14) », « b »."""
    name, inside = local_name(one.tag), properties_of(one)
    said = [_value(name, str(key), str(value), one) for key, value in sorted(one.attrib.items())]
    if inside:
        return f"{name}({' '.join([*filter(None, said), inside])})"
    if set(one.attrib) == {w("val")}:
        return f"{name}={said[0]}"
    within = " ".join(filter(None, said))
    return f"{name}({within})" if within else name


def points_of(value: str) -> str:
    """Twentieths of a point as points: « 235,3 » of 4706; what is no number as it stands."""
    return _divided(value, 20)


def local_name(name: object) -> str:
    """The name of an element or an attribute without its namespace."""
    return _NAME.sub("", str(name))


def _value(element: str, key: str, value: str, one: Element) -> str:
    """An attribute; the value alone where it is the only one that an element has."""
    name = local_name(key)
    if _OF_WORD.fullmatch(name) or key.startswith(f"{{{R}}}"):
        return ""
    shown = _measure(element, name, value, one)
    return shown if name == "val" and len(one.attrib) == 1 else f"{name}={shown}"


def _measure(element: str, name: str, value: str, one: Element) -> str:
    above = local_name(above.tag) if (above := one.getparent()) is not None else ""
    if above in _BORDERS or element in _BORDERS:
        return value
    if name == "val":
        return _divided(value, 2) if element in _HALVES else points_of(value) if element in _HEIGHTS else value
    is_length = name in _TWENTIETHS or (name == "line" and attribute(one, "lineRule") not in (None, "auto"))
    is_length = is_length or (name == "w" and attribute(one, "type") in (None, "dxa"))
    return points_of(value) if is_length else value


def _divided(value: str, by: int) -> str:
    """A whole number of parts in points, to the last part: « 235,3 »; any other value as it stands."""
    if not re.fullmatch(r"-?\d{1,9}", value):
        return value
    return f"{int(value) / by:.2f}".rstrip("0").rstrip(".").replace(".", ",")
