"""The structure of what WeasyPrint lays out: what pages repeat is none of it, a letterhead is said once."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest
from msgspec.structs import replace

from actgen.document.model import (
    Act,
    Block,
    Cell,
    Columns,
    ItemList,
    Layout,
    Marker,
    Note,
    NoteReference,
    Paragraph,
    Tab,
    Text,
    Title,
)
from actgen.writers import ENGINES, pdf
from tests.document.building import an_act, read_lines
from tests.sizes import one_of, some
from tests.writers.reading_aloud import kinds_in, read_aloud, without_blanks

LETTERHEAD = Paragraph("page-haut", (Text("Région académique"), Tab(), Text("Liberté", emphasis=True)))


def read(act: Act, tmp_path: Path, engine: str = "weasyprint") -> list[str]:
    path = tmp_path / "acte.pdf"
    path.write_bytes(ENGINES[engine](act))
    return read_aloud(path)


@pytest.mark.parametrize("engine", one_of(["weasyprint", "typst"]))
@pytest.mark.parametrize(
    ("header", "lines"),
    some(
        [
            ((replace(LETTERHEAD, layout=Layout(rules=("bottom",))),), ["P Région académique", "P Liberté"]),
            ((Paragraph("page-haut", (Text("Région"),)),), ["P Région"]),
            ((Title((Text("Région"),)),), ["P Région"]),
            ((Columns(((Cell((Paragraph("entete", (Text("Région"),)),)), Cell(())),)),), ["P Région"]),
        ],
        3,
    ),
)
def test_a_letterhead_is_said_once_before_the_act(
    header: tuple[Block, ...], lines: list[str], engine: str, tmp_path: Path
) -> None:
    act = replace(an_act(articles=20), header=header)
    said = read(act, tmp_path, engine)
    assert without_blanks(said[: len(lines) + 1]) == without_blanks([*lines, "H1 Convention"])
    assert sum("Région" in line for line in said) == 1


@pytest.mark.parametrize("engine", ["weasyprint", "typst"])
def test_what_numbers_pages_is_not_read_aloud(engine: str, tmp_path: Path) -> None:
    lines = (
        "[en-tête de page]\nCommune⇥Page ‹page›\n[fin]\n[pied de page]\nPage ‹page› sur ‹pages›\n[fin]\n# Convention"
    )
    assert read(read_lines(lines), tmp_path, engine) == ["H1 Convention"]


def test_a_link_that_pages_repeat_is_no_link_and_one_of_the_text_is(tmp_path: Path) -> None:
    link = Paragraph("page-bas", (Text("ici.fr", link="https://ici.fr"),))
    act = replace(an_act(), footer=(link,), body=(replace(link, kind="corps"),))
    path = tmp_path / "acte.pdf"
    path.write_bytes(pdf.write_act(act))
    assert kinds_in(path)["Link"] == 1
    told = subprocess.run(["pdfinfo", "-url", path], capture_output=True, text=True, check=True).stdout
    assert told.count("https://ici.fr") == 1


def test_an_item_is_a_mark_and_a_text(tmp_path: Path) -> None:
    act = read_lines("# Titre\n- un,\n- deux.")
    assert without_blanks(read(act, tmp_path)) == ["H1Titre", "L", "LI–un,", "LI–deux."]
    assert kinds_in(tmp_path / "acte.pdf")["Lbl"] == 2


def test_a_counted_item_has_its_number_as_its_mark(tmp_path: Path) -> None:
    items = ItemList(((Marker("1. "), Text("un,")), (Marker("2. "), Text("deux."))))
    assert without_blanks(read(replace(an_act(), body=(items,)), tmp_path)) == ["L", "LI1.un,", "LI2.deux."]
    assert kinds_in(tmp_path / "acte.pdf")["Lbl"] == 2


def test_a_note_is_an_item_of_the_list_of_notes(tmp_path: Path) -> None:
    note = Note(1, (Paragraph("note", (Text("Un code."),)),))
    body = (Paragraph("corps", (Text("La loi"), NoteReference(1))),)
    assert read(replace(an_act(), body=body, notes=(note,)), tmp_path)[-1].split() == ["LI", "1", "Un", "code."]
