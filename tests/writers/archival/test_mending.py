"""What is said in a file of Typst beside its text: what it was made from, the headings of its rows, its links."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace

from actgen.document.model import Cell, Layout, Paragraph, Table, Text
from actgen.writers import typst
from actgen.writers.archival.mending import mended
from tests.document.building import an_act, read_lines
from tests.writers.reading_aloud import read_aloud
from tests.writers.test_typst import said


def cell(text: str) -> Cell:
    return Cell((Paragraph("cellule", (Text(text),)),))


def test_the_entries_stand_beside_those_of_the_file(tmp_path: Path) -> None:
    content = typst.write_act(an_act(articles=1))
    path = tmp_path / "acte.pdf"
    path.write_bytes(mended(content, {"ActgenActe": "convention", "ActgenTexte": r"un (deux) \ trois"}, {}))
    told = said("pdfinfo", path, "-custom")
    assert "ActgenActe:      convention\n" in told
    assert r"ActgenTexte:     un (deux) \ trois" in told
    assert "Commune d’Ancenis-Saint-Géréon" in told


def test_the_label_of_a_form_is_the_heading_of_its_row(tmp_path: Path) -> None:
    form = Table((), ((cell("Nom"), cell("Rémy Orhon")), (cell("Ville"), cell(""))))
    path = tmp_path / "acte.pdf"
    path.write_bytes(typst.write_act(replace(an_act(), body=(form,))))
    assert read_aloud(path) == ["Table", "TR", "TD Nom", "TD Nom | Rémy Orhon", "TR", "TD Ville", "TD Ville | "]


def test_a_table_that_is_no_form_has_no_heading_of_its_own(tmp_path: Path) -> None:
    path = tmp_path / "acte.pdf"
    alone = Table((), ((cell("Reçu le"), cell("Affiché le")),))
    three = Table((), ((cell("a"), cell("b"), cell("c")),) * 2)
    path.write_bytes(typst.write_act(replace(an_act(), body=(alone, three))))
    assert not any("|" in line for line in read_aloud(path))
    path.write_bytes(typst.write_act(read_lines("| École | Élèves |\n|---|---|\n| Camus | 12 |\n| Sand | 9 |")))
    assert read_aloud(path)[5:7] == ["TD École | Camus", "TD Élèves | 12"]


def test_a_link_says_where_it_leads() -> None:
    link = Paragraph("corps", (Text("Voir plus bas", link="#ici"),))
    act = replace(an_act(), body=(link, Paragraph("corps", (Text("Ici."),), Layout(anchors=("ici",)))))
    content = typst.write_act(act)
    assert b"/Contents<FEFF%s>" % "Aller à la page\u00a01".encode("utf-16-be").hex().upper().encode() in content
    assert b"/Contents(Ici, page 1)" in mended(content, {}, {1: "Ici, page 1"})


def test_what_typst_did_not_write_is_refused() -> None:
    with pytest.raises(ValueError, match="not a PDF with a table of plain objects"):
        mended(b"%PDF-1.7\n%%EOF\n", {"ActgenActe": "convention"}, {})
