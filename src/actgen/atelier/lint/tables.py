"""Merged cells in rows that a loop repeats, which Word would merge or shift; tables that are too large to be read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actgen.atelier.lint.template import Finding
from actgen.document.word.tables import size_wordings
from actgen.grammar.syntax import Wording
from actgen.ooxml.blocks import cells_of, rows_of
from actgen.ooxml.tables import columns_of, framed_rows
from actgen.ooxml.xml import Element, attribute, w
from actgen.tags.statements import blocks

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actgen.atelier.lint.template import Part, Template
    from actgen.tags.placed import Tag

_HINT = "Défusionnez-les dans Word (Disposition > Fractionner les cellules), de la ligne du for à celle du endfor."
_MERGED = {
    w("vMerge"): "fusionnée avec celle d’une autre ligne\u00a0: ses répétitions n’en feraient qu’une",
    w("gridSpan"): "fusionnée avec sa voisine\u00a0: les colonnes des lignes répétées se décaleraient",
    w("hMerge"): "fusionnée avec sa voisine\u00a0: les colonnes des lignes répétées se décaleraient",
}


def table_faults(template: Template) -> Iterator[Finding]:
    """LNT-010: a merged cell between a `{%tr for %}` and its `{%tr endfor %}`."""
    for part in template.parts:
        for tag, rows in _repeated_rows(part):
            for row in rows:
                if found := _merged(row):
                    message = f"Dans ces lignes répétées, une cellule est {_MERGED[found]}."
                    yield Finding("LNT-010", Wording(message, _HINT), part, tag.paragraph, tag.text)
                    break


def size_faults(template: Template) -> Iterator[Finding]:
    """LEC-010: a table of too many columns, or inside too many others."""
    for part in template.parts:
        paragraphs = dict(part.raw_paragraphs())
        for table in part.raw.iter(w("tbl")):
            frames = framed_rows([(row, list(cells_of(row))) for row in rows_of(table)])
            columns = columns_of([frame for frame, _ in row] for row in frames)
            depth = sum(1 for _ in table.iterancestors(w("tbl")))
            first = next(table.iter(w("p")), None)
            if first is None:
                continue
            said = paragraphs[first]
            for message, hint in size_wordings(columns, depth):
                yield Finding("LEC-010", Wording(message, hint), part, said, subject=said.words.strip())


def _repeated_rows(part: Part) -> Iterator[tuple[Tag, list[Element]]]:
    """Each tag that repeats rows, with the rows down to the one that ends it."""
    for start, *_, end in blocks(part.tags):
        first, last = start.holder, end.holder
        if start.word == "for" and start.letter == end.letter == "tr" and first is not None and last is not None:
            yield start, _between(first, last)


def _between(first: Element, last: Element) -> list[Element]:
    rows = [first]
    for row in first.itersiblings(w("tr")):
        rows.append(row)
        if row is last:
            return rows
    return []


def _merged(row: Element) -> str:
    """The mark of a cell of the row that is merged; empty without any."""
    for mark in _MERGED:
        for cell in row.iterfind(f"{w('tc')}/{w('tcPr')}/{mark}"):
            if mark != w("gridSpan") or attribute(cell) not in (None, "1"):
                return mark
    return ""
