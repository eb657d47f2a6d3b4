"""The Word file of the second version, with its parts rewritten and those that only the first one had."""

from __future__ import annotations

import copy
from itertools import count
from typing import TYPE_CHECKING

from msgspec import Struct, field

from actgen.atelier.revision.model import PartKind
from actgen.atelier.revision.word.change_marks import element
from actgen.fill.leftovers import kept_entries
from actgen.ooxml.fields import detach_refused
from actgen.ooxml.notes import NOTES_PART, own_notes
from actgen.ooxml.packing.package import CONTENT_TYPES_PART, MAIN_PART, TEXT_PART
from actgen.ooxml.packing.parts import declare, relate, relations_of, written_part
from actgen.ooxml.packing.properties import read_custom_properties, with_custom_properties
from actgen.ooxml.packing.zipping import pack
from actgen.ooxml.xml import Element, R, parse, w, whole

if TYPE_CHECKING:
    from collections.abc import Iterable

    from actgen.atelier.revision.model import PartChange, Revision
    from actgen.atelier.revision.word.word_parts import Source
    from actgen.ooxml.packing.zipping import Entry

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.{}+xml"
_ROOTS = {PartKind.PAGE_HEADER: ("hdr", "header"), PartKind.PAGE_FOOTER: ("ftr", "footer")}
#: The custom property by which actgen knows a file that it wrote.
MARK = "ActgenComparaison"


def is_ours(entries: Iterable[Entry]) -> bool:
    """Whether a Word file is a comparison that actgen wrote."""
    return MARK in read_custom_properties(entries)


class Repacked(Struct):
    """The file being made: the roots of parts that it has more than the second version, by their names."""

    before: Source
    after: Source
    added: dict[str, tuple[str, Element]] = field(default_factory=dict)
    note_refs: dict[str, str] = field(default_factory=dict)

    def note_ids(self, revision: Revision) -> dict[str, str]:
        """Id of a note that only the first version has → its id in the file."""
        taken = _numbers(part.number for part in revision.after.parts if part.kind is PartKind.NOTE)
        free = count(max([*taken, *_numbers(part.number for part in revision.before.parts), 0]) + 1)
        gone = [change.before for change in revision.parts if change.after is None]
        self.note_refs = {part.number: str(next(free)) for part in gone if part and part.kind is PartKind.NOTE}
        return self.note_refs

    def added_root(self, change: PartChange) -> Element:
        """The root of a story that only the first version has, empty and in its place in the file."""
        part = change.part
        if part.kind is PartKind.NOTE:
            note = element("footnote", {"id": self.note_refs[part.number]})
            self._notes_root().append(note)
            return note
        tag, kind = _ROOTS[part.kind]
        root = copy.copy(self.before.root(part.story))
        for child in list(root):
            root.remove(child)
        assert root.tag == w(tag)
        taken = {*self.after.package.names(), *self.added}
        name = next(free for number in count(1) if (free := f"word/{kind}{number}.xml") not in taken)
        self.added[name] = (kind, root)
        self._show_on_every_page(kind, f"rIdActgen{len(self.added)}")
        return root

    def packed(self) -> bytes:
        """The bytes of the file."""
        roots = self.after.roots | {name: root for name, (_, root) in self.added.items()}
        entries = [_rewritten(entry, roots, self.added) for entry in kept_entries(self.after.package)]
        entries += [written_part(name, root) for name, (_, root) in self.added.items()]
        return pack(with_custom_properties(entries, {MARK: "actgen templates diff"}))

    def _notes_root(self) -> Element:
        if self.after.has_notes():
            return self.after.root(NOTES_PART)
        if NOTES_PART not in self.added:
            root = copy.deepcopy(self.before.root(NOTES_PART))
            for _, note in list(own_notes(root)):
                root.remove(note)
            self.added[NOTES_PART] = ("footnotes", root)
        return self.added[NOTES_PART][1]

    def _show_on_every_page(self, kind: str, relation: str) -> None:
        for section in self.after.root(MAIN_PART).iter(w("sectPr")):
            shown = [one.get(w("type")) for one in section.iterfind(w(f"{kind}Reference"))]
            if "default" not in shown:
                reference = element(f"{kind}Reference", {"type": "default"})
                reference.set(f"{{{R}}}id", relation)
                section.insert(0, reference)


def _numbers(texts: Iterable[str]) -> list[int]:
    return [whole(text) for text in texts]


def _rewritten(entry: Entry, roots: dict[str, Element], added: dict[str, tuple[str, Element]]) -> Entry:
    if entry.name in roots or TEXT_PART.fullmatch(entry.name):
        root = roots[entry.name] if entry.name in roots else parse(entry.content())
        has_fields = detach_refused(root)  # a received file may hold any, and this one will be opened
        return written_part(entry.name, root) if has_fields or entry.name in roots else entry
    if added and entry.name == CONTENT_TYPES_PART:
        types = parse(entry.content())
        for name, (kind, _) in added.items():
            declare(types, name, _TYPE.format(kind))
        return written_part(entry.name, types)
    if added and entry.name == relations_of(MAIN_PART):
        related = parse(entry.content())
        for rank, (name, (kind, _)) in enumerate(added.items(), start=1):
            relate(related, f"rIdActgen{rank}", f"{_OFFICE}/{kind}", name.removeprefix("word/"))
        return written_part(entry.name, related)
    return entry
