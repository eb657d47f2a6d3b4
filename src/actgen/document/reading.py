"""The filled Word file read back as a model; what the model would lose is an error, never silence."""

from __future__ import annotations

import difflib
import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from actgen.core.diagnostics import Diagnostic, WordPlace, error
from actgen.core.errors import InputFault
from actgen.document.furniture import repeated_parts
from actgen.document.model import (
    Act,
    Columns,
    Considerant,
    Dispositif,
    LineBreak,
    Metadata,
    Note,
    NoteReference,
    PageCount,
    PageNumber,
    Paragraph,
    Signatures,
    Tab,
    Table,
    Text,
    Title,
    Visa,
)
from actgen.document.nesting import Nest
from actgen.document.paragraphs import BODY, FOOTER, HEADER, PAGE_MARK, PAGES_MARK, excerpt, note_part, plain, texts
from actgen.document.visible import open_prompts, prompt_fault, unread_things, visible_words
from actgen.document.words import words_of
from actgen.ooxml.blocks import WordParagraph, WordTable, read_blocks, read_notes, style_names
from actgen.ooxml.house import TABLE_STYLES, HouseStyle, Role, find_style, style_hint
from actgen.ooxml.notes import NOTES_PART, own_notes
from actgen.ooxml.packing.package import MAIN_PART, Package, read_package
from actgen.ooxml.symbol_fonts import font_styles

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from actgen.document.model import Block, Inline, Inlines
    from actgen.ooxml.blocks import Run, WordBlock
    from actgen.ooxml.xml import Element

_WITH_A_ROLE: dict[Role, Callable[[Inlines], Block]] = {
    Role.TITLE: Title,
    Role.VISA: Visa,
    Role.CONSIDERANT: Considerant,
    Role.DISPOSITIF: Dispositif,
}
_PARAGRAPH_ROLES = frozenset({Role.PARAGRAPH, Role.ITEM, Role.HEADING, *_WITH_A_ROLE})
_FALLBACK = HouseStyle("", Role.PARAGRAPH, "p", "corps")


def read_act(docx: bytes, label: str, metadata: Metadata) -> Act:
    """The act in a filled .docx; InputFault with everything in it that the model could not carry.

    `label` names the file in diagnostics.
    """
    package = read_package(docx, label)
    styles = style_names(package)
    reader = _Reader(label, styles, read_notes(package, styles), font_styles(package))
    document = package.xml(MAIN_PART)
    furniture = repeated_parts(package, document)
    reader.faults += furniture.faults
    header = reader.part(HEADER, furniture.header)
    body = reader.part(BODY, document)
    footer = reader.part(FOOTER, furniture.footer)
    notes = reader.called_notes(_note_roots(package))
    if reader.faults:
        raise InputFault(reader.faults)
    return Act(_title(body, metadata), header, body, footer, notes, metadata)


@dataclass(slots=True)
class _Reader:
    """What one reading has seen: faults, paragraphs counted in the current part, notes called so far."""

    label: str
    styles: Mapping[str, str]
    notes: Mapping[str, tuple[WordBlock, ...]]
    fonts: Mapping[str, str]
    faults: list[Diagnostic] = field(default_factory=list)
    calls: list[str] = field(default_factory=list)
    name: str = ""
    counted: int = 0

    def part(self, name: str, root: Element | None) -> tuple[Block, ...]:
        """The blocks of a part of the file; a fault for each thing in it that they do not say."""
        if root is None:
            return ()
        return self._checked(name, root, read_blocks(root, self.styles))

    def called_notes(self, roots: Mapping[str, Element]) -> tuple[Note, ...]:
        """The notes that the act calls, in the order of the calls; a note may call another one."""
        found = []
        for number, ref in enumerate(self.calls, start=1):
            if ref in roots:
                found.append(Note(number, self._checked(note_part(number), roots[ref], self.notes.get(ref, ()))))
        return tuple(found)

    def fault(self, code: str, text: str, message: str, hint: str) -> None:
        place = WordPlace(self.label, self.name, self.counted, excerpt(text))
        self.faults.append(error(code, place, message, hint, subject=text))

    def _checked(self, name: str, root: Element, word_blocks: Sequence[WordBlock]) -> tuple[Block, ...]:
        self.name, self.counted = name, 0
        blocks = self._blocks(word_blocks)
        place = WordPlace(self.label, name)
        self.faults += unread_things(root, place, self.fonts)
        self.faults += [prompt_fault(words, place) for words in open_prompts(root)]
        self.faults += _lost_words(visible_words(root), _read_words(blocks), place)
        return blocks

    def _blocks(self, word_blocks: Iterable[WordBlock]) -> tuple[Block, ...]:
        nest = Nest()
        for block in word_blocks:
            if isinstance(block, WordTable):
                nest.add(self._table(block))
            elif style := self._counted_style(block):
                self._add_paragraph(nest, style, self._inlines(block))
        return nest.finished()

    def _add_paragraph(self, nest: Nest, style: HouseStyle, inlines: Inlines) -> None:
        match style.role:
            case Role.ITEM:
                nest.add_item(inlines)
            case Role.HEADING:
                nest.open_section(style, inlines)
            case role if make := _WITH_A_ROLE.get(role):
                nest.add(make(inlines))
            case _:
                nest.add(Paragraph(style.css, inlines))

    def _counted_style(self, block: WordParagraph) -> HouseStyle | None:
        """The style of a paragraph, which is counted; None for an empty line that means nothing."""
        style = find_style(block.style)
        known = style if style is not None and style.role in _PARAGRAPH_ROLES else None
        says_something = bool(block.text.strip()) or any(run.field or run.note for run in block.runs)
        if not says_something and (known is None or known.role is Role.PARAGRAPH):
            return None
        self.counted += 1
        if known is None:
            self._unknown_style(block)
            return _FALLBACK
        return known

    def _unknown_style(self, block: WordParagraph) -> None:
        message = f"Le style «\u00a0{block.style}\u00a0» n’est pas un style de la maison."
        self.fault("LEC-001", block.text, message, style_hint(block.style))

    def _table(self, table: WordTable) -> Block:
        style = find_style(table.style)
        role = style.role if style else None
        if role not in (Role.TABLE, Role.COLUMNS, Role.SIGNATURES):
            self.counted += 1
            named = f"Le style de tableau «\u00a0{table.style}\u00a0»" if table.style else "Un tableau sans style"
            message = f"{named} n’est pas un style de la maison."
            names = ", ".join(known.name for known in TABLE_STYLES)
            self.fault(
                "LEC-002", _first_words(table), message, f"Choisissez dans Word un de ces styles\u00a0: {names}."
            )
            self.counted -= 1
        rows = tuple(tuple(self._blocks(cell) for cell in row) for row in table.rows)
        match role:
            case Role.COLUMNS:
                return Columns(rows)
            case Role.SIGNATURES:
                return Signatures(rows)
            case _ if table.header and rows:
                return Table(rows[0], rows[1:])
            case _:
                return Table((), rows)

    def _inlines(self, block: WordParagraph) -> Inlines:
        inlines = tuple(inline for run in block.runs for inline in self._run(run, block))
        return _without_leading_spaces(inlines)

    def _run(self, run: Run, block: WordParagraph) -> Iterator[Inline]:
        if run.field:
            yield PageNumber() if run.field == "page" else PageCount()
        elif run.note:
            yield NoteReference(self._call(run.note, block))
        else:
            yield from _text(run)

    def _call(self, note: str, block: WordParagraph) -> int:
        if note not in self.notes:
            message = f"Ce paragraphe appelle une note (n°\u00a0{note}) qui n’existe pas."
            self.fault("LEC-004", block.text, message, "Supprimez l’appel de note, ou insérez la note de nouveau.")
        if note not in self.calls:
            self.calls.append(note)
        return self.calls.index(note) + 1


def _text(run: Run) -> Iterator[Inline]:
    for piece in re.split(r"([\n\t])", run.text):
        match piece:
            case "":
                pass
            case "\n":
                yield LineBreak()
            case "\t":
                yield Tab()
            case _:
                yield Text(piece, run.bold, run.italic, run.superscript)


def _without_leading_spaces(inlines: Inlines) -> Inlines:
    match inlines:
        case (Text(text) as first, *rest) if text.startswith(" "):
            bare = text.lstrip(" ")
            return _without_leading_spaces((*([replace(first, text=bare)] if bare else []), *rest))
        case _:
            return inlines


def _read_words(blocks: tuple[Block, ...]) -> list[str]:
    """The words of the model, without the page numbers that only a page knows."""
    return words_of("\n".join(texts(blocks)).replace(PAGE_MARK, "").replace(PAGES_MARK, ""))


def _lost_words(visible: list[str], read: list[str], place: WordPlace) -> list[Diagnostic]:
    """A fault for each run of words that stands in the file and not in the model, or the other way round."""
    if visible == read:
        return []
    faults = []
    hint = "Écrivez ce texte dans un paragraphe ordinaire\u00a0: ni zone de texte, ni champ, ni texte masqué."
    matcher = difflib.SequenceMatcher(None, visible, read, autojunk=False)
    for kind, start, end, from_, to in matcher.get_opcodes():
        if kind == "equal":
            continue
        lost, gained = " ".join(visible[start:end]), " ".join(read[from_:to])
        message = f"Ce texte du fichier Word se perdrait\u00a0: «\u00a0{excerpt(lost)}\u00a0»."
        if not lost:
            message = f"Ce texte serait écrit deux fois ou ailleurs\u00a0: «\u00a0{excerpt(gained)}\u00a0»."
        faults.append(
            error(
                "LEC-003",
                WordPlace(place.document, place.part, 0, excerpt(lost or gained)),
                message,
                hint,
                subject=excerpt(lost or gained),
            )
        )
    return faults


def _note_roots(package: Package) -> dict[str, Element]:
    return dict(own_notes(package.xml(NOTES_PART))) if package.find(NOTES_PART) is not None else {}


def _first_words(table: WordTable) -> str:
    return " ".join(_table_texts(table))


def _table_texts(table: WordTable) -> Iterator[str]:
    for row in table.rows:
        for cell in row:
            for block in cell:
                if isinstance(block, WordParagraph):
                    yield block.text
                else:
                    yield from _table_texts(block)


def _title(body: tuple[Block, ...], metadata: Metadata) -> str:
    titles = (" ".join(plain(block.inlines).split()) for block in body if isinstance(block, Title))
    return next(titles, "") or metadata.title
