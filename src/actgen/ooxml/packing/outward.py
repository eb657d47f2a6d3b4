"""What of a Word file leads out of it: fields that ask for other files, addresses that stand in its text, its links."""

from __future__ import annotations

import posixpath
import re
from typing import TYPE_CHECKING, NamedTuple

from lxml import etree

from actgen.core.citing import cited
from actgen.core.diagnostics import Diagnostic, WordPlace, error
from actgen.ooxml.fields import refusal, refused_fields
from actgen.ooxml.mending import own_words
from actgen.ooxml.packing.links import is_address
from actgen.ooxml.xml import serialise, w

if TYPE_CHECKING:
    from collections.abc import Container, Iterator

    from actgen.ooxml.fields import Field
    from actgen.ooxml.xml import Element

_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_BRACES = re.compile(r"\{[{%#]")
_UNLINK = "Supprimez le lien dans Word (Ctrl+Maj+F9 sur le texte, ou Fichier > Informations > Modifier les liens)."
#: What leads out of the file from another place than its text → how it is taken away.
_REMEDIES = {
    "attachedtemplate": (
        "Détachez ce modèle dans Word\u00a0: Développeur > Modèle de document, tapez «\u00a0Normal\u00a0» à la place "
        "de son chemin, puis enregistrez (Fichier > Options > Personnaliser le ruban montre l’onglet Développeur)."
    ),
}
#: What old drawings and web frames name without a relationship.
_SOURCES = ("src", "href", "docLocation")
_ADDRESSES = etree.XPath(f"//@*[{' or '.join(map('local-name() = {!r}'.format, _SOURCES))}]")


class Outside(NamedTuple):
    """What of a part leads out of the file: by its fields, and by addresses that stand in its text."""

    fields: tuple[Diagnostic, ...]
    sources: tuple[Diagnostic, ...]


def outside_of(name: str, part: str, root: Element, label: str, links: Container[str]) -> Outside:
    """What of the part of that name leads out; `part` is how it is told, `links` are those that may stay."""
    sources = _source_faults(label, name, root) if name.startswith("word/") and "image" not in links else ()
    return Outside(tuple(_field_faults(label, part, root, links)), tuple(sources))


def leads_out(label: str, target: str, owner: str, kind: str = "") -> Diagnostic:
    """MOD-008: that a link of that kind leads out of the file, from its part `owner`."""
    message = f"Ce fichier renvoie à l’extérieur de lui-même\u00a0: {cited(target)} (dans {owner})."
    return error("MOD-008", WordPlace(label), message, _REMEDIES.get(kind, _UNLINK), subject=target)


def _source_faults(label: str, name: str, root: Element) -> Iterator[Diagnostic]:
    """The addresses that stand in the text itself, without a relationship."""
    written = serialise(root)  # to look at each attribute takes thirty times as long
    found = _ADDRESSES(root) if any(map(written.__contains__, _SOURCES)) else ()
    for target in map(str, found if isinstance(found, list) else ()):
        if is_address(target):
            yield leads_out(label, target, posixpath.basename(name))


def _field_faults(label: str, part: str, root: Element, links: Container[str]) -> Iterator[Diagnostic]:
    """The fields that no act may hold; one with a tag in its code is told with its tag (BAL-006)."""
    for one in refused_fields(root):
        is_link = one.name == "HYPERLINK" and not one.is_nested and "hyperlink" in links
        if not is_link and not _BRACES.search(one.instruction):
            yield error("MOD-011", _field_place(label, part, root, one), *refusal(one), subject=one.said)


def _field_place(label: str, part: str, root: Element, one: Field) -> WordPlace:
    """The paragraph where a field begins, as a reader counts; the part alone where there is none."""
    paragraph = one.paragraph
    if paragraph is None:
        return WordPlace(label, part)
    number = 0
    for found in root.iter(w("p")):
        number += next(found.iterancestors(_FALLBACK), None) is None
        if found is paragraph:
            break
    return WordPlace(label, part, number, own_words(paragraph))
