"""What each page of a Word file repeats: its header and its footer, found through the sections of the document."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from actgen.core.diagnostics import Diagnostic, WordPlace, error
from actgen.document.paragraphs import FOOTER, HEADER, excerpt
from actgen.document.visible import visible_words
from actgen.ooxml.packing.package import MAIN_PART
from actgen.ooxml.packing.targets import targets
from actgen.ooxml.xml import R, attribute, w

if TYPE_CHECKING:
    from actgen.ooxml.packing.package import Package
    from actgen.ooxml.xml import Element

_SETTINGS_PART = "word/settings.xml"
_NAMES = {"headerReference": HEADER, "footerReference": FOOTER}
_HINT = "Gardez un seul en-tête et un seul pied de page pour toutes les pages (Word\u00a0: En-tête et pied de page)."


@dataclass(slots=True)
class Furniture:
    """The roots of the header and of the footer, and a fault for each other one that Word would show."""

    header: Element | None = None
    footer: Element | None = None
    faults: list[Diagnostic] = field(default_factory=list)


def repeated_parts(package: Package, document: Element) -> Furniture:
    """The header and the footer of every page; one for the first page or for some pages only is a fault."""
    found = Furniture()
    found.header = _repeated(package, document, "headerReference", found.faults)
    found.footer = _repeated(package, document, "footerReference", found.faults)
    return found


def _repeated(package: Package, document: Element, tag: str, faults: list[Diagnostic]) -> Element | None:
    parts = targets(package, MAIN_PART)
    kept: Element | None = None
    kept_name = ""
    for section in document.iter(w("sectPr")):
        shown = _shown_types(package, section)
        for reference in section.iterfind(w(tag)):
            kind, name = attribute(reference, "type") or "default", parts.get(reference.get(f"{{{R}}}id", ""), "")
            if kind not in shown or package.find(name) is None:
                continue
            root = package.xml(name)
            if kind == "default" and kept is None:
                kept, kept_name = root, name
            elif name != kept_name and (words := visible_words(root)):
                place = WordPlace(package.label, _NAMES[tag], 0, excerpt(" ".join(words)))
                faults.append(
                    error("LEC-006", place, f"Cet {_only(tag)} ne vaut que pour certaines pages.", _HINT, subject=name)
                )
    return kept


def _only(tag: str) -> str:
    return "en-tête de page" if tag == "headerReference" else "autre pied de page"


def _shown_types(package: Package, section: Element) -> set[str]:
    """The kinds of header that Word shows: one for the first page or for even pages only where it is asked to."""
    shown = {"default"}
    if section.find(w("titlePg")) is not None:
        shown.add("first")
    if package.find(_SETTINGS_PART) and package.xml(_SETTINGS_PART).find(w("evenAndOddHeaders")) is not None:
        shown.add("even")
    return shown
