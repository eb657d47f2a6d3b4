"""The plan of a template as plain text, for Git and for those who write: one paragraph a line, its style before it.

    [Visa] VU le Code de l’éducation ;          a paragraph in a house style
    VU … · CONSIDÉRANT … · ARTICLE 1 – …        the style is understood from the first word
    4.1 – Missions · - un élément               a sub-article, an element of a list
    # Titre   ## Partie                         the title of the act, a part
    **gras** *italique* ^{er}  ⏎  ⇥  ‹page› ‹pages›
    | Nom | Effectif |                          a row of a table; |---|---| under the first makes it a heading,
                                                above it not; |------|--| gives the columns these shares
    [Colonnes] … || … [fin]                     columns side by side; [Signatures] likewise; == starts a new row
    [Tableau] … || … == … [fin]                 a table with cells of several paragraphs; [Tableau à en-tête]
    [en-tête de page] … [fin]  [pied de page] … [fin]
    %% a remark                                 a line that the template does not hold

Tags (`{{ }}`, `{% %}`, `{%p %}`) stand as they are; apostrophes and no-break spaces become those of French.
A backslash makes a letter of a sign: `\\*`, `\\[`. `outline_writing` writes an outline so that it reads as the same
blocks, blanks at the ends of a paragraph apart.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from msgspec import Struct, field

from actgen.atelier.plans.runs import NoteError, UnclosedLookError, read_runs
from actgen.core.citing import cited
from actgen.core.diagnostics import Diagnostic, FilePlace, error
from actgen.core.errors import stop_on_errors
from actgen.core.nearest import did_you_mean
from actgen.french.typography import printed_signs
from actgen.ooxml.blocks import WordBlock, WordParagraph, WordTable
from actgen.ooxml.house import PARAGRAPH_STYLES, TABLE_STYLES, find_style, key
from actgen.ooxml.mending import TAG

if TYPE_CHECKING:
    from collections.abc import Iterator

HEADER, FOOTER, END, NOTE = "en-tête de page", "pied de page", "fin", "note"
COLUMNS, SIGNATURES, TABLE, HEADED_TABLE = "Colonnes", "Signatures", "Tableau", "Tableau à en-tête"
#: How a line begins that is a remark.
REMARK = "%%"
NEXT_CELL, NEXT_ROW = "||", "=="
BODY_STYLE, ITEM_STYLE, CELL_STYLE = "Corps", "Élément de liste", "Cellule"
#: The style of what stands in a frame without a style before it.
_DEFAULT_STYLES = {
    HEADER: "header",
    FOOTER: "footer",
    COLUMNS: "En-tête d’acte",
    SIGNATURES: "Signature",
    TABLE: CELL_STYLE,
    HEADED_TABLE: CELL_STYLE,
}
_TABLES = (COLUMNS, SIGNATURES, TABLE, HEADED_TABLE)
_MARKERS = {key(name): name for name in (*_DEFAULT_STYLES, END)}
_UNDERSTOOD = (
    (re.compile(r"VU\b", re.IGNORECASE), "Visa"),
    (re.compile(r"CONSID[ÉE]RANT\b", re.IGNORECASE), "Considérant"),
    (re.compile(r"ARTICLE\s+\d", re.IGNORECASE), "Article"),
    (re.compile(r"\d{1,4}\.\d{1,4}\s*[-–:.]"), "Sous-article"),
)
_STYLED = re.compile(r"\[(?P<style>[^\]]+)\] ?(?P<text>.*)", re.DOTALL)
_NOTE = re.compile(rf"\[{NOTE} [^\]]*\]")
_HEADING_RULE = re.compile(r"\|(?=[\s:|]*-)[-\s:|]*")
_CELL_TOKEN = re.compile(rf"\^\{{|{TAG.pattern}|\\.|.", re.DOTALL)
#: What no Word file can hold.
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_NOTE_FAULT = (
    "Un plan ne peut pas porter de note de bas de page.",
    "Supprimez-la du plan\u00a0; ajoutez-la dans Word, par Références > Insérer une note de bas de page.",
)


class Outline(Struct, frozen=True):
    """The blocks of a template: body, what is repeated at the top and at the foot of each page, footnotes by id."""

    body: tuple[WordBlock, ...]
    header: tuple[WordBlock, ...] = ()
    footer: tuple[WordBlock, ...] = ()
    notes: tuple[tuple[str, tuple[WordBlock, ...]], ...] = ()


class _Reader(Struct):
    """The lines of a plan, one after the other; `at` is the number of the last that was read."""

    path: str
    lines: list[str]
    at: int = 0
    faults: list[Diagnostic] = field(default_factory=list)

    def fault(self, message: str, hint: str, at: int | None = None) -> None:
        number = self.at if at is None else at
        place = FilePlace(self.path, number, 1, self.lines[number - 1]) if number else FilePlace(self.path)
        self.faults.append(error("PLAN-001", place, message, hint))

    def next(self) -> str | None:
        """The next line that says something, or None at the end."""
        while self.at < len(self.lines):
            self.at += 1
            line = self.lines[self.at - 1].strip(" \t")
            if line and not line.startswith(REMARK):
                return line
        return None


def read_outline(text: str, path: str) -> Outline:
    """The outline in `text`; InputFault with every line of `path` that cannot be understood."""
    reader = _Reader(path, re.split(r"\r\n?|\n", text))
    _check_characters(reader)
    body: list[WordBlock] = []
    margins: dict[str, list[WordBlock]] = {HEADER: [], FOOTER: []}
    while (line := reader.next()) is not None:
        marker = _marker(line)
        if marker in margins:
            margins[marker] += _margin(reader, marker)
        else:
            body += _block(reader, line, BODY_STYLE)
    if not body and not reader.faults:
        reader.fault("Ce plan est vide.", "Écrivez au moins un titre (# Titre) et un paragraphe.", at=0)
    stop_on_errors(sorted(reader.faults, key=_line_of))
    return Outline(tuple(body), tuple(margins[HEADER]), tuple(margins[FOOTER]))


def _line_of(fault: Diagnostic) -> int:
    return fault.place.line if isinstance(fault.place, FilePlace) else 0


def _check_characters(reader: _Reader) -> None:
    for number, line in enumerate(reader.lines, start=1):
        if found := _FORBIDDEN.search(line):
            message = f"Cette ligne contient le caractère invisible U+{ord(found[0]):04X}."
            reader.fault(message, "Supprimez-le, ou tapez la ligne de nouveau.", at=number)


def _marker(line: str) -> str:
    """The marker that a line is, as this module writes it, or an empty string: `[Colonnes]`, `[fin]`."""
    bare = line.startswith("[") and line.endswith("]") and line.count("]") == 1
    return _MARKERS.get(key(line[1:-1].strip()), "") if bare else ""


def _framed(reader: _Reader, inside: tuple[str, ...] = ()) -> Iterator[str]:
    """The lines up to [fin]; of all frames, only those named `inside` may open there."""
    opened = reader.at
    while (line := reader.next()) is not None:
        marker = _marker(line)
        if marker == END:
            return
        if marker and marker not in inside:
            reader.at -= 1
            break
        yield line
    reader.fault("Ce cadre n’est pas fermé.", "Ajoutez une ligne [fin] après son dernier paragraphe.", at=opened)


def _margin(reader: _Reader, name: str) -> list[WordBlock]:
    return [block for line in _framed(reader, _TABLES) for block in _block(reader, line, _DEFAULT_STYLES[name])]


def _block(reader: _Reader, line: str, default: str) -> list[WordBlock]:
    marker = _marker(line)
    if marker in _TABLES:
        return [_table(reader, marker)]
    if marker == END:
        reader.fault("Cette ligne [fin] ne ferme aucun cadre.", "Supprimez-la, ou ouvrez un cadre avant.")
        return []
    if line.startswith(NEXT_CELL) or line == NEXT_ROW:
        hint = "Ouvrez un cadre avant\u00a0: [Colonnes], [Signatures] ou [Tableau]."
        reader.fault(f"{cited(line)} n’a de sens que dans un cadre.", hint)
        return []
    if _NOTE.fullmatch(line):
        reader.fault(*_NOTE_FAULT)
        return [block for inner in _framed(reader) for block in _block(reader, inner, default)]
    if line.startswith("|"):
        return [_pipe_table(reader, line)]
    return [_paragraph(reader, line, default)]


def _table(reader: _Reader, name: str) -> WordTable:
    opened = reader.at
    rows: list[list[list[WordBlock]]] = [[[]]]
    for line in _framed(reader):
        if line == NEXT_CELL:
            rows[-1].append([])
        elif line == NEXT_ROW:
            rows.append([[]])
        elif line.startswith("|"):
            hint = "Fermez le cadre avant par une ligne [fin]\u00a0; || seul sur sa ligne passe à la cellule suivante."
            reader.fault("Un cadre ne peut pas contenir de tableau.", hint)
        else:
            rows[-1][-1].append(_paragraph(reader, line, _DEFAULT_STYLES[name]))
    if len({len(row) for row in rows}) > 1:
        message = "Les rangées de ce cadre n’ont pas toutes le même nombre de cellules."
        reader.fault(message, "Comptez les lignes || de chacune.", at=opened)
    cells = tuple(tuple(tuple(cell) or (WordParagraph(CELL_STYLE),) for cell in row) for row in rows)
    return WordTable(TABLE if name == HEADED_TABLE else name, cells, name == HEADED_TABLE)


def _pipe_table(reader: _Reader, line: str) -> WordTable:
    lines = [(reader.at, line)]
    while reader.at < len(reader.lines) and reader.lines[reader.at].lstrip(" \t").startswith("|"):
        reader.at += 1
        lines.append((reader.at, reader.lines[reader.at - 1].strip(" \t")))
    at = next((place for place, (_, row) in enumerate(lines[:2]) if _HEADING_RULE.fullmatch(row)), None)
    rule = "" if at is None or len(lines) == 1 else lines.pop(at)[1]
    header, widths = at == 1, _widths(rule)
    rows = [(number, _split_cells(row)) for number, row in lines]
    for number, cells in rows:
        if len(cells) != len(rows[0][1]):
            message = "Cette ligne n’a pas autant de cellules que la première de son tableau."
            reader.fault(message, "Comptez les barres |\u00a0; pour une vraie barre, écrivez \\|.", at=number)
    held = tuple(tuple(_cell(reader, number, cell) for cell in cells) for number, cells in rows)
    return WordTable(TABLE, held, header, widths if len(widths) == len(held[0]) else ())


def _widths(rule: str) -> tuple[int, ...]:
    """The shares of the columns under a rule of dashes; none where they are alike."""
    dashes = tuple(cell.count("-") for cell in _split_cells(rule)) if rule else ()
    return dashes if len(set(dashes)) > 1 and all(dashes) else ()


def _cell(reader: _Reader, number: int, text: str) -> tuple[WordBlock, ...]:
    return (_paragraph(reader, text, CELL_STYLE, at=number),)


def _split_cells(row: str) -> list[str]:
    """The cells of `| a | b |`; a bar inside a tag belongs to the tag, one after a backslash to the text."""
    pieces: list[str] = [""]
    for token in _CELL_TOKEN.finditer(row.removeprefix("|")):
        if token.group() == "|":
            pieces.append("")
        else:
            pieces[-1] += token.group()
    closed = pieces if pieces[-1].strip(" \t") else pieces[:-1] or pieces
    return [piece.strip(" \t") for piece in closed]


def _paragraph(reader: _Reader, line: str, default: str, at: int | None = None) -> WordParagraph:
    match = _STYLED.fullmatch(line)
    style_name, text = match.group("style", "text") if match else _understood(line, default)
    style = find_style(style_name)
    if style is None or style in TABLE_STYLES:
        _fault_style(reader, style_name, at)
    else:
        style_name = style.name
    try:
        return WordParagraph(style_name, read_runs(printed_signs(text)))
    except NoteError:
        reader.fault(*_NOTE_FAULT, at=at)
    except UnclosedLookError:
        message = "Une étoile de gras ou d’italique n’est pas fermée."
        reader.fault(message, "Fermez-la sur la même ligne\u00a0; pour une vraie étoile, écrivez \\*.", at=at)
    return WordParagraph(style_name)


def _fault_style(reader: _Reader, name: str, at: int | None) -> None:
    if find_style(name) in TABLE_STYLES:
        reader.fault(
            f"{cited(name)} est un cadre, non le style d’un paragraphe.", f"Écrivez [{name}] seul sur sa ligne.", at
        )
        return
    names = [style.name for style in PARAGRAPH_STYLES]
    hint = did_you_mean(name, names) or f"Les styles sont\u00a0: {', '.join(names)}. Pour un vrai crochet, écrivez \\[."
    reader.fault(f"{cited(name)} n’est pas un style de la maison.", hint, at)


def _understood(line: str, default: str) -> tuple[str, str]:
    """The style that the first word of a line of the body tells, and the text without its mark."""
    if default != BODY_STYLE:
        return default, line
    for mark, style in (("## ", "Partie"), ("# ", "Titre de l’acte"), ("- ", ITEM_STYLE)):
        if line.startswith(mark):
            return style, line.removeprefix(mark).strip(" \t")
    return next((style for pattern, style in _UNDERSTOOD if pattern.match(line)), default), line
