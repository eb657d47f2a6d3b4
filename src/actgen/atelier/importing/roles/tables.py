"""What a table of a source is: facts in a frame, the letterhead, or the blocks where the parties sign."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actgen.atelier.importing.roles.lines import as_line
from actgen.atelier.importing.roles.role_words import FORMALITY, SIGNATORY, SIGNING
from actgen.atelier.importing.roles.unaccented import Unaccented
from actgen.atelier.importing.roles.understood import Understood, UnderstoodTable
from actgen.atelier.importing.run_cutting import joined, plain, with_plain_spaces
from actgen.ooxml.blocks import Run
from actgen.ooxml.house import find_style

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from actgen.atelier.importing.source import Paragraph, Table

TABLE, COLUMNS, SIGNATURES = "Tableau", "Colonnes", "Signatures"
_MOST_SIGNED, _STAMP_WIDTH = 900, 40
_SIGNERS = Unaccented(r"\b(?:maire|recteur|rectrice|présidente?|coordonnat(?:eur|rice))\b")
_SIGNED = Unaccented(
    r"signature|cachet|lu et approuvé|fait à|\ble maire\b|\bla maire\b|\ble recteur\b|\bla rectrice\b|"
    r"pour (?:la commune|la collectivité|le rectorat|l’académie|extrait)\b|secrétaire de séance"
)


def understand_table(table: Table, *, first: bool, closing: bool, signing: bool) -> UnderstoodTable:
    """A table with its style; `first` where no other text stands before it, `signing` where the act is being signed.

    `closing` tells that the words before it may be the last of the act.
    """
    style, why = _style(table, first=first, closing=closing, signing=signing)
    header = style == TABLE and (table.header or _has_heading(table))
    make = _signing_cell if style == SIGNATURES else _cell_of("En-tête d’acte" if style == COLUMNS else "Cellule")
    rows = tuple(tuple(make(cell, header and number == 0) for cell in row) for number, row in enumerate(table.rows))
    return UnderstoodTable(style, rows, header, why.removeprefix("?"), not why.startswith("?"))


def _style(table: Table, *, first: bool, closing: bool, signing: bool) -> tuple[str, str]:
    own = find_style(table.style)
    if own is not None and own.name in (TABLE, COLUMNS, SIGNATURES):
        return own.name, "le tableau porte déjà ce style"
    words = with_plain_spaces(" ".join(one.text for row in table.rows for cell in row for one in cell))
    if table.framed and all(is_stamped(cell) for row in table.rows for cell in row):
        return TABLE, "cadres gardés aux cachets"
    small = len(table.rows) <= 3 and len(table.rows[0]) <= 3
    if small and not first and len(words) < _MOST_SIGNED:
        framed_too = closing and _SIGNED.search(words)
        if framed_too or (not table.framed and (_SIGNED.search(words) or _SIGNERS.search(words))):
            return SIGNATURES, "cellules où l’on signe"
    if first and len(table.rows) <= 3 and len(table.rows[0]) in (2, 3) and len(words) < 600:
        return COLUMNS, "côte à côte, en tête de l’acte"
    if signing and not table.framed and small:
        return SIGNATURES, "?cellules sans cadre, à la fin de l’acte"
    return TABLE, "tableau" if table.framed else "?tableau sans cadre"


def is_stamped(cell: Iterable[Paragraph]) -> bool:
    """Whether a cell holds nothing but the words of a stamp: « Reçu en préfecture », « Affiché le »."""
    said = [with_plain_spaces(one.text).strip() for one in cell if one.text.strip()]
    return bool(said) and all(len(text) <= _STAMP_WIDTH and FORMALITY.match(text) for text in said)


def _has_heading(table: Table) -> bool:
    """Whether the first row is in bold, where the second is not: the names of the columns."""
    if len(table.rows) < 2 or len(table.rows[0]) < 2:
        return False
    return _is_bold(table.rows[0]) and not _is_bold(table.rows[1])


def _is_bold(row: tuple[tuple[Paragraph, ...], ...]) -> bool:
    paragraphs = [paragraph for cell in row for paragraph in cell]
    return bool(paragraphs) and all(paragraph.look.bold for paragraph in paragraphs)


def _cell_of(style: str) -> Callable[[Iterable[Paragraph], bool], tuple[Understood, ...]]:
    def make(cell: Iterable[Paragraph], heading: bool) -> tuple[Understood, ...]:
        return tuple(Understood(style, _cell_runs(one, heading), "dans un tableau") for one in cell if one.runs)

    return make


def numbered(paragraph: Paragraph) -> tuple[Run, ...]:
    """The runs of a paragraph where no list can stand: its number or its dash is typed before them."""
    line = as_line(paragraph)
    return joined((Run("– "), *line.runs)) if line.bullet else line.runs


def _cell_runs(paragraph: Paragraph, heading: bool) -> tuple[Run, ...]:
    runs = numbered(paragraph)
    return runs if not heading else joined(_bold(run) for run in plain(runs))


def _bold(run: Run) -> Run:
    return Run(run.text, True, run.italic, run.superscript, run.field, run.note)


def _signing_cell(cell: Iterable[Paragraph], _: bool) -> tuple[Understood, ...]:
    found: list[Understood] = []
    said = [paragraph for paragraph in cell if paragraph.runs]
    named_first = len(said) > 1 and bool(_SIGNERS.match(said[1].text))
    for paragraph in said:
        own = find_style(paragraph.style)
        style = own.name if own is not None else signing_style(paragraph.text, bool(found) or named_first)
        found.append(Understood(style, numbered(paragraph), "dans le bloc de signature"))
    return tuple(found)


def signing_style(text: str, below: bool) -> str:
    """The style of a line of a block of signature: the name of who signs, beside their quality, or a mention."""
    text = with_plain_spaces(text)
    if FORMALITY.match(text):
        return "Formalité"
    return "Signataire" if below and SIGNATORY.fullmatch(text.strip()) and not SIGNING.match(text) else "Signature"
