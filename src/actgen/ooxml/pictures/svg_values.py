"""The values of an SVG as its grammar has them: a number that is none would stop the engine that draws it.

SVG 1.1, chapters 7.6 (transform), 8.3 (path data), 9.7 (points) and 4.2 (lengths).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from actgen.core.patterns import later

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

#: What is read is never given back: a long value takes no more time than its length.
_NUMBER = r"(?>[+-]?(?:[0-9]++\.?[0-9]*+|\.[0-9]++)(?:[eE][+-]?[0-9]{1,2}+)?+)"
_NUMBERS = later(_NUMBER)
_LIST = later(rf"\s*+(?:{_NUMBER}[\s,]*+)*+")
_LENGTH = later(rf"\s*+{_NUMBER}\s*+(?:px|pt|pc|mm|cm|in|em|ex|%)?\s*+")
_TRANSFORM = later(rf"\s*+(?:(?:matrix|translate|scale|rotate|skewX|skewY)\s*+\((?:[\s,]*+{_NUMBER})*+\s*+\)[\s,]*+)*+")
_FUNCTION = later(r"(matrix|translate|scale|rotate|skewX|skewY)\s{0,99}+\(([^()]*+)\)")
_STEP = later(rf"\s*+([MmZzLlHhVvCcSsQqTtAa])((?:[\s,]*+{_NUMBER})*+)[\s,]*+")
#: How many numbers a step of a path takes, and a function of a transform may take.
_OF_STEP = {"m": 2, "l": 2, "h": 1, "v": 1, "c": 6, "s": 4, "q": 4, "t": 2}
#: An arc: its two flags need nothing after them.
_ARCS = later(rf"(?:(?:[\s,]*+{_NUMBER}){{3}}(?:[\s,]*+[01]){{2}}(?:[\s,]*+{_NUMBER}){{2}})++")
_OF_FUNCTION = {"matrix": (6,), "translate": (1, 2), "scale": (1, 2), "rotate": (1, 3), "skewX": (1,), "skewY": (1,)}
_LENGTHS = frozenset({
    "x", "y", "width", "height", "cx", "cy", "r", "rx", "ry", "x1", "y1", "x2", "y2", "fx", "fy", "offset", "opacity",
    "fill-opacity", "stroke-opacity", "stop-opacity", "stroke-width", "stroke-miterlimit", "stroke-dashoffset",
})  # fmt: skip
#: What each program shows in its own way, but where it does nothing.
_EFFECTS = frozenset({"filter", "backdrop-filter", "mask", "mix-blend-mode"})
_NO_EFFECT = ("none", "normal", "")
_DECLARATION = later(r"(?<![\w-])([\w-]++)\s{0,99}+:\s{0,99}+([^;{}]*+)")
_WORDS = ("none", "auto", "inherit", "")


def wrong_values(attributes: Mapping[str, str]) -> Iterator[str]:
    """The names of the attributes, and of the properties of their style, whose value is none that they may have."""
    properties = (one.partition(":") for one in attributes.get("style", "").split(";"))
    for name, value in (*attributes.items(), *((name.strip(), value.strip()) for name, _, value in properties)):
        if not _is_right(name, value):
            yield name


def wrong_rules(sheet: str) -> Iterator[str]:
    """The names of the properties of a style sheet whose value is none that they may have."""
    return (name for name, value in _DECLARATION.findall(sheet) if not _is_right(name, value))


def _is_right(name: str, value: str) -> bool:
    match name:
        case "d":
            return _is_path(value)
        case "points":
            return _LIST.fullmatch(value) is not None and len(_NUMBERS.findall(value)) % 2 == 0
        case "viewBox":
            return _LIST.fullmatch(value) is not None and len(_NUMBERS.findall(value)) == 4
        case "transform" | "gradientTransform":
            return _is_transform(value)
        case _ if name in _EFFECTS:
            return value.strip() in _NO_EFFECT
        case "stroke-dasharray":
            return value.strip() in _WORDS or _LIST.fullmatch(value) is not None
        case _ if name in _LENGTHS:
            return value.strip() in _WORDS or _LENGTH.fullmatch(value) is not None
        case _:
            return True


def _is_path(value: str) -> bool:
    at, is_first = 0, True
    while step := _STEP.match(value, at):
        if (is_first and step[1] not in "Mm") or not _is_step(step[1].lower(), step[2]):
            return False
        at, is_first = step.end(), False
    return not value[at:].strip()


def _is_step(letter: str, given: str) -> bool:
    count = len(_NUMBERS.findall(given))
    match letter:
        case "z":
            return count == 0
        case "a":
            return _ARCS.fullmatch(given) is not None
        case _:
            return count > 0 and count % _OF_STEP[letter] == 0


def _is_transform(value: str) -> bool:
    if _TRANSFORM.fullmatch(value) is None:
        return False
    return all(len(_NUMBERS.findall(given)) in _OF_FUNCTION[name] for name, given in _FUNCTION.findall(value))
