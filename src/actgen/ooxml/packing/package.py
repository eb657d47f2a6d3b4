"""A Word file opened as a stranger's: what is not a plain, self-contained .docx of a sane size is refused."""

from __future__ import annotations

import posixpath
import re
from functools import lru_cache
from typing import TYPE_CHECKING

from msgspec import Struct

from actgen.core.citing import cited
from actgen.core.diagnostics import Diagnostic, WordPlace, error
from actgen.core.errors import InputFault, stop_on_errors
from actgen.core.still import kept, once
from actgen.ooxml.packing.archive import read_entries
from actgen.ooxml.packing.described import described
from actgen.ooxml.packing.links import Relation, relations_in
from actgen.ooxml.packing.main_part import under_usual_name
from actgen.ooxml.packing.outward import Outside, leads_out, outside_of
from actgen.ooxml.packing.passages import cut_in, passage_in
from actgen.ooxml.packing.zipping import Entry, stored
from actgen.ooxml.xml import CONTENT_TYPES, Element, UnsafeXml, W, parse, seen, w

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Iterable, Iterator, Mapping

    from actgen.ooxml.packing.passages import Cut, Passage

MAIN_PART = "word/document.xml"
CONTENT_TYPES_PART = "[Content_Types].xml"
#: The parts that hold text, and may hold tags.
TEXT_PART = re.compile(r"word/(document|header\d*|footer\d*|footnotes|endnotes)\.xml")
_MAIN_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_PART_NAMES = {"document": "corps du texte", "header": "en-tête de page", "footer": "pied de page"}
_SAVE_AS = "Ouvrez-le dans Word ou LibreOffice et enregistrez-le au format «\u00a0Document Word (.docx)\u00a0»."
#: The links that nothing follows by itself, and those that words alone do not need, in small letters.
HYPERLINKS = frozenset({"hyperlink"})
ANY_LINKS = HYPERLINKS | {"attachedtemplate", "image", "oleobject", "package", "frame", "video", "audio", "media"}
_COPY = "Copiez son texte dans un nouveau document Word, et enregistrez-le au format .docx."
#: The folder of an archive that tells another kind of file.
_OTHER_KINDS = {"xl/": "un classeur Excel (.xlsx)", "ppt/": "une présentation PowerPoint (.pptx)"}
_FOREIGN_KINDS = ("afchunk", "subdocument")
#: The largest file that is kept open: a template has some ten thousand bytes.
_SMALL = 200_000

#: What a file says of itself; each act has it otherwise, as its texts.
_PROPERTIES = ("docProps/core.xml", "docProps/custom.xml")


class Package(Struct, frozen=True, dict=True):
    """The parts of a Word file, in the order of its archive, and the name that its diagnostics show."""

    label: str
    entries: tuple[Entry, ...]

    @kept
    def _by_name(self) -> Mapping[str, Entry]:
        return {entry.name: entry for entry in reversed(self.entries)}  # the first of a name is the one that counts

    def names(self) -> tuple[str, ...]:
        """The names of the parts."""
        return tuple([entry.name for entry in self.entries])

    def find(self, name: str) -> bytes | None:
        """The content of a part, or None."""
        entry = self._by_name.get(name)
        return None if entry is None else entry.content()

    def xml(self, name: str) -> Element:
        """The root element of a part; InputFault when the part is missing or is not safe XML."""
        return self._root(name, parse)

    def seen(self, name: str) -> Element:
        """The same for who only reads it: it is shared, and nobody may change it."""
        return self._root(name, seen)

    @kept
    def shared(self) -> Shared:
        """The file with the parts blank that each act has otherwise: all acts of a template have it the same."""
        entries = list(self.entries)
        for rank in _own_ranks(self.names()):
            entries[rank] = _blank(entries[rank].name)
        is_small = sum([len(one.packed) for one in entries]) <= _SMALL
        return (_shared if is_small else Shared)(self.label, tuple(entries))

    def own(self) -> tuple[Entry, ...]:
        """Those parts: its texts, what the file says of it."""
        return tuple([self.entries[rank] for rank in _ranks_of_own(self.shared)])

    @kept
    def body(self) -> Cut | None:
        """The part of the text itself cut into its passages; None where it is not plain: see `passages.py`."""
        text = self._by_name.get(MAIN_PART)
        return None if text is None else cut_in(text)

    def outline(self, name: str) -> Element:
        """As `seen`, but for the passages of the text itself where it is cut into them, and the words of the others."""
        if name == MAIN_PART:
            parts = self.body
            return self.seen(name) if parts is None else parts.frame.root
        if name in _PROPERTIES:
            said = described(self.find(name) or b"")
            return self.seen(name) if said is None else said
        text = self.repeated(name)
        return self.seen(name) if text is None else text.mould.root

    @once
    def repeated(self, name: str) -> Passage | None:
        """A header or a footer as one passage; None for another part."""
        text = self._by_name.get(name) if TEXT_PART.fullmatch(name) else None
        return None if text is None else passage_in(text)

    def _root(self, name: str, read: Callable[[bytes], Element]) -> Element:
        content = self.find(name)
        if content is None:
            raise InputFault([_fault(self.label, "MOD-005", f"La partie {name} manque.", _SAVE_AS, name)])
        try:
            return read(content)
        except UnsafeXml as failure:
            message = f"La partie {name} ne peut pas être lue\u00a0: {failure}."
            raise InputFault([_fault(self.label, "MOD-006", message, _SAVE_AS, name)]) from failure


class Shared(Package, frozen=True, eq=False, dict=True):
    """What all acts of a template have the same: one object for all of them, where it is of some size.

    What is found of it is kept in it.
    """


@lru_cache(maxsize=64)
def _shared(label: str, entries: tuple[Entry, ...]) -> Shared:
    return Shared(label, entries)


@once
def _ranks_of_own(shared: Shared) -> tuple[int, ...]:
    """Which of its parts each act has otherwise."""
    return _own_ranks(shared.names())


@lru_cache(maxsize=256)
def _own_ranks(names: tuple[str, ...]) -> tuple[int, ...]:
    """Which of the parts of these names each act has otherwise."""
    return tuple([rank for rank, name in enumerate(names) if name in _PROPERTIES or TEXT_PART.fullmatch(name)])


@lru_cache(maxsize=256)
def _blank(name: str) -> Entry:
    """A part with nothing in it."""
    return stored(name, f'<w:document xmlns:w="{W}"/>'.encode())


def french_part_name(name: str) -> str:
    """« corps du texte » for word/document.xml, « pied de page » for a footer, « notes » for footnotes."""
    kind = name.removeprefix("word/").removesuffix(".xml").rstrip("0123456789")
    return _PART_NAMES.get(kind, "notes")


def read_package(content: bytes, label: str, *, links: Iterable[str] = ()) -> Package:
    """The parts of a .docx; InputFault with every reason why it is refused, in French.

    A link to a page or a mailbox stays. Links of the kinds `links` stay too: the file is read or compared, and no act
    is made of it.
    """
    return (_kept if len(content) <= _SMALL else _read)(content, label, frozenset(links))


def open_package(content: bytes, label: str) -> Package:
    """The same for a file that is opened once, of which nothing is kept."""
    return _read(content, label, frozenset())


@lru_cache(maxsize=16)
def _kept(content: bytes, label: str, links: frozenset[str]) -> Package:
    """The same, examined once for the same content: a command opens its templates several times."""
    return _read(content, label, links)


def _read(content: bytes, label: str, links: frozenset[str]) -> Package:
    package = Package(label, under_usual_name(read_entries(content, label)))
    if len(content) > _SMALL or not _are_sound(package, links):
        _refuse(package, links)
    return package


def _are_sound(package: Package, links: frozenset[str]) -> bool:
    """Whether nothing is wrong in a file, by what all acts of a template share and by what it has of its own."""
    if not _is_sound_beside(package.shared, links):
        return False
    try:
        return all(_is_sound_within(one.name, package.outline(one.name), links) for one in package.own())
    except InputFault:
        return False


@once
def _is_sound_beside(shared: Shared, links: frozenset[str]) -> bool:
    """Whether nothing is wrong in what all acts of a template share."""
    try:
        _refuse(shared, links)
    except InputFault:
        return False
    return True


@lru_cache(maxsize=128)
def _is_sound_within(name: str, root: Element, links: frozenset[str]) -> bool:
    """Whether nothing is wrong in a part of that outline, of which there is one for all acts of a template."""
    outside = _outside_of(name, root, "", links)
    return not (outside.fields or outside.sources) and (name != MAIN_PART or root.tag == w("document"))


def _refuse(package: Package, links: frozenset[str]) -> None:
    """Raise InputFault with every reason why a file is refused."""
    stop_on_errors(_kind_faults(package))
    roots = _sound_roots(package)
    stop_on_errors(_form_faults(package, roots))
    stop_on_errors(dict.fromkeys(_outside_faults(package, roots, links)))


def read_received(content: bytes, label: str) -> Package:
    """The parts of a .docx of which only the words are taken: it may hold links and any field; InputFault as above."""
    package = Package(label, under_usual_name(read_entries(content, label)))
    stop_on_errors(_kind_faults(package))
    roots = _sound_roots(package)
    stop_on_errors([*_form_faults(package, roots), *dict.fromkeys(_inclusion_faults(package))])
    return package


def _kind_faults(package: Package) -> Iterator[Diagnostic]:
    names = package.names()
    if "mimetype" in names and CONTENT_TYPES_PART not in names:
        yield _fault(package.label, "MOD-001", "C’est un fichier OpenDocument (.odt), non un .docx.", _SAVE_AS)
    elif other := next((kind for folder, kind in _OTHER_KINDS.items() if _has_folder(names, folder)), ""):
        yield _fault(package.label, "MOD-001", f"C’est {other}, non un fichier Word (.docx).", _COPY)
    elif CONTENT_TYPES_PART not in names or not any(name.startswith("word/") for name in names):
        yield _fault(package.label, "MOD-001", "Cette archive n’est pas un fichier Word (.docx).", _SAVE_AS)


def _sound_roots(package: Package) -> dict[str, Element]:
    """The root of every XML part, by its name; InputFault with each part that is not safe XML.

    All that may be refused of the text itself stands in its outline.
    """
    roots: dict[str, Element] = {}
    faults: list[Diagnostic] = []
    for name in package.names():
        if not name.casefold().endswith((".xml", ".rels")):
            continue
        try:
            roots[name] = package.outline(name) if name == MAIN_PART else package.seen(name)
        except InputFault as fault:
            faults += fault.diagnostics
    stop_on_errors(faults)
    return roots


def _form_faults(package: Package, roots: Mapping[str, Element]) -> Iterator[Diagnostic]:
    types = _content_types(package, roots)
    if any("macroenabled" in kind.casefold() or "vbaproject" in kind.casefold() for kind in types.values()) or any(
        name.casefold().endswith("vbaproject.bin") for name in package.names()
    ):
        yield _fault(package.label, "MOD-007", "Ce fichier contient des macros\u00a0: un acte n’en a pas.", _SAVE_AS)
    elif any("template.main+xml" in kind for kind in types.values()):
        yield _fault(package.label, "MOD-007", "C’est un modèle Word (.dotx), non un document (.docx).", _SAVE_AS)
    elif package.find(MAIN_PART) is None:
        named = [part for part, kind in types.items() if kind == _MAIN_TYPE]
        instead = f"\u00a0: le texte se trouve dans {named[0].lstrip('/')}" if named else ""
        yield _fault(package.label, "MOD-005", f"La partie {MAIN_PART} manque{instead}.", _SAVE_AS, MAIN_PART)
    elif types.get(f"/{MAIN_PART}") != _MAIN_TYPE:
        message = "La partie principale de ce fichier n’est pas déclarée comme un document Word."
        yield _fault(package.label, "MOD-007", message, _SAVE_AS)
    elif roots[MAIN_PART].tag != w("document"):
        message = "Ce fichier est au format «\u00a0Open XML Strict\u00a0», ou n’est pas un document Word."
        yield _fault(package.label, "MOD-009", message, _SAVE_AS)


def _content_types(package: Package, roots: Mapping[str, Element]) -> dict[str, str]:
    """The name of each part and its type: its own, or that of the parts which end as it does."""
    root = roots[CONTENT_TYPES_PART]
    defaults = {
        item.get("Extension", "").casefold(): item.get("ContentType", "")
        for item in root.iter(f"{{{CONTENT_TYPES}}}Default")
    }
    own = {item.get("PartName", ""): item.get("ContentType", "") for item in root.iter(f"{{{CONTENT_TYPES}}}Override")}
    ends = ((f"/{name}", name.rpartition(".")[2].casefold()) for name in package.names())
    return {name: defaults[end] for name, end in ends if end in defaults} | own


def _link_faults(package: Package, links: Container[str]) -> Iterator[Diagnostic]:
    """What leads out of the file, or to a part that it does not hold."""
    names = {name.casefold() for name in package.names()}
    for relation in _relations(package):
        if relation.kind in links or relation.is_link_to_follow():
            continue
        if relation.leads_outside():
            yield leads_out(package.label, relation.target, relation.owner, relation.kind)
        elif relation.kind in _FOREIGN_KINDS:
            yield from _inclusion_fault(package, relation)
        elif relation.part().casefold() not in names:
            message = f"Ce fichier renvoie à une partie qu’il n’a pas\u00a0: {cited(relation.target)} "
            yield _fault(package.label, "MOD-008", f"{message}(dans {relation.owner}).", _SAVE_AS, relation.target)


def _outside_faults(package: Package, roots: Mapping[str, Element], links: frozenset[str]) -> Iterator[Diagnostic]:
    """What leads out of the file, part by part; the addresses of pictures are left where these may stay."""
    yield from _link_faults(package, links)
    found = [_outside_of(name, root, package.label, links) for name, root in roots.items()]
    yield from (fault for one in found for fault in one.fields)
    yield from (fault for one in found for fault in one.sources)


def _outside_of(name: str, root: Element, label: str, links: Container[str]) -> Outside:
    part = french_part_name(name) if TEXT_PART.fullmatch(name) else posixpath.basename(name)
    return outside_of(name, part, root, label, links)


def _relations(package: Package) -> Iterator[Relation]:
    """Each relationship of the file."""
    for name in package.names():
        if name.casefold().endswith(".rels"):
            yield from relations_in(name, package.seen(name))


def _inclusion_faults(package: Package) -> Iterator[Diagnostic]:
    for relation in _relations(package):
        yield from _inclusion_fault(package, relation)


def _inclusion_fault(package: Package, relation: Relation) -> Iterator[Diagnostic]:
    if relation.kind in _FOREIGN_KINDS:
        message = f"Ce fichier contient un autre document\u00a0: {cited(relation.target)} (dans {relation.owner})."
        yield _fault(
            package.label, "MOD-010", message, "Copiez son texte à sa place, puis enregistrez.", relation.target
        )


def _has_folder(names: tuple[str, ...], folder: str) -> bool:
    return any(name.startswith(folder) for name in names) and not any(name.startswith("word/") for name in names)


def _fault(label: str, code: str, message: str, hint: str, subject: str = "") -> Diagnostic:
    return error(code, WordPlace(label), message, hint, subject=subject)
