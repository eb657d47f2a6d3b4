"""The words of fields, forms and drawings, counted without the reader."""

from __future__ import annotations

from tests.atelier.importing.word.received import texts
from tests.ooxml.word import code, field, mark, p, r


def test_a_field_inside_the_code_of_another_is_no_text() -> None:
    inner = field("MERGEFIELD Civ", "Mme")
    outer = field(f"{code(' IF ')}{inner}{code(' = x la maire le maire ')}", "la maire")
    assert texts(p("Madame, ", outer, " signe.")) == ["Madame, la maire signe."]


def test_a_field_may_run_over_paragraphs() -> None:
    begin = mark("begin") + code(" TOC ") + mark("separate")
    assert texts(p(begin, r("Article 1")), p(r("Article 2"), mark("end")), p("Texte.")) == [
        "Article 1",
        "Article 2",
        "Texte.",
    ]
    hidden = (
        p("Avant ", mark("begin"), code(" IF 1 = 2 "), r("rien")),
        p(r("rien"), mark("separate"), r("oui"), mark("end")),
    )
    assert texts(*hidden) == ["Avant", "oui"]


def test_a_field_that_never_ends_hides_nothing() -> None:
    assert texts(p("Avant ", mark("begin"), code(" PAGE "), r("puis")), p("Après.")) == ["Avant puis", "Après."]
