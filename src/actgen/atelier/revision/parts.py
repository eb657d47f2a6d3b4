"""A Word file cut into the parts of an act: title, visas, articles, signatures, page header, notes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from msgspec import Struct, field

from actgen.atelier.revision.model import Block, Paragraph, Part, PartKind, Row, Table, Text
from actgen.atelier.revision.tokens import Kind, tokens_of
from actgen.french.heading_numbers import heading_number
from actgen.ooxml.blocks import WordParagraph, WordTable, read_blocks, style_names
from actgen.ooxml.house import HouseStyle, Role, find_style
from actgen.ooxml.mending import mend
from actgen.ooxml.notes import NOTES_PART, own_notes
from actgen.ooxml.packing.package import MAIN_PART
from actgen.tags.written import tags_in

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from actgen.ooxml.blocks import WordBlock
    from actgen.ooxml.packing.package import Package
    from actgen.ooxml.xml import Element

_MARGIN = re.compile(r"word/(header|footer)\d*\.xml")
_MARGIN_KINDS = {"header": PartKind.PAGE_HEADER, "footer": PartKind.PAGE_FOOTER}
#: Below the title of the act, which is level 1.
_TOP_LEVEL = 2
_HEADED = {
    "article": PartKind.ARTICLE,
    "sous-article": PartKind.SUB_ARTICLE,
    "partie": PartKind.SECTION,
    "partie-neuve": PartKind.SECTION,
}
_ZONES = {
    "entete": PartKind.LETTERHEAD,
    "titre": PartKind.TITLE,
    "sous-titre": PartKind.TITLE,
    "ouverture": PartKind.OPENING,
    "mention": PartKind.MENTIONS,
    "visa": PartKind.VISAS,
    "considerant": PartKind.CONSIDERANTS,
    "formule": PartKind.DISPOSITIF,
    "dispositif": PartKind.DISPOSITIF,
    "formalite": PartKind.FORMALITIES,
    "colonnes": PartKind.LETTERHEAD,
    "signatures": PartKind.SIGNATURES,
}
#: What stands outside every article, wherever it comes.
_CLOSING = frozenset({PartKind.TITLE, PartKind.SIGNATURES, PartKind.FORMALITIES})
_FOREIGN_HEADING = re.compile(r"(?:heading|titre)\s+(?P<level>\d)", re.IGNORECASE)
_FOREIGN_TITLES = frozenset({"title", "titre"})
_ARTICLE_LINE = re.compile(r"ARTICLE\s+(?:\d+|premier)\b[^a-zà-ÿ]*(?:$|[-–—:.])", re.IGNORECASE)
_LONGEST_HEADING = 160
_FOREIGN_ZONES = (
    (re.compile(r"VUE?S?\b"), PartKind.VISAS),
    (re.compile(r"CONSID[ÉE]RANT\b", re.IGNORECASE), PartKind.CONSIDERANTS),
)


def read_text(package: Package) -> Text:
    """The parts of a Word file, its tracked changes accepted: page header, body, page footer, notes."""
    styles = style_names(package)
    cutter = _Cutter()
    margins = sorted(name for name in package.names() if _MARGIN.fullmatch(name))
    for name in margins:
        if "header" in name:
            cutter.add_margin(name, _blocks(mended(package, name), styles))
    cutter.cut_body(_blocks(mended(package, MAIN_PART), styles))
    for name in margins:
        if "footer" in name:
            cutter.add_margin(name, _blocks(mended(package, name), styles))
    for ref, note in note_roots(package).items():
        cutter.add(PartKind.NOTE, f"{NOTES_PART}#{ref}", _blocks(note, styles), number=ref)
    return Text(tuple(cutter.parts))


def mended(package: Package, name: str) -> Element:
    """The root of a part of the file, its tags whole, its tracked changes accepted."""
    root = package.xml(name)
    mend(root)
    return root


def note_roots(package: Package) -> dict[str, Element]:
    """The footnotes by their id; Word's own separators have a type and are left out."""
    if package.find(NOTES_PART) is None:
        return {}
    return dict(own_notes(mended(package, NOTES_PART)))


class _Counter(Struct):
    """The ranks given so far to the paragraphs and the tables of a story."""

    paragraphs: int = 0
    tables: int = 0


def _blocks(root: Element, styles: Mapping[str, str]) -> tuple[Block, ...]:
    return _converted(read_blocks(root, styles), _Counter())


def _converted(blocks: Iterable[WordBlock], counter: _Counter) -> tuple[Block, ...]:
    return tuple(_table(one, counter) if isinstance(one, WordTable) else _paragraph(one, counter) for one in blocks)


def _paragraph(block: WordParagraph, counter: _Counter) -> Paragraph:
    counter.paragraphs += 1
    return Paragraph(block.style, tokens_of(block.runs), counter.paragraphs - 1)


def _table(block: WordTable, counter: _Counter) -> Table:
    counter.tables += 1
    rank = counter.tables - 1
    rows = (Row(tuple(_converted(cell, counter) for cell in row), number) for number, row in enumerate(block.rows))
    return Table(block.style, tuple(rows), rank)


class _Cutter(Struct):
    """The parts found so far, and the headings that are open."""

    parts: list[Part] = field(default_factory=list)
    _held: list[Block] = field(default_factory=list)
    _kind: PartKind = PartKind.BODY
    _name: str = ""
    _opened: list[tuple[int, int]] = field(default_factory=list)  # level and rank of each heading

    def add_margin(self, story: str, blocks: tuple[Block, ...]) -> None:
        """A page header or footer; an empty one is none."""
        if any(isinstance(block, Table) or block.tokens for block in blocks):
            kind = _MARGIN_KINDS["header" if "header" in story else "footer"]
            self.add(kind, story, blocks)

    def add(self, kind: PartKind, story: str, blocks: tuple[Block, ...], number: str = "") -> None:
        """A part that holds a story by itself."""
        self.parts.append(Part(kind, kind.value, number, story, blocks, len(self.parts)))

    def cut_body(self, blocks: tuple[Block, ...]) -> None:
        """The parts of the body."""
        for block in blocks:
            if isinstance(block, Paragraph) and (heading := _heading(block)):
                self._close()
                self._open(block, *heading)
                continue
            zone = self._zone(block)
            if zone is not None and zone is not self._kind:
                opening = self._opening_tags()
                self._close()
                self._held += opening
                self._kind, self._name = zone, zone.value
                if zone in _CLOSING:
                    self._opened = []
            self._held.append(block)
        self._close()

    def _open(self, block: Paragraph, kind: PartKind, level: int) -> None:
        while self._opened and self._opened[-1][0] >= level:
            self._opened.pop()
        self._kind, self._name = kind, " ".join(block.text.split())
        self._held.append(block)
        self._opened.append((level, len(self.parts)))

    def _close(self) -> None:
        if not self._held:
            return
        headed = self._kind in _HEADED.values() or self._kind is PartKind.ANNEX
        number = (heading_number(self._name) or "") if headed else ""
        parent = self._opened[-2][1] if headed and len(self._opened) > 1 else None
        name = self._name or self._kind.value
        self.parts.append(Part(self._kind, name, number, MAIN_PART, tuple(self._held), len(self.parts), parent))
        self._held = []

    def _opening_tags(self) -> list[Block]:
        """The tags at the end of what is held that only open what follows, taken out of it."""
        place = len(self._held)
        while place and _opens(self._held[place - 1]):
            place -= 1
        opening, self._held = self._held[place:], self._held[:place]
        return opening

    def _zone(self, block: Block) -> PartKind | None:
        """The part that a block outside headings opens, or None where it goes on with the current one."""
        zone = _own_zone(block)
        if self._opened:
            return zone if zone in _CLOSING else None
        if zone is None and _is_tag(block):
            return None
        if zone is None and self._kind is not PartKind.TITLE and (isinstance(block, Table) or _is_item(block)):
            return None
        return zone or PartKind.BODY


def _own_zone(block: Block) -> PartKind | None:
    style = find_style(block.style)
    if style is not None:
        return _ZONES.get(style.css)
    if isinstance(block, Paragraph):
        if block.style.casefold() in _FOREIGN_TITLES:
            return PartKind.TITLE
        return next((kind for pattern, kind in _FOREIGN_ZONES if pattern.match(block.text)), None)
    return None


def _heading(block: Paragraph) -> tuple[PartKind, int] | None:
    """The kind and the level of a heading, or None for any other paragraph."""
    style = find_style(block.style)
    if style is not None:
        return _house_heading(block, style)
    text = " ".join(block.text.split())
    number = heading_number(text)
    if found := _FOREIGN_HEADING.fullmatch(block.style):
        level = int(found["level"]) + 1
        return (_numbered_kind(number) if number else _plain_kind(text)), level
    if number and len(text) <= _LONGEST_HEADING and _ARTICLE_LINE.match(text):
        return _numbered_kind(number), _TOP_LEVEL + ("." in number)
    return None


def _house_heading(block: Paragraph, style: HouseStyle) -> tuple[PartKind, int] | None:
    if style.role is not Role.HEADING:
        return None
    kind = _HEADED[style.css]
    return (_plain_kind(block.text) if kind is PartKind.SECTION else kind), style.level


def _numbered_kind(number: str) -> PartKind:
    return PartKind.SUB_ARTICLE if "." in number else PartKind.ARTICLE


def _plain_kind(text: str) -> PartKind:
    return PartKind.ANNEX if text.strip().casefold().startswith("annexe") else PartKind.SECTION


def _is_tag(block: Block) -> bool:
    """Whether a block is a paragraph of tags only, which no act shows."""
    if not isinstance(block, Paragraph):
        return False
    said = [token.kind for token in block.tokens if token.kind is not Kind.SPACE]
    return bool(said) and all(kind in (Kind.CONDITION, Kind.CLAUSE, Kind.REMARK) for kind in said)


def _opens(block: Block) -> bool:
    """Whether a block is a tag that opens a condition or a loop."""
    tag = next(tags_in(block.text), None) if isinstance(block, Paragraph) else None
    return tag is not None and tag.letter == "p" and tag.word in ("if", "for")


def _is_item(block: Block) -> bool:
    style = find_style(block.style)
    return style is not None and style.role is Role.ITEM
