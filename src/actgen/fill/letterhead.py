"""The letterhead of a collectivité: a Word file with a header, a footer, margins, and no text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from actgen.core.diagnostics import Diagnostic, WordPlace, error
from actgen.ooxml.mending import own_words
from actgen.ooxml.packing.package import MAIN_PART, Package, french_part_name, read_package
from actgen.ooxml.packing.targets import targets
from actgen.ooxml.xml import R, attribute, w

if TYPE_CHECKING:
    from actgen.ooxml.xml import Element

#: What refers to the parts that pages repeat → the kind of part.
EDGES = {"headerReference": "header", "footerReference": "footer"}
USUAL, FIRST = "default", "first"
IDENTITY = f"{{{R}}}id"
#: What shows something in a header besides words.
_SHOWN = tuple(map(w, ("drawing", "pict", "object", "fldSimple", "instrText", "tbl", "sym")))
_EXCERPT = 90


class Letterhead(Struct, frozen=True):
    """A letterhead: its name for messages, its Word file."""

    label: str
    content: bytes


def letterhead_faults(paper: Letterhead) -> list[Diagnostic]:
    """PAP: why a Word file is no letterhead; InputFault where it is no sound Word file."""
    package = read_package(paper.content, paper.label)
    body = package.xml(MAIN_PART)
    faults = []
    words = " ".join(filter(None, (own_words(one).strip() for one in body.iter(w("p")))))
    if words or next(body.iter(*_SHOWN), None) is not None:
        message = "Un papier à en-tête n’a rien dans le corps du texte\u00a0: l’acte est celui du modèle."
        hint = (
            "Mettez-le dans l’en-tête ou le pied de page (double clic en haut ou en bas de la page), ou supprimez-le."
        )
        faults.append(
            error("PAP-001", WordPlace(paper.label, french_part_name(MAIN_PART), 0, words[:90]), message, hint)
        )
    if not given(package):
        message = "Ce papier à en-tête n’a ni en-tête ni pied de page."
        hint = "Dans Word\u00a0: Insertion > En-tête, puis enregistrez."
        faults.append(error("PAP-002", WordPlace(paper.label), message, hint))
    for name in dict.fromkeys(given(package).values()):
        root = package.xml(name)
        if next(root.iter(w("numPr")), None) is not None:
            message = "Cet en-tête ou ce pied de page porte des puces ou des numéros de Word."
            place = WordPlace(paper.label, french_part_name(name))
            faults.append(error("PAP-003", place, message, "Tapez-les au clavier."))
    return faults


def given(package: Package) -> dict[tuple[str, str], str]:
    """What the pages of a letterhead repeat, by header or footer and by usual or first page; empty parts are none."""
    section, names = section_of(package), targets(package, MAIN_PART)
    found = {}
    for edge in EDGES:
        for reference in section.iterfind(w(edge)) if section is not None else ():
            kind, name = attribute(reference, "type") or USUAL, names.get(reference.get(IDENTITY, ""), "")
            if kind in _kinds(section) and package.find(name) is not None and _says_something(package.xml(name)):
                found[edge, kind] = name
    return found


def section_of(package: Package) -> Element | None:
    """The section of a letterhead: its last, which is that of its body."""
    return next(reversed(list(package.xml(MAIN_PART).iter(w("sectPr")))), None)


def _kinds(section: Element | None) -> tuple[str, ...]:
    return (USUAL, FIRST) if has_first(section) else (USUAL,)


def has_first(section: Element | None) -> bool:
    mark = None if section is None else section.find(w("titlePg"))
    return mark is not None and attribute(mark) not in ("0", "false", "off")


def _says_something(root: Element) -> bool:
    words = "".join(text.text or "" for text in root.iter(w("t")))
    return bool(words.strip()) or next(root.iter(*_SHOWN), None) is not None
