"""The acts of the project itself, as their goldens hold them; nothing is written."""

from __future__ import annotations

from pathlib import Path

import pytest

from actgen.atelier.compare.outline import read_lines
from actgen.atelier.goldens.comparison import HEAD_MARK
from actgen.atelier.goldens.producing import produce, produce_with_pages
from actgen.core.errors import MachineFault
from actgen.core.project import Project
from actgen.writers import ENGINES
from actgen.writers.text import FOOTER_MARK, HEADER_MARK
from tests.conftest import EXAMPLES

PROJECT = Project(Path(__file__).parents[3])
CRETEIL, CERTIFICAT = "ozoir-la-ferriere", "certificat-adhesion"
MARKS = (HEAD_MARK, HEADER_MARK, FOOTER_MARK, "[")


@pytest.mark.parametrize("commune", EXAMPLES)
def test_the_heading_of_every_line_of_every_act_is_known(commune: str) -> None:
    for act in produce(PROJECT, commune):
        body = [line for line in read_lines(act.text, act.lines) if not line.text.startswith(MARKS)]
        assert body == list(act.lines)


def test_an_act_is_named_after_its_academy_its_commune_and_its_kind() -> None:
    acts = produce(PROJECT, "ancenis-saint-gereon")
    assert [(str(act.name), str(act.template)) for act in acts] == [
        ("nantes/ancenis-saint-gereon/deliberation", "nantes/deliberation@2026"),
        ("nantes/ancenis-saint-gereon/convention", "nantes/convention@2026"),
        ("nantes/ancenis-saint-gereon/annexe-engagement", "nantes/annexe-engagement@2026"),
    ]


def test_an_act_comes_with_the_files_that_show_its_pages_where_they_are_asked_for() -> None:
    (act,) = produce_with_pages(PROJECT, CRETEIL, CERTIFICAT)
    assert sorted(act.files) == ["docx", "pdf"]
    assert act.files["pdf"].startswith(b"%PDF-")
    assert produce(PROJECT, CRETEIL, CERTIFICAT)[0].files == {}


def test_a_machine_that_makes_no_pdf_still_gives_the_word_file(monkeypatch: pytest.MonkeyPatch) -> None:
    def no_pango(_: object, _carried: object = ()) -> bytes:
        raise MachineFault("Le PDF demande la bibliothèque Pango, qui manque sur cette machine.")

    monkeypatch.setitem(ENGINES, "weasyprint", no_pango)
    (act,) = produce_with_pages(PROJECT, CRETEIL, CERTIFICAT)
    assert list(act.files) == ["docx"]
