"""An SVG that every format draws alike: plain shapes, nothing that runs, fetches, moves or needs a font.

What may stand in it is a closed list; names of other languages (those of drawing programs) draw nothing.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from actgen.core.citing import cited
from actgen.core.errors import WordingError
from actgen.core.patterns import later
from actgen.french.amounts import number_figures
from actgen.ooxml.pictures.png import damaged
from actgen.ooxml.pictures.svg_values import wrong_rules, wrong_values
from actgen.ooxml.xml import UnsafeXml, parse

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actgen.ooxml.xml import Element

_SVG = "http://www.w3.org/2000/svg"
_HREFS = ("href", "{http://www.w3.org/1999/xlink}href")
#: What draws, groups or names: SVG 1.1 without text, pictures, gradients, filters, scripts, links and animation.
_SHAPES = frozenset({
    "svg", "g", "defs", "symbol", "use", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon",
    "clipPath", "title", "desc", "metadata", "style",
})  # fmt: skip
_WORDS = frozenset({"text", "tspan", "textPath", "tref", "altGlyph"})
#: What does no harm, and what each program draws in its own way: gradients and masks of WeasyPrint are not Word's.
_UNEVEN = frozenset({"linearGradient", "radialGradient", "stop", "pattern", "mask", "filter", "marker"})
_EFFECT = "fe"
_PLAIN = "Dans le logiciel de dessin, enregistrez-le en «\u00a0SVG simple\u00a0» (Inkscape), ou en PNG."
_FLAT = "Prenez des couleurs unies, ou enregistrez-le en PNG."
_OUTLINES = "Changez ses lettres en formes (Inkscape\u00a0: Chemin > Objet en chemin), puis enregistrez-le."
_ADDRESS = later(r"url\(\s*['\"]?(?!#)|@import|javascript:|expression\(", re.IGNORECASE)
_LENGTH = later(r"\s*+((?>[0-9]++(?:\.[0-9]++)?|\.[0-9]++))\s*+(?:px|pt|mm|cm|in|pc)?\s*+")
_NUMBERS = later(r"[\s,]+")
_REFERENCE = later(r"url\(\s*['\"]?#([^'\")\s]+)")
#: How many shapes may be drawn, those that are used again counted each time; how many stand in one another.
_MOST_DRAWN, _DEEPEST = 20_000, 100


class UnevenDrawing(WordingError):
    """Raised for a harmless SVG that programs draw each in its own way: its points show what its author saw."""


def is_svg(content: bytes) -> bool:
    """Whether bytes say that they are an SVG."""
    head = content[:4000].lstrip(b"\xef\xbb\xbf \t\r\n")
    return head.startswith(b"<") and b"<svg" in content[:100_000]


def read_svg(content: bytes) -> tuple[float, float]:
    """The width and the height of an SVG; WordingError for what it may not hold."""
    try:
        root = parse(content)
    except UnsafeXml as failure:
        if "DOCTYPE" in str(failure):
            message = "Ce SVG contient une déclaration DOCTYPE, par où des entités entrent."
            raise WordingError(message, _PLAIN) from failure
        raise damaged() from failure
    if root.tag != f"{{{_SVG}}}svg":
        raise damaged()
    for element in root.iter():
        _check_harmless(element)
    _check_uses(root)
    for element in root.iter():
        _check_even(element)
    return _size(root)


def _check_harmless(element: Element) -> None:
    """WordingError for what runs, fetches or moves."""
    namespace, _, name = str(element.tag).removeprefix("{").rpartition("}")
    known = name in _SHAPES | _WORDS | _UNEVEN or name.startswith(_EFFECT)
    if namespace == _SVG and not known:
        raise _refused(f"un élément {cited(name)}")
    if name == "style" and _ADDRESS.search(element.text or ""):
        raise _refused("une adresse, qu’il irait chercher")
    for attribute, value in element.attrib.items():
        _check_attribute(str(attribute), str(value))


def _check_even(element: Element) -> None:
    """UnevenDrawing for what programs do not draw alike."""
    namespace, _, name = str(element.tag).removeprefix("{").rpartition("}")
    if namespace != _SVG:
        return
    if name in _WORDS:
        raise UnevenDrawing("Ce SVG contient du texte, que chaque logiciel écrit dans une autre police.", _OUTLINES)
    if name not in _SHAPES:
        message = f"Ce SVG contient un élément {cited(name)}, que chaque logiciel dessine à sa façon."
        raise UnevenDrawing(message, _FLAT)
    attributes = {str(attribute): str(value) for attribute, value in element.attrib.items()}
    rules = wrong_rules(element.text or "") if name == "style" else ()
    if wrong := next(iter((*wrong_values(attributes), *rules)), ""):
        message = f"Dans ce SVG, {cited(wrong)} n’a pas une valeur que les logiciels comprennent."
        raise UnevenDrawing(message, _PLAIN)


def _check_attribute(name: str, value: str) -> None:
    if name.casefold().startswith("on"):
        raise _refused(f"un programme ({cited(name)})")
    if name in _HREFS and not value.startswith("#"):
        raise _refused("une adresse, qu’il irait chercher")
    if _ADDRESS.search(value):
        raise _refused("une adresse, qu’il irait chercher")


def _refused(what: str) -> WordingError:
    return WordingError(f"Ce SVG contient {what}\u00a0: il ne peut être que des formes.", _PLAIN)


def _check_uses(root: Element) -> None:
    """WordingError where what is used again goes in a circle, or multiplies beyond measure."""
    named = {element.get("id"): element for element in root.iter() if element.get("id")}
    counts: dict[Element, int] = {}

    def drawn(element: Element, around: tuple[Element, ...]) -> int:
        if element in around or len(around) > _DEEPEST:
            raise _refused("un dessin qui se contient lui-même, ou trop de groupes l’un dans l’autre")
        if element not in counts:
            used = [*element, *(named[name] for name in _used_by(element) if name in named)]
            count = 1 + sum(drawn(one, (*around, element)) for one in used)
            counts[element] = min(count, _MOST_DRAWN + 1)
        return counts[element]

    if drawn(root, ()) > _MOST_DRAWN:
        raise _refused(f"plus de {number_figures(_MOST_DRAWN)} formes")


def _used_by(element: Element) -> Iterator[str]:
    """The names of the other elements that it draws, fills or cuts itself with."""
    for name, value in element.attrib.items():
        if name in _HREFS:
            yield str(value)[1:]
        yield from _REFERENCE.findall(str(value))


def _size(root: Element) -> tuple[float, float]:
    """Its width and its height: those of its view, else its own; WordingError where it has neither."""
    view = _NUMBERS.split(root.get("viewBox", "").strip())
    sides = view[2:] if len(view) == 4 else [root.get("width", ""), root.get("height", "")]
    found = [float(match[1]) if (match := _LENGTH.fullmatch(side)) else 0.0 for side in sides]
    if len(found) != 2 or min(found) <= 0:
        message = "Ce SVG ne dit pas sa taille."
        raise WordingError(message, "Donnez-lui une page dans le logiciel de dessin (viewBox), puis enregistrez-le.")
    return found[0], found[1]
