"""The pages of acts as goldens should hold them, and what a machine cannot see."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

import pytest

from actgen.atelier.goldens.comparison import Produced
from actgen.atelier.goldens.look import office, pdfium
from actgen.atelier.goldens.look.pictures import stamp_of
from actgen.atelier.goldens.looking import Looked, look_at
from actgen.atelier.goldens.store import GoldenName
from actgen.core.names import TemplateName
from tests.atelier.goldens.look.seeded import ACT, pdf_file, word_file
from tests.word.making import Made, p

NAME = GoldenName("nantes", "ici", "essai")
OTHER = Made(p("Une autre."))


@dataclass
class Office:
    """A LibreOffice that gives one PDF for any file, and remembers what it was asked for."""

    version: str = "LibreOffice 7"
    asked: list[bytes] = field(default_factory=list)

    def program(self) -> str:
        return self.version

    def as_pdfs(self, files: Sequence[bytes]) -> list[bytes]:
        self.asked += files
        return [pdf_file() for _ in files]


@pytest.fixture(autouse=True)
def writer(monkeypatch: pytest.MonkeyPatch) -> Office:
    made = Office()
    monkeypatch.setattr(office, "program", made.program)
    monkeypatch.setattr(office, "as_pdfs", made.as_pdfs)
    return made


def looked(held: dict[str, bytes] | None = None, **files: bytes) -> Looked:
    act = Produced(NAME, TemplateName("nantes", "essai", "2026"), "", files=files)
    return look_at([act], {NAME: held} if held else {})


def seen(held: dict[str, bytes] | None = None, **files: bytes) -> dict[str, bytes]:
    return dict(looked(held, **files).pages[NAME])


def test_an_act_has_two_structures_and_a_picture_of_each_page(writer: Office) -> None:
    files = seen(pdf=pdf_file(), docx=word_file())
    assert sorted(files) == ["docx-1.png", "docx-2.png", "docx.txt", "pdf-1.png", "pdf-2.png", "pdf.txt"]
    assert files["pdf.txt"].startswith(b"Document | 2 p. | ")
    assert stamp_of(files["docx-1.png"]).program == f"LibreOffice 7, {pdfium.program()}"
    assert looked(files, pdf=pdf_file(), docx=word_file()).unseen == ()


def test_a_word_file_that_is_the_same_is_not_drawn_again(writer: Office) -> None:
    held = seen(pdf=pdf_file(), docx=word_file())
    assert seen(held, pdf=pdf_file(), docx=word_file()) == held
    assert writer.asked == [word_file()]
    changed = seen(held, pdf=pdf_file(), docx=OTHER.docx())
    assert writer.asked == [word_file(), OTHER.docx()]
    assert changed["docx-1.png"] != held["docx-1.png"]


def test_a_page_that_a_word_file_has_no_more_leaves_no_picture() -> None:
    held = seen(pdf=pdf_file(), docx=word_file())
    longer = held | {"docx-3.png": held["docx-2.png"]}
    assert sorted(seen(longer, pdf=pdf_file(), docx=OTHER.docx())) == sorted(held)


def test_a_file_that_is_the_same_needs_no_libreoffice(writer: Office) -> None:
    held = seen(pdf=pdf_file(), docx=word_file())
    writer.version = ""
    assert looked(held, pdf=pdf_file(), docx=word_file()) == Looked({NAME: held}, ())


def test_without_libreoffice_the_pictures_that_are_held_stay_and_it_is_told(writer: Office) -> None:
    held = seen(pdf=pdf_file(), docx=word_file())
    writer.version = ""
    told = looked(held, pdf=pdf_file(), docx=OTHER.docx())
    assert told.unseen == (
        "Les pages de 1 fichier Word n’ont pas été dessinées\u00a0: LibreOffice manque sur cette machine.",
    )
    assert told.pages[NAME]["docx-1.png"] == held["docx-1.png"]
    assert told.pages[NAME]["docx.txt"] != held["docx.txt"]


def test_another_libreoffice_does_not_judge_pages_whose_structure_is_the_same(writer: Office) -> None:
    held = seen(pdf=pdf_file(), docx=word_file())
    writer.version = "LibreOffice 24"
    same = replace(ACT, body=f'{ACT.body}<w:bookmarkStart w:id="1" w:name="x"/><w:bookmarkEnd w:id="1"/>').docx()
    told = looked(held, pdf=pdf_file(), docx=same)
    assert told.pages[NAME] == held
    assert told.unseen == (
        f"Les pages de 1 fichier Word n’ont pas été comparées\u00a0: leurs images sont de LibreOffice 7, "
        f"{pdfium.program()}, et cette machine a LibreOffice 24, {pdfium.program()}.",
    )


def test_another_libreoffice_draws_pages_whose_structure_changed(writer: Office) -> None:
    held = seen(pdf=pdf_file(), docx=word_file())
    writer.version = "LibreOffice 24"
    told = looked(held, pdf=pdf_file(), docx=OTHER.docx())
    assert stamp_of(told.pages[NAME]["docx-1.png"]).program == f"LibreOffice 24, {pdfium.program()}"
    assert told.unseen == ()


def test_without_pango_the_pdf_that_is_held_stays_and_it_is_told() -> None:
    held = seen(pdf=pdf_file(), docx=word_file())
    told = looked(held, docx=word_file())
    assert told == Looked({NAME: held}, ("1 PDF n’a pas été fait\u00a0: Pango manque sur cette machine.",))


def test_without_pdfium_the_structure_of_word_files_is_still_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdfium, "is_there", lambda: False)
    told = looked(pdf=pdf_file(), docx=word_file())
    assert list(told.pages[NAME]) == ["docx.txt"]
    (sentence,) = told.unseen
    assert sentence.startswith("Les pages ne sont ni lues ni dessinées\u00a0: pypdfium2 manque\u00a0; tapez\u00a0: ")
