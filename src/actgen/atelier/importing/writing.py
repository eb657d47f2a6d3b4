"""The Word template of a text that was understood: house styles, and footnotes where the source had them."""

from __future__ import annotations

import re
from html import escape
from typing import TYPE_CHECKING

from actgen.atelier.importing.roles.understood import Reading, Understood
from actgen.atelier.plans.building import build_template
from actgen.atelier.plans.outline import CELL_STYLE, Outline
from actgen.ooxml.blocks import Run, WordBlock, WordParagraph, WordTable
from actgen.ooxml.notes import NOTES_PART
from actgen.ooxml.packing.package import CONTENT_TYPES_PART, MAIN_PART, read_package
from actgen.ooxml.packing.parts import DECLARATION, declare, relate, relations_of
from actgen.ooxml.packing.zipping import pack, stored
from actgen.ooxml.xml import R, W, parse, serialise

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from actgen.atelier.importing.roles.understood import UnderstoodBlock

_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
#: Private characters that stand around the number of a note until the call of the note takes their place.
_OPEN, _CLOSE = "\ue000", "\ue001"
_CALL = re.compile(rf'<w:t(?: xml:space="preserve")?>{_OPEN}(\d+){_CLOSE}</w:t>')
_SEPARATORS = (
    '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
    '<w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>'
)


def write_template(reading: Reading, title: str) -> bytes:
    """The .docx of a text; the same text gives the same bytes."""
    numbers = {name: number for number, (name, _) in enumerate(called_notes(reading), start=1)}
    outline = Outline(
        _blocks(reading.body, numbers), _blocks(reading.header, numbers), _blocks(reading.footer, numbers)
    )
    docx = build_template(outline, title)
    return _with_notes(docx, reading, numbers) if numbers else docx


def called_notes(reading: Reading) -> list[tuple[str, tuple[Understood, ...]]]:
    """The notes in the order of their calls; one that nothing calls comes last."""
    calls = [run.note for paragraph in reading.paragraphs() for run in paragraph.runs if run.note]
    order = {name: place for place, name in reversed(list(enumerate(calls)))}
    return sorted(reading.notes, key=lambda note: order.get(note[0], len(calls)))


def _blocks(blocks: Iterable[UnderstoodBlock], numbers: dict[str, int]) -> tuple[WordBlock, ...]:
    made: list[WordBlock] = []
    for block in blocks:
        if isinstance(block, Understood):
            made.append(_paragraph(block, numbers))
            continue
        rows = tuple(
            tuple(tuple(_paragraph(one, numbers) for one in cell) or (WordParagraph(CELL_STYLE),) for cell in row)
            for row in block.rows
        )
        made.append(WordTable(block.style, rows, block.header))
    return tuple(made)


def _paragraph(paragraph: Understood, numbers: dict[str, int]) -> WordParagraph:
    return WordParagraph(paragraph.style, tuple(_run(run, numbers) for run in paragraph.runs))


def _run(run: Run, numbers: dict[str, int]) -> Run:
    if not run.note:
        return run
    number = numbers.get(run.note)
    return Run(f"{_OPEN}{number}{_CLOSE}", superscript=True) if number else Run("")


def _with_notes(docx: bytes, reading: Reading, numbers: dict[str, int]) -> bytes:
    """The file with its footnotes: the part, what declares it, and a call in the place of each mark."""
    changed: dict[str, Callable[[str], str]] = {
        MAIN_PART: lambda xml: _CALL.sub(r'<w:footnoteReference w:id="\1"/>', xml),
        CONTENT_TYPES_PART: _declaring,
        relations_of(MAIN_PART): _relating,
    }
    entries = []
    for entry in read_package(docx, "modèle").entries:
        change = changed.get(entry.name)
        entries.append(stored(entry.name, change(entry.content().decode()).encode()) if change else entry)
    return pack([*entries, stored(NOTES_PART, _notes_xml(called_notes(reading), numbers).encode())])


def _declaring(xml: str) -> str:
    types = parse(xml.encode())
    declare(types, NOTES_PART, _TYPE)
    return DECLARATION + serialise(types)


def _relating(xml: str) -> str:
    related = parse(xml.encode())
    relate(related, "rIdNotes", f"{_OFFICE}/footnotes", "footnotes.xml")
    return DECLARATION + serialise(related)


def _notes_xml(notes: Sequence[tuple[str, tuple[Understood, ...]]], numbers: dict[str, int]) -> str:
    inside = "".join(
        f'<w:footnote w:id="{numbers[name]}">{_note(paragraphs)}</w:footnote>' for name, paragraphs in notes
    )
    return f'{DECLARATION}<w:footnotes xmlns:w="{W}" xmlns:r="{R}">{_SEPARATORS}{inside}</w:footnotes>'


def _note(paragraphs: Sequence[Understood]) -> str:
    raised = '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteRef/></w:r>'
    mark = f'{raised}<w:r><w:t xml:space="preserve"> </w:t></w:r>'
    found = []
    for number, paragraph in enumerate(paragraphs or (Understood("footnote text", (), ""),)):
        runs = "".join(map(_note_run, paragraph.runs))
        found.append(f'<w:p><w:pPr><w:pStyle w:val="note-2"/></w:pPr>{mark if number == 0 else ""}{runs}</w:p>')
    return "".join(found)


def _note_run(run: Run) -> str:
    look = "<w:b/>" * run.bold + "<w:i/>" * run.italic
    look += '<w:vertAlign w:val="superscript"/>' * run.superscript
    text = escape(run.text, quote=False).replace("\n", '</w:t><w:br/><w:t xml:space="preserve">').replace("\t", " ")
    return f'<w:r>{f"<w:rPr>{look}</w:rPr>" if look else ""}<w:t xml:space="preserve">{text}</w:t></w:r>'
