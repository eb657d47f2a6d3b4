"""The pages of Word files as LibreOffice lays them out."""

from __future__ import annotations

import pytest

from actgen.atelier.goldens.look import office, pdfium
from actgen.core.errors import MachineFault
from tests.word.making import Made, p


@pytest.mark.long
def test_word_files_become_pdfs_in_their_order_with_the_fonts_of_the_package() -> None:
    one, other = office.as_pdfs([Made(p("Le premier.")).docx(), Made(p("Le second.")).docx()])
    first = pdfium.printed(one).pages[0].texts
    assert {text.ink.font.replace("-", "") for text in first} == {"LiberationSans", "LiberationSansBold"}
    assert ["Le premier." in "".join(text.words for text in first), "Le second." in words_of(other)] == [True, True]


def words_of(pdf: bytes) -> str:
    return "".join(text.words for text in pdfium.printed(pdf).pages[0].texts)


def test_the_program_says_its_name_and_version() -> None:
    assert office.program().startswith("LibreOffice ")


def test_a_machine_without_libreoffice_is_told_what_to_type(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("shutil.which", lambda _: None)
    office.program.cache_clear()
    try:
        with pytest.raises(MachineFault, match="LibreOffice manque sur cette machine") as fault:
            office.as_pdfs([b""])
    finally:
        office.program.cache_clear()
    assert "libreoffice-writer-nogui" in fault.value.hint
