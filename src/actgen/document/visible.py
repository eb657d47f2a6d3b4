"""What a reader of a Word part sees: its words, and the things that are not words."""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING

from actgen.core.diagnostics import Diagnostic, WordPlace, error
from actgen.document.words import words_of
from actgen.ooxml.blocks import plain_text
from actgen.ooxml.xml import w

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actgen.ooxml.xml import Element

_MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}oMath"
#: What the model has no node for, as a reader would call it.
_THINGS = {
    w("drawing"): "une image ou un dessin",
    w("pict"): "une image ou un dessin",
    w("object"): "un objet incorporé",
    w("sym"): "un caractère d’une police de symboles",
    w("endnoteReference"): "une note de fin",
    _MATH: "une formule",
}
_HINT = "Remplacez-le par du texte ordinaire, ou supprimez-le\u00a0: le PDF et la page web ne le montreraient pas."
_COMPUTED = ("PAGE", "NUMPAGES")


def visible_words(root: Element) -> list[str]:
    """The words of a part, without the page numbers that Word computes."""
    return words_of(plain_text(_without_page_numbers(root)))


def unread_things(root: Element, place: WordPlace) -> list[Diagnostic]:
    """A fault for each kind of thing in the part that no writer could show."""
    found = dict.fromkeys(_THINGS[str(element.tag)] for element in root.iter(*_THINGS))
    return [error("LEC-005", place, f"Le fichier contient {thing}, qui se perdrait.", _HINT) for thing in found]


def _without_page_numbers(root: Element) -> Element:
    """The part without the results of PAGE and NUMPAGES: a copy where it has such fields, else the part itself."""
    if next(root.iter(w("instrText"), w("fldSimple")), None) is None:
        return root
    bare = copy.deepcopy(root)
    for text in list(_page_number_texts(bare)):
        text.text = ""
    return bare


def _page_number_texts(root: Element) -> Iterator[Element]:
    for simple in root.iter(w("fldSimple")):
        if _is_page_number(simple.get(w("instr"), "")):
            yield from simple.iter(w("t"))
    instruction, in_result = "", False
    for element in root.iter(w("fldChar"), w("instrText"), w("t")):
        match element.get(w("fldCharType")):
            case "begin":
                instruction, in_result = "", False
            case "separate":
                in_result = _is_page_number(instruction)
            case "end":
                in_result = False
            case _ if element.tag == w("instrText"):
                instruction += element.text or ""
            case _ if in_result:
                yield element


def _is_page_number(instruction: str) -> bool:
    return instruction.split()[:1] in ([name] for name in _COMPUTED)
