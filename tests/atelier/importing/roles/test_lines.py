"""The lines to recognise: headings parted from what runs on, or made whole."""

from __future__ import annotations

from tests.atelier.importing.bringing import word_roles
from tests.atelier.importing.roles.looks import BOLD, TEXT, TITLE
from tests.ooxml.word import p, r


def test_an_article_that_runs_on_is_parted_from_its_words() -> None:
    lines = word_roles(
        TITLE, p(r("Article 1 – Objet.", "<w:u w:val='single'/>"), " La convention fixe les engagements des parties.")
    )
    assert lines[1:] == [("Article", "Article 1 – Objet"), ("Corps", "La convention fixe les engagements des parties.")]


def test_a_long_article_without_any_look_is_parted_at_its_number() -> None:
    text = "Article 2 : La présente convention est conclue pour une durée de trois années scolaires entières."
    assert word_roles(TITLE, p(text))[1:] == [
        ("Article", "Article 2"),
        ("Corps", "La présente convention est conclue pour une durée de trois années scolaires entières."),
    ]


def test_a_number_and_its_title_on_two_lines_are_one_heading() -> None:
    lines = word_roles(TITLE, p(r("ARTICLE 1", BOLD)), p(r("OBJET", BOLD)), TEXT)
    assert lines[1] == ("Article", "ARTICLE 1 – OBJET")
