"""A Word file opened as a stranger's: what is not a plain, self-contained .docx of a sane size is refused."""

from __future__ import annotations

import posixpath
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from actgen.core.citing import cited
from actgen.core.diagnostics import Diagnostic, WordPlace, error
from actgen.core.errors import InputFault, stop_on_errors
from actgen.ooxml.archive import read_entries
from actgen.ooxml.main_part import under_usual_name
from actgen.ooxml.xml import CONTENT_TYPES, RELATIONSHIPS, Element, UnsafeXml, parse, w

if TYPE_CHECKING:
    from collections.abc import Container, Iterator

    from actgen.ooxml.zipping import Entry

MAIN_PART = "word/document.xml"
CONTENT_TYPES_PART = "[Content_Types].xml"
#: The parts that hold text, and may hold tags.
TEXT_PART = re.compile(r"word/(document|header\d*|footer\d*|footnotes|endnotes)\.xml")
_MAIN_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_SAVE_AS = "Ouvrez-le dans Word ou LibreOffice et enregistrez-le au format «\u00a0Document Word (.docx)\u00a0»."
_UNLINK = "Supprimez le lien dans Word (Ctrl+Maj+F9 sur le texte, ou Fichier > Informations > Modifier les liens)."
#: The links that nothing follows by itself, and those that words alone do not need.
HYPERLINKS = frozenset({"hyperlink"})
ANY_LINKS = HYPERLINKS | {"attachedTemplate", "image", "oleObject", "package", "frame", "video", "audio", "media"}
#: What leads out of the file from another place than its text → how it is taken away.
_REMEDIES = {
    "attachedTemplate": (
        "Détachez ce modèle dans Word\u00a0: Développeur > Modèle de document, tapez «\u00a0Normal\u00a0» à la place "
        "de son chemin, puis enregistrez (Fichier > Options > Personnaliser le ruban montre l’onglet Développeur)."
    ),
}
_ADDRESS = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:|//|\\\\")
_COPY = "Copiez son texte dans un nouveau document Word, et enregistrez-le au format .docx."
#: The folder of an archive that tells another kind of file.
_OTHER_KINDS = {"xl/": "un classeur Excel (.xlsx)", "ppt/": "une présentation PowerPoint (.pptx)"}
_FOREIGN_KINDS = ("aFChunk", "subDocument")


@dataclass(frozen=True, slots=True)
class Package:
    """The parts of a Word file, in the order of its archive, and the name that its diagnostics show."""

    label: str
    entries: tuple[Entry, ...]

    def names(self) -> tuple[str, ...]:
        """The names of the parts."""
        return tuple(entry.name for entry in self.entries)

    def find(self, name: str) -> bytes | None:
        """The content of a part, or None."""
        return next((entry.content() for entry in self.entries if entry.name == name), None)

    def xml(self, name: str) -> Element:
        """The root element of a part; InputFault when the part is missing or is not safe XML."""
        content = self.find(name)
        if content is None:
            raise InputFault([_fault(self.label, "MOD-005", f"La partie {name} manque.", _SAVE_AS)])
        try:
            return parse(content)
        except UnsafeXml as failure:
            message = f"La partie {name} ne peut pas être lue\u00a0: {failure}."
            raise InputFault([_fault(self.label, "MOD-006", message, _SAVE_AS)]) from failure


def read_package(content: bytes, label: str, *, links: Container[str] = ()) -> Package:
    """The parts of a .docx; InputFault with every reason why it is refused, in French.

    Links of the kinds `links` stay: the file is read or compared, and no act is made of it.
    """
    package = Package(label, under_usual_name(read_entries(content, label)))
    stop_on_errors(_kind_faults(package))
    stop_on_errors(_xml_faults(package))
    stop_on_errors([*_form_faults(package), *dict.fromkeys(_link_faults(package, links))])
    return package


def read_received(content: bytes, label: str) -> Package:
    """The parts of a .docx of which only the words are taken: it may hold links to the outside; InputFault as above."""
    package = Package(label, under_usual_name(read_entries(content, label)))
    stop_on_errors(_kind_faults(package))
    stop_on_errors(_xml_faults(package))
    stop_on_errors([*_form_faults(package), *dict.fromkeys(_inclusion_faults(package))])
    return package


def _kind_faults(package: Package) -> Iterator[Diagnostic]:
    names = package.names()
    if "mimetype" in names and CONTENT_TYPES_PART not in names:
        yield _fault(package.label, "MOD-001", "C’est un fichier OpenDocument (.odt), non un .docx.", _SAVE_AS)
    elif other := next((kind for folder, kind in _OTHER_KINDS.items() if _has_folder(names, folder)), ""):
        yield _fault(package.label, "MOD-001", f"C’est {other}, non un fichier Word (.docx).", _COPY)
    elif CONTENT_TYPES_PART not in names or not any(name.startswith("word/") for name in names):
        yield _fault(package.label, "MOD-001", "Cette archive n’est pas un fichier Word (.docx).", _SAVE_AS)


def _xml_faults(package: Package) -> Iterator[Diagnostic]:
    for name in package.names():
        if not name.casefold().endswith((".xml", ".rels")):
            continue
        try:
            package.xml(name)
        except InputFault as fault:
            yield from fault.diagnostics


def _form_faults(package: Package) -> Iterator[Diagnostic]:
    types = _content_types(package)
    if any("macroenabled" in kind.casefold() or "vbaproject" in kind.casefold() for kind in types.values()) or any(
        name.casefold().endswith("vbaproject.bin") for name in package.names()
    ):
        yield _fault(package.label, "MOD-007", "Ce fichier contient des macros\u00a0: un acte n’en a pas.", _SAVE_AS)
    elif any("template.main+xml" in kind for kind in types.values()):
        yield _fault(package.label, "MOD-007", "C’est un modèle Word (.dotx), non un document (.docx).", _SAVE_AS)
    elif package.find(MAIN_PART) is None:
        named = [part for part, kind in types.items() if kind == _MAIN_TYPE]
        instead = f"\u00a0: le texte se trouve dans {named[0].lstrip('/')}" if named else ""
        yield _fault(package.label, "MOD-005", f"La partie {MAIN_PART} manque{instead}.", _SAVE_AS)
    elif types.get(f"/{MAIN_PART}") != _MAIN_TYPE:
        message = "La partie principale de ce fichier n’est pas déclarée comme un document Word."
        yield _fault(package.label, "MOD-007", message, _SAVE_AS)
    elif package.xml(MAIN_PART).tag != w("document"):
        message = "Ce fichier est au format «\u00a0Open XML Strict\u00a0», ou n’est pas un document Word."
        yield _fault(package.label, "MOD-009", message, _SAVE_AS)


def _content_types(package: Package) -> dict[str, str]:
    """The name of each part and its type: its own, or that of the parts which end as it does."""
    root = package.xml(CONTENT_TYPES_PART)
    defaults = {
        item.get("Extension", "").casefold(): item.get("ContentType", "")
        for item in root.iter(f"{{{CONTENT_TYPES}}}Default")
    }
    own = {item.get("PartName", ""): item.get("ContentType", "") for item in root.iter(f"{{{CONTENT_TYPES}}}Override")}
    ends = ((f"/{name}", name.rpartition(".")[2].casefold()) for name in package.names())
    return {name: defaults[end] for name, end in ends if end in defaults} | own


def _link_faults(package: Package, links: Container[str]) -> Iterator[Diagnostic]:
    for owner, relation in _relations(package):
        target, kind = relation.get("Target", ""), relation.get("Type", "").rpartition("/")[2]
        if kind in links:
            continue
        if relation.get("TargetMode") == "External" or _ADDRESS.match(target):
            message = f"Ce fichier renvoie à l’extérieur de lui-même\u00a0: {cited(target)} (dans {owner})."
            yield _fault(package.label, "MOD-008", message, _REMEDIES.get(kind, _UNLINK))
        else:
            yield from _inclusion_fault(package, owner, relation)


def _inclusion_faults(package: Package) -> Iterator[Diagnostic]:
    for owner, relation in _relations(package):
        yield from _inclusion_fault(package, owner, relation)


def _inclusion_fault(package: Package, owner: str, relation: Element) -> Iterator[Diagnostic]:
    if relation.get("Type", "").rpartition("/")[2] in _FOREIGN_KINDS:
        message = f"Ce fichier contient un autre document\u00a0: {cited(relation.get('Target', ''))} (dans {owner})."
        yield _fault(package.label, "MOD-010", message, "Copiez son texte à sa place, puis enregistrez.")


def _relations(package: Package) -> Iterator[tuple[str, Element]]:
    """Each relationship of the file, with the part that owns it."""
    for name in package.names():
        if name.endswith(".rels"):
            owner = posixpath.basename(name).removesuffix(".rels") or "le fichier"
            for relation in package.xml(name).iter(f"{{{RELATIONSHIPS}}}Relationship"):
                yield owner, relation


def _has_folder(names: tuple[str, ...], folder: str) -> bool:
    return any(name.startswith(folder) for name in names) and not any(name.startswith("word/") for name in names)


def _fault(label: str, code: str, message: str, hint: str) -> Diagnostic:
    return error(code, WordPlace(label), message, hint)
