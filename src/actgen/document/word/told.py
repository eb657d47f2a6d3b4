"""LEC-011: what only Word shows of a file, told once for each kind with the places where it stands.

The table of constructs is closed: a property that none of its rows names is told too, by the name that the file gives
it. So what a later Word adds is never lost in silence.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from lxml import etree

from actgen.core.citing import cited
from actgen.core.diagnostics import Diagnostic, WordPlace, warning
from actgen.document.paragraphs import excerpt
from actgen.document.word.constructs import TOLD, constructs
from actgen.document.word.sought import SOUGHT
from actgen.document.word.used import shown_roots
from actgen.ooxml.mending import own_words
from actgen.ooxml.styles import read_stylesheet
from actgen.ooxml.xml import attribute, w

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from actgen.ooxml.packing.package import Package
    from actgen.ooxml.styles import Stylesheet
    from actgen.ooxml.xml import Element

CODE = "LEC-011"
#: Where the row of a construct says that it is any property which no other row names.
_UNKNOWN = "@inconnu"
_SHOWN = 3
_FEW_WORDS = 40
#: What a property says when nothing is special: not spaced, not stretched, not turned.
_AS_USUAL = ("0", "100", "false", "off", "none", "nil", "lrTb", "auto", "baseline")
_USUAL_OF = {"sectPr/vAlign": "top"}
#: What holds properties: each of their names is in the table, or unknown.
_HOLDERS = frozenset(map(w, ("rPr", "pPr", "tblPr", "tblPrEx", "trPr", "tcPr", "sectPr")))
_ALSO = frozenset(map(w, ("settings", "document")))


def told_things(package: Package) -> list[Diagnostic]:
    """A warning for each kind of look of the file that only Word shows."""
    styles = read_stylesheet(package)
    found: dict[str, list[str]] = {}
    for root in shown_roots(package, styles):
        for construct, element in _told(root, styles):
            places = found.setdefault(construct, [])
            if (words := _words_at(element)) not in places:
                places.append(words)
    remedies = {one.name: one.remedy for one in constructs()}
    return [_warning(package.label, name, places, remedies) for name, places in found.items()]


def _told(root: Element, styles: Stylesheet) -> Iterator[tuple[str, Element]]:
    for name, element in _properties(root):
        if name in _fates() and _fates()[name]:
            yield _fates()[name], element
        elif name not in _fates() and element.getparent().tag in _HOLDERS:  # type: ignore[union-attr]
            yield f"{_unknown()} ({name.rpartition('/')[2]})", element
    for mark, construct in _fates().items():
        if find := SOUGHT.get(mark):
            yield from ((construct, element) for element in find(root, styles))


@cache
def _fates() -> Mapping[str, str]:
    """The name of each property → the construct that is told of it; an empty text where nothing is."""
    return {tag: one.name if one.fate == TOLD and one.code == CODE else "" for one in constructs() for tag in one.tags}


@cache
def _unknown() -> str:
    return _fates()[_UNKNOWN]


def _properties(root: Element) -> Iterator[tuple[str, Element]]:
    """The properties of a root that are switched on, each by the name of its holder and its own: « rPr/shadow »."""
    for element in root.iter(etree.Element):
        holder = element.getparent()
        if holder is None or (holder.tag not in _HOLDERS and holder.tag not in _ALSO) or _is_of_an_end(holder):
            continue
        name = f"{etree.QName(holder).localname}/{etree.QName(element).localname}"
        if attribute(element) not in (*_AS_USUAL, _USUAL_OF.get(name, "0")) and attribute(element, "w") != "0":
            yield name, element


def _is_of_an_end(properties: Element) -> bool:
    """Whether these are the properties of the sign that ends a paragraph, which no page shows, or those of before."""
    above = properties.getparent()
    if above is None:
        return False
    return above.tag == w("pPr") or etree.QName(above).localname.endswith("Change")


def _words_at(element: Element) -> str:
    """The words of the paragraph where something stands, of the first that it holds, or the name of the style."""
    around = next(element.iterancestors(w("p")), None)
    if around is None:
        holder = next(element.iterancestors(w("tr"), w("tbl"), w("style")), None)
        if holder is not None and holder.tag == w("style"):
            return f"style {attribute(holder.find(w('name'))) or ''}"
        around = None if holder is None else next(holder.iter(w("p")), None)
    return "" if around is None else own_words(around).strip()


def _warning(label: str, name: str, places: list[str], remedies: Mapping[str, str]) -> Diagnostic:
    said = [cited(_few(words)) for words in places if words]
    more = f" et {len(said) - _SHOWN} autres" if len(said) > _SHOWN else ""
    where = f" ({', '.join(said[:_SHOWN])}{more})" if said else ""
    message = f"Mise en forme que le PDF ne montre pas\u00a0: {name}{where}."
    first = next((words for words in places if words), "")
    place = WordPlace(label, "", 0, excerpt(first))
    return warning(CODE, place, message, remedies.get(name, remedies[_unknown()]), subject=name)


def _few(words: str) -> str:
    return words if len(words) <= _FEW_WORDS else f"{words[:_FEW_WORDS].rstrip()}…"
