"""The measure of real Word files: a stranger's file passes once it is dressed, and what differs is seen."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec import structs

from actgen.core.errors import InputFault
from actgen.document.model import Act, Cell, Paragraph, Table, Text
from actgen.document.paragraphs import body_texts
from actgen.document.reading import read_act
from actgen.writers import html, pdf, text
from scripts.word_differences import differences
from scripts.word_dressed import dressed
from tests.document.building import METADATA, an_act
from tests.ooxml.word import p, r, word_file

_STYLES = ['<w:style w:type="paragraph" w:styleId="Titre9"><w:name w:val="Titre 9"/></w:style>']
_STRANGER = '<w:p><w:pPr><w:pStyle w:val="Titre9"/></w:pPr><w:r><w:t>Vu la loi {no} 1</w:t></w:r></w:p>'
_FIELD = '<w:p><w:fldSimple w:instr=" INCLUDETEXT lettre.docx "><w:r><w:t>Monsieur</w:t></w:r></w:fldSimple></w:p>'


def test_a_file_in_styles_of_its_own_is_read_once_it_is_dressed() -> None:
    received = word_file(_STRANGER, styles=_STYLES)
    with pytest.raises(InputFault, match="Titre 9"):
        read_act(received, "recu.docx", METADATA)
    assert list(body_texts(read_act(dressed(received), "recu.docx", METADATA))) == ["Vu la loi (no) 1"]


def test_what_no_act_may_hold_is_taken_out_where_it_is_asked() -> None:
    received = word_file(_FIELD, p(r("Fin.")), styles=_STYLES)
    with pytest.raises(InputFault, match="INCLUDETEXT"):
        read_act(dressed(received), "recu.docx", METADATA)
    assert list(body_texts(read_act(dressed(received, mended=True), "recu.docx", METADATA))) == ["Monsieur", "Fin."]


def _with_table(*rows: tuple[str, ...]) -> Act:
    cells = tuple(tuple(Cell((Paragraph("cellule", (Text(words),)),)) for words in row) for row in rows)
    return structs.replace(an_act(body="Un alinéa de plus."), body=(*an_act().body, Table((), cells)))


def _told(act: Act, shown: Act, folder: Path) -> list[str]:
    """What an act says otherwise than the PDF of another one."""
    office, made = folder / "office.pdf", folder / "acte"
    office.write_bytes(pdf.write_act(shown))
    Path(f"{made}.pdf").write_bytes(pdf.write_act(act))
    Path(f"{made}.html").write_text(html.write_act(act), encoding="utf-8")
    Path(f"{made}.txt").write_text(text.write_act(act), encoding="utf-8")
    return differences(act, str(made), office)


def test_an_act_that_says_the_same_differs_in_nothing(tmp_path: Path) -> None:
    act = _with_table(("Écoles", "Montant"), ("Camus", "450"))
    assert _told(act, act, tmp_path) == []


def test_a_word_that_the_pdf_lacks_is_told(tmp_path: Path) -> None:
    shown = _with_table(("Écoles", "Montant"), ("Camus", "450"))
    assert _told(_with_table(("Écoles", "Montant"), ("Camus", "")), shown, tmp_path) == ["pdf −450"]


def test_a_cell_that_stands_in_another_column_is_told(tmp_path: Path) -> None:
    act, shown = _with_table(("Camus", "Prévert")), _with_table(("Prévert", "Camus"))
    assert _told(act, shown, tmp_path) == ["cell Camus / Prévert"]


def test_an_order_that_is_not_that_of_word_is_told(tmp_path: Path) -> None:
    words = ["rouge", "vert", "bleu", "jaune", "orange", "violet", "blanc", "noir"]
    act, shown = an_act(body="\n".join(words)), an_act(body="\n".join(reversed(words)))
    assert _told(act, shown, tmp_path) == ["order 7 of 9"]
