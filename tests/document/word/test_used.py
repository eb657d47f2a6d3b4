"""What of a file is shown: its texts first, then what they use, then its settings."""

from __future__ import annotations

from actgen.document.word.used import Named, named_in, shown_beside, text_parts
from actgen.ooxml.packing.package import read_package
from actgen.ooxml.styles import read_stylesheet
from actgen.ooxml.xml import w
from tests.word.making import PAGE, Made, counted, level, lists, p, refer, style


def roots(made: Made) -> list[str]:
    package = read_package(made.docx(), "acte.docx")
    texts = [package.seen(name) for name in text_parts(package.names())]
    named = Named().with_all(map(named_in, texts))
    found = [*texts, *shown_beside(package, read_stylesheet(package), named)]
    return [one.get(w("styleId"), "") or one.get(w("ilvl"), "") or str(one.tag).rpartition("}")[2] for one in found]


def test_the_body_is_first_and_the_settings_are_last() -> None:
    made = Made(p("Un."), section=refer("footer7") + PAGE, repeated={"footer7": p("Mairie", style="page-bas")})
    found = roots(made)
    assert (found[0], found[-1]) == ("document", "settings")
    assert "ftr" in found


def test_a_style_stands_with_those_that_it_is_based_on_and_one_that_nothing_names_is_left_out() -> None:
    styles = style("avis", "Avis", "corps") + style("autre", "Autre", "corps")
    found = roots(Made(p("Un.", style="avis"), styles=styles))
    assert {"avis", "corps"} <= set(found)
    assert "autre" not in found


def test_the_levels_of_a_list_are_shown_where_it_counts_a_paragraph() -> None:
    levels = lists(level(4, "%5."))
    assert "4" in roots(Made(p("Un", look=counted(4)), numbering=levels))
    assert "4" not in roots(Made(p("Un"), numbering=levels))
