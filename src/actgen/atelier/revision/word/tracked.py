"""A Word file with tracked changes: accepting them all gives the second version, rejecting them all the first.

It is the file of the second version, whose look it keeps; what the first one had comes back as removed.
"""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING

from msgspec import Struct, field

from actgen.atelier.revision.model import Category, Item, ParagraphItem, TableItem
from actgen.atelier.revision.word.carried import carry
from actgen.atelier.revision.word.change_marks import Marker, element
from actgen.atelier.revision.word.merging import Strand, weave
from actgen.atelier.revision.word.paragraph_ends import Built, settled
from actgen.atelier.revision.word.repacking import Repacked
from actgen.atelier.revision.word.word_parts import Source
from actgen.ooxml.blocks import cells_of, rows_of
from actgen.ooxml.packing.package import MAIN_PART
from actgen.ooxml.xml import Element, w

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from actgen.atelier.revision.model import PartChange, Piece, Revision, RowItem
    from actgen.atelier.revision.word.change_marks import Mark
    from actgen.ooxml.packing.package import Package

#: The date of the changes where no manifest gives one: a file has no clock.
NO_DATE = "2000-01-01"
_BOOKMARKS = (w("bookmarkStart"), w("bookmarkEnd"))
_FOREIGN = tuple(w(tag) for tag in ("numPr", "sectPr", "pPrChange", "rPr", "framePr", "cnfStyle"))


def tracked_docx(revision: Revision, before: Package, after: Package, author: str, day: str = NO_DATE) -> bytes:
    """The Word file, in which `author` made all the changes on `day`; the same versions give the same bytes."""
    writer = _Writer(Source(before), Source(after), Marker(author, f"{day}T00:00:00Z"))
    return writer.written(revision)


class _Writer(Struct):
    """What one file is made of: both versions, the marks, the ids of notes that only the first version had."""

    before: Source
    after: Source
    marker: Marker
    notes: dict[str, str] = field(default_factory=dict)

    def written(self, revision: Revision) -> bytes:
        repacked = Repacked(self.before, self.after)
        self.notes = repacked.note_ids(revision)
        if any(not change.is_same for change in revision.parts if change.part.story == MAIN_PART):
            self._write_body(weave(revision))
        for change in revision.parts:
            if change.part.story != MAIN_PART and not change.is_same:
                self._write_apart(change, repacked)
        return repacked.packed()

    def _write_body(self, strands: Sequence[Strand]) -> None:
        body = self.after.root(MAIN_PART).find(w("body"))
        assert body is not None  # the reader of packages proves it
        section = body.find(w("sectPr"))
        built = list(self._blocks(strands, MAIN_PART, MAIN_PART))
        for child in list(body):
            body.remove(child)
        body.extend([one.element for one in settled(built, self.marker)])
        if section is not None:
            body.append(section)
        _drop_lone_bookmarks(body)

    def _write_apart(self, change: PartChange, repacked: Repacked) -> None:
        """A page header, a page footer or a note: each is a story by itself."""
        strands = [Strand(item) for item in change.items]
        old, new = (part.story if part else "" for part in (change.before, change.after))
        built = list(self._blocks(strands, old, new))
        root = self.after.story(new).root if new else repacked.added_root(change)
        for child in list(root):
            root.remove(child)
        root.extend([one.element for one in settled(built, self.marker)])
        _drop_lone_bookmarks(root)

    def _blocks(self, strands: Iterable[Strand], old: str, new: str) -> Iterator[Built]:
        """The elements of the items; a moved passage stands between the marks of its range."""
        opened: Built | None = None
        name, closing = "", None
        for strand in strands:
            built = self._block(strand, old, new)
            if opened is not None and closing is not None and (strand.move != name or built.mark != opened.mark):
                opened.after.append(closing)
                closing = None
            if strand.move and closing is None:
                start, closing = self.marker.range_marks(built.mark, strand.move)
                built.start(start)
            name, opened = strand.move, built
            yield built
        if opened is not None and closing is not None:
            opened.after.append(closing)

    def _block(self, strand: Strand, old: str, new: str) -> Built:
        if isinstance(strand.item, TableItem):
            return Built(self._table(strand.item, old, new))
        mark = _mark(strand.item, moved=bool(strand.move))
        return Built(self._paragraph(strand.item, mark, old, new), mark)

    def _paragraph(self, item: ParagraphItem, mark: Mark, old: str, new: str) -> Element:
        own = self.after.story(new).paragraphs[item.after.at] if item.after else None
        former = self.before.story(old).paragraphs[item.before.at] if item.before else None
        if item.is_same and own is not None:
            return copy.deepcopy(own)
        made = element("p")
        made.append(self._properties(item, own, former))
        bases = _base(former, foreign=True), _base(own)
        made.extend(_marks_of_notes(own if own is not None else former))
        for piece in item.pieces:
            made.extend(list(self._runs(piece, mark, *bases)))
        if own is not None:
            carry(made, own)
        return made

    def _properties(self, item: ParagraphItem, own: Element | None, former: Element | None) -> Element:
        if own is not None:
            found = own.find(w("pPr"))
            properties = element("pPr") if found is None else copy.deepcopy(found)
            if item.before and item.after and item.before.style != item.after.style:
                self.marker.restyle(properties, self.after.style_id(item.before.style))
            return properties
        return self._former_properties(item, former)

    def _former_properties(self, item: ParagraphItem, former: Element | None) -> Element:
        """The properties of a paragraph of the first version, in the styles of the second."""
        found = former.find(w("pPr")) if former is not None else None
        properties = element("pPr") if found is None else copy.deepcopy(found)
        for child in [child for child in properties if child.tag in (*_FOREIGN, w("pStyle"))]:
            properties.remove(child)
        style = self.after.style_id(item.before.style) if item.before else ""
        if style:
            properties.insert(0, element("pStyle", {"val": style}))
        return properties

    def _runs(self, piece: Piece, mark: Mark, old: Element | None, new: Element | None) -> Iterator[Element]:
        if not piece.categories:
            yield from self.marker.runs(piece.after, "", new, {})
        elif piece.categories == {Category.STYLE} and piece.before and len(piece.before) == len(piece.after):
            yield from self.marker.restyled_runs(piece.before, piece.after, new, {})
        else:
            gone, come = (mark, mark) if mark.startswith("move") else ("del", "ins")
            yield from self.marker.runs(piece.before, gone, old, self.notes)
            yield from self.marker.runs(piece.after, come, new, {})

    def _table(self, item: TableItem, old: str, new: str) -> Element:
        own = self.after.story(new).tables[item.after.at] if item.after else None
        former = self.before.story(old).tables[item.before.at] if item.before else None
        if own is not None and item.is_same:
            return copy.deepcopy(own)
        pattern = own if own is not None else former
        assert pattern is not None
        made = element("tbl")
        made.extend([copy.deepcopy(child) for child in pattern if child.tag in (w("tblPr"), w("tblGrid"))])
        if own is None and item.before:
            self._restyle_table(made, item.before.style)
        made.extend([self._row(row, own, former, old, new) for row in item.rows])
        return made

    def _restyle_table(self, table: Element, style: str) -> None:
        for named in list(table.iter(w("tblStyle"))):
            if found := self.after.style_id(style):
                named.set(w("val"), found)
            elif (parent := named.getparent()) is not None:
                parent.remove(named)

    def _row(self, row: RowItem, own: Element | None, former: Element | None, old: str, new: str) -> Element:
        table, place = (own, row.after.at) if row.after else (former, row.before.at if row.before else 0)
        assert table is not None
        made = copy.deepcopy(list(rows_of(table))[place])
        for cell, items in zip(cells_of(made), row.cells, strict=True):
            for child in [child for child in cell if child.tag != w("tcPr")]:
                cell.remove(child)
            built = list(self._blocks([Strand(item) for item in items], old, new))
            cell.extend([one.element for one in settled(built, self.marker)])
        if not (row.before and row.after):
            self.marker.row(made, "ins" if row.after else "del")
        return made


def _mark(item: Item, *, moved: bool) -> Mark:
    if item.before and item.after:
        return ""
    if item.after:
        return "moveTo" if moved else "ins"
    return "moveFrom" if moved else "del"


def _base(paragraph: Element | None, *, foreign: bool = False) -> Element | None:
    """The look that the first run with words gives to those made anew; a style of a foreign file is left out."""
    if paragraph is None:
        return None
    run = next((run for run in paragraph.iter(w("r")) if run.find(w("t")) is not None), None)
    found = run.find(w("rPr")) if run is not None else None
    if found is None:
        return None
    look = copy.deepcopy(found)
    for child in [child for child in look if foreign and child.tag == w("rStyle")]:
        look.remove(child)
    return look


def _marks_of_notes(paragraph: Element | None) -> list[Element]:
    """The runs by which a note shows its own number."""
    if paragraph is None:
        return []
    return [copy.deepcopy(run) for run in paragraph.iter(w("r")) if run.find(w("footnoteRef")) is not None]


def _drop_lone_bookmarks(root: Element) -> None:
    """Take out the bookmarks that lost their beginning or their end with what was rebuilt."""
    ends = [[mark.get(w("id")) for mark in root.iter(tag)] for tag in _BOOKMARKS]
    whole = set(ends[0]) & set(ends[1])
    for mark in [mark for mark in root.iter(*_BOOKMARKS) if mark.get(w("id")) not in whole]:
        parent = mark.getparent()
        if parent is not None:
            parent.remove(mark)
