"""What was understood of a received text."""

from __future__ import annotations

from actgen.atelier.importing.report import page, roles, summary
from tests.atelier.importing.bringing import brought
from tests.ooxml.word import p, word_file
from tests.pages.checking import checked

DONE = brought(word_file(p("CONVENTION"), p("Article 1 – Objet"), p("Vu le code,")))


def test_the_roles_are_counted() -> None:
    assert "1 titre" in roles(DONE).replace("\u00a0", " ")
    assert summary(DONE)


def test_the_page_is_whole_and_escapes_what_it_shows() -> None:
    content = page(DONE, "nantes/convention@2031", "<recue>.docx")
    checked(content)
    assert "<script" not in content
    assert "&lt;recue&gt;.docx" in content
