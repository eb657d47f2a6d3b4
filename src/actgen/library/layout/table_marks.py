"""What a table of facts says of itself in Word: which cells are headings, and for who cannot see it, what it holds.

ECMA-376 part 1, 17.4.55 (`w:tblLook`), 17.7.6.6 (`w:tblStylePr`), 17.4.40 and 17.4.46 (`w:tblCaption`,
`w:tblDescription`), which Word shows under « Propriétés du tableau > Texte de remplacement ».
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from actgen.ooxml.blocks import cells_of, rows_of
from actgen.ooxml.house import Role, find_style, is_title
from actgen.ooxml.mending import TAG, own_words
from actgen.ooxml.tables import is_header
from actgen.ooxml.xml import W, attribute, parse, w

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from actgen.ooxml.xml import Element

_HEADING_ROW = f'<w:tblStylePr xmlns:w="{W}" w:type="firstRow"><w:rPr><w:b/></w:rPr></w:tblStylePr>'
_USUAL = "Tableau"
_PAIR, _MOST = 2, 8
#: The bits of w:tblLook that Word before 2010 reads: first row, first column, no bands of columns.
_FIRST_ROW, _FIRST_COLUMN, _NO_BANDS = 0x20, 0x80, 0x600


def mark_tables(root: Element, names: Mapping[str, str]) -> None:
    """Mark the headings of the tables of facts of a text and say what each holds, in place.

    `names` are those of the styles by their identities. What an author has said of a table stays.
    """
    heading = ""
    for block in root.iter(w("p"), w("tbl")):
        name = names.get(attribute(block.find(f"{w('pPr')}/{w('pStyle')}")) or "", "")
        style = find_style(name)
        if block.tag == w("p") and style is not None and is_title(style):
            heading = own_words(block).strip()
        elif block.tag == w("tbl") and _is_of_facts(block, names):
            _mark(block, "" if TAG.search(heading) else heading)


def mark_style(styles: Element) -> bool:
    """Make the heading row of the house's tables bold in the styles of a file, in place; whether it was not."""
    changed = False
    for style in styles.iter(w("style")):
        found = find_style(attribute(style.find(w("name"))) or "")
        if found is not None and found.role is Role.TABLE and style.find(w("tblStylePr")) is None:
            style.append(parse(_HEADING_ROW.encode()))
            changed = True
    return changed


def _is_of_facts(table: Element, names: Mapping[str, str]) -> bool:
    identity = attribute(table.find(f"{w('tblPr')}/{w('tblStyle')}")) or ""
    style = find_style(names.get(identity, ""))
    return style is not None and style.role is Role.TABLE


def _mark(table: Element, heading: str) -> None:
    properties = table.find(w("tblPr"))
    if properties is None or properties.find(w("tblCaption")) is not None:
        return
    rows = [[_words(cell) for cell in cells_of(row)] for row in rows_of(table)]
    has_heading = is_header(next(rows_of(table), table))
    has_labels = not has_heading and len(rows) > 1 and all(len(row) == _PAIR for row in rows)
    for former in properties.findall(w("tblLook")):
        properties.remove(former)
    said = rows[0] if has_heading else [row[0] for row in rows] if has_labels else []
    told = [word for word in said if word and not TAG.search(word)]
    properties.append(_look(properties, row=has_heading, column=has_labels))
    for name, words in (("tblCaption", heading or _USUAL), ("tblDescription", _described(told, is_row=has_heading))):
        if words:
            properties.append(properties.makeelement(w(name), {w("val"): words}))


def _words(cell: Element) -> str:
    return " ".join(filter(None, (own_words(paragraph).strip() for paragraph in cell.iter(w("p")))))


def _described(words: list[str], *, is_row: bool) -> str:
    shown = ", ".join(dict.fromkeys(words[:_MOST]))
    return f"{'Colonnes' if is_row else 'Rubriques'}\u00a0: {shown}." if shown else ""


def _look(properties: Element, *, row: bool, column: bool) -> Element:
    bits = _NO_BANDS | (_FIRST_ROW if row else 0) | (_FIRST_COLUMN if column else 0)
    return properties.makeelement(w("tblLook"), dict(_flags(bits, row=row, column=column)))


def _flags(bits: int, *, row: bool, column: bool) -> Iterator[tuple[str, str]]:
    yield w("val"), f"{bits:04X}"
    flags = {"firstRow": row, "lastRow": False, "firstColumn": column, "lastColumn": False}
    for name, on in (flags | {"noHBand": True, "noVBand": True}).items():
        yield w(name), str(int(on))
