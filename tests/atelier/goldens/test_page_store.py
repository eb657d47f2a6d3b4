"""Where the pages of acts are held."""

from __future__ import annotations

from actgen.atelier.goldens.page_store import holds_pages, page_folder, pictures_in, read_pages, write_pages
from actgen.atelier.goldens.store import GoldenName, read_goldens, write_golden
from tests.atelier.goldens.conftest import Town

NAME = GoldenName("nantes", "ici", "convention")
FILES = {"pdf.txt": b"lines", "pdf-1.png": b"one", "pdf-2.png": b"two", "docx.txt": b"styles"}


def test_pages_stand_beside_the_golden_in_a_folder_of_its_name(town: Town) -> None:
    write_golden(town.project, NAME, b"words")
    write_pages(town.project, NAME, FILES)
    assert page_folder(town.project, NAME) == town.project.golden / "nantes" / "ici" / "convention"
    assert set(town.paths()) == {
        "golden/nantes/ici/convention.txt",
        *(f"golden/nantes/ici/convention/{name}" for name in FILES),
    }
    assert read_pages(town.project) == {NAME: FILES}
    assert read_goldens(town.project) == {NAME: b"words"}


def test_pages_of_other_communes_are_left_out_where_some_are_named(town: Town) -> None:
    write_pages(town.project, NAME, FILES)
    write_pages(town.project, GoldenName("nantes", "ailleurs", "convention"), {"pdf.txt": b"x"})
    assert list(read_pages(town.project, ["ici"])) == [NAME]


def test_what_is_no_page_is_neither_read_nor_removed(town: Town) -> None:
    write_pages(town.project, NAME, {"pdf.txt": b"x"})
    note = page_folder(town.project, NAME) / "note.txt"
    note.write_bytes(b"a note")
    write_pages(town.project, NAME, {"docx.txt": b"y"})
    assert read_pages(town.project) == {NAME: {"docx.txt": b"y"}}
    assert note.read_bytes() == b"a note"


def test_a_page_that_is_no_more_goes_and_so_does_a_folder_that_is_empty(town: Town) -> None:
    write_pages(town.project, NAME, FILES)
    write_pages(town.project, NAME, {"pdf-1.png": b"one"})
    assert read_pages(town.project) == {NAME: {"pdf-1.png": b"one"}}
    write_pages(town.project, NAME, {})
    assert not (town.project.golden / "nantes").exists()


def test_a_project_holds_pages_once_those_of_one_act_are_held(town: Town) -> None:
    write_golden(town.project, NAME, b"words")
    assert not holds_pages(town.project)
    write_pages(town.project, NAME, {"docx.txt": b"x"})
    assert holds_pages(town.project)


def test_pictures_are_counted_by_their_pages() -> None:
    files = {f"pdf-{number}.png": str(number).encode() for number in (10, 2, 1)}
    assert pictures_in({**files, "docx-1.png": b"x", "pdf.txt": b"x"}, "pdf") == {1: b"1", 2: b"2", 10: b"10"}
