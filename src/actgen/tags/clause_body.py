"""The body of a clause made fit for a template: its styles become the template's, what cannot be carried is refused.

A picture, a note or a link needs other parts of its own Word file, which do not come with the text.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from msgspec import Struct

from actgen.core.citing import cited
from actgen.core.nearest import did_you_mean
from actgen.grammar.syntax import Wording
from actgen.ooxml.fields import fields_of
from actgen.ooxml.house import Role, find_style, key, meant_style
from actgen.ooxml.mending import own_words
from actgen.ooxml.styles import STYLES_PART
from actgen.ooxml.xml import XML, Element, R, W, attribute, w

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actgen.ooxml.packing.package import Package

_REFUSED = {
    w("drawing"): "une image ou une zone de texte",
    w("pict"): "une image ou une zone de texte",
    w("object"): "un objet incorporé",
    w("footnoteReference"): "une note",
    w("endnoteReference"): "une note",
    w("hyperlink"): "un lien",
    w("sectPr"): "un saut de section",
    w("altChunk"): "un autre document",
    w("subDoc"): "un autre document",
}
_AN_OBJECT = "un objet"
_MARGIN = re.compile(r"word/(header|footer)\d*\.xml")
_FIELD = "un champ de Word autre qu’un numéro de page"
_STYLED_BY = {w("pStyle"): "paragraph", w("rStyle"): "character", w("tblStyle"): "table"}
_BOOKMARKS = (w("bookmarkStart"), w("bookmarkEnd"))
_BLOCKS = (w("p"), w("tbl"), w("sdt"), w("customXml"))


class BodyFault(NamedTuple):
    """What is wrong with the body of a clause: the code, the element where it is, message and hint."""

    code: str
    element: Element
    wording: Wording


class Styles(Struct, frozen=True):
    """The styles of a Word file: kind and id → name; and back, kind and name as it is compared → id."""

    names: dict[tuple[str, str], str]
    ids: dict[tuple[str, str], str]

    def identity(self, kind: str, name: str) -> str | None:
        """The identity of a style by its name, as it is compared; None where the file has none."""
        return self.ids.get((kind, key(name)))


def read_styles(package: Package) -> Styles:
    """The styles of a Word file; none where it has no such part."""
    styles = Styles({}, {})
    if package.find(STYLES_PART) is None:
        return styles
    for style in package.seen(STYLES_PART).iter(w("style")):
        kind, identity = style.get(w("type"), "paragraph"), style.get(w("styleId"), "")
        name = attribute(style.find(w("name"))) or identity
        styles.names.setdefault((kind, identity), name)
        styles.ids.setdefault((kind, key(name)), identity)
    return styles


def body_faults(package: Package, root: Element, name: str) -> Iterator[BodyFault]:
    """What the mended body of a clause holds and no template can take over."""
    if not "".join(text.text or "" for text in root.iter(w("t"))).strip():
        message = f"La clause {cited(name)} est vide."
        yield BodyFault("CLA-006", root, Wording(message, "Écrivez son texte, ou retirez la balise qui l’inclut."))
    if any(_says_something(package, part) for part in package.names() if _MARGIN.fullmatch(part)):
        hint = "Retirez-le de la clause\u00a0: la page reste celle du modèle."
        yield BodyFault("CLA-005", root, Wording(_holds(name, "un en-tête ou un pied de page"), hint))
    for element, what in _foreign_content(root):
        hint = "Retirez-le de la clause, ou mettez-le dans le modèle lui-même."
        yield BodyFault("CLA-005", element, Wording(_holds(name, what), hint))
    for paragraph in dict.fromkeys(one.paragraph for one in fields_of(root) if not one.is_page_number()):
        hint = "Tapez ce passage au clavier, sans champ."
        yield BodyFault("CLA-005", root if paragraph is None else paragraph, Wording(_holds(name, _FIELD), hint))


def fit_to(root: Element, own: Styles, host: Styles, name: str) -> Iterator[BodyFault]:
    """Give the clause the style ids of the template, in place, and no numbering of its own; what the template lacks."""
    for paragraph in root.iter(w("p")):
        yield from _leave_numbering(paragraph, own, name)
    for element in root.iter(*_STYLED_BY):
        kind, identity = _STYLED_BY[str(element.tag)], element.get(w("val"), "")
        wanted = own.names.get((kind, identity), identity)
        found = host.identity(kind, wanted)
        if found is None:
            known = [style for (other, _), style in host.names.items() if other == kind]
            message = f"Le modèle n’a pas le style {cited(wanted)} de la clause {cited(name)}."
            meant = meant_style(wanted)
            hint = f"Employez le style «\u00a0{meant}\u00a0»." if meant else did_you_mean(wanted, known)
            hint = hint or "Employez dans la clause un style de la maison."
            yield BodyFault("CLA-004", element, Wording(message, hint))
        else:
            element.set(w("val"), found)


def clean(root: Element) -> None:
    """Take out, in place, what only its own file gives a meaning: bookmarks, the identities of paragraphs, extensions.

    The empty runs go too, since a comment leaves one in a style that no template has.
    """
    for element in list(root.iter()):
        parent = element.getparent()
        if parent is None:
            continue
        if (
            element.tag in _BOOKMARKS
            or (_is_extension(element) and _holds_properties(parent))
            or (element.tag == w("id") and parent.tag == w("sdtPr"))
            or (element.tag == w("r") and all(child.tag == w("rPr") for child in element))
        ):
            parent.remove(element)
            continue
        for attribute_name in map(str, list(element.attrib)):
            if attribute_name.startswith("{") and not attribute_name.startswith((f"{{{W}}}", f"{{{XML}}}", f"{{{R}}}")):
                del element.attrib[attribute_name]


def blocks_of(root: Element) -> list[Element]:
    """The paragraphs and tables of a body, without the empty paragraph that Word wants after a last table."""
    body = root.find(w("body"))
    blocks = [child for child in (root if body is None else body) if child.tag in _BLOCKS]
    if len(blocks) > 1 and blocks[-2].tag == w("tbl") and _is_blank(blocks[-1]):
        del blocks[-1]
    return blocks


def _holds(name: str, what: str) -> str:
    return f"La clause {cited(name)} contient {what}, qu’un modèle ne peut pas reprendre."


def _says_something(package: Package, part: str) -> bool:
    return any((text.text or "").strip() for text in package.seen(part).iter(w("t")))


def _foreign_content(parent: Element) -> Iterator[tuple[Element, str]]:
    """The outermost elements that cannot be carried over, and what they are; the section of the whole body goes."""
    for child in parent:
        if child.tag == w("sectPr") and parent.tag == w("body"):
            continue
        if what := _what(child):
            yield child, what
        else:
            yield from _foreign_content(child)


def _what(element: Element) -> str:
    if found := _REFUSED.get(str(element.tag)):
        return found
    related = any(str(name).startswith(f"{{{R}}}") for name in element.attrib)
    return _AN_OBJECT if related or _is_extension(element) else ""


def _is_extension(element: Element) -> bool:
    return not str(element.tag).startswith(f"{{{W}}}")


def _holds_properties(element: Element) -> bool:
    """Whether the element only tells the look of what stands beside it: w:rPr, w:pPr, w:tblPr."""
    return str(element.tag).startswith(f"{{{W}}}") and str(element.tag).endswith("Pr")


def _leave_numbering(paragraph: Element, own: Styles, name: str) -> Iterator[BodyFault]:
    """The house style carries the bullets of a list: those laid on the paragraph itself go, elsewhere they are told."""
    properties = paragraph.find(w("pPr"))
    numbering = None if properties is None else properties.find(w("numPr"))
    if properties is None or numbering is None or attribute(numbering.find(w("numId"))) == "0":
        return
    identity = attribute(properties.find(w("pStyle"))) or ""
    house = find_style(own.names.get(("paragraph", identity), identity))
    properties.remove(numbering)
    if house is None or house.role is not Role.ITEM or attribute(numbering.find(w("ilvl"))) not in (None, "0"):
        message = f"Ce paragraphe de la clause {cited(name)} porte une puce ou un numéro de Word."
        hint = "Donnez-lui le style «\u00a0Élément de liste\u00a0», sans autre puce, ou tapez son numéro au clavier."
        yield BodyFault("CLA-005", paragraph, Wording(message, hint))


def _is_blank(block: Element) -> bool:
    return block.tag == w("p") and not own_words(block).strip() and block.find(f".//{w('br')}") is None
