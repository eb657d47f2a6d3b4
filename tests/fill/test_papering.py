"""A template on the paper of a collectivité: what the paper has takes its place, what it has not stays."""

from __future__ import annotations

import pytest

from actgen.core.errors import InputFault
from actgen.document.model import Act
from actgen.document.paragraphs import pictures, texts
from actgen.document.reading import read_act
from actgen.fill.letterhead import Letterhead
from actgen.fill.papering import with_letterhead
from actgen.ooxml.packing.package import read_package
from tests.document.building import LABEL as ACT
from tests.document.building import METADATA, shown
from tests.fill.papers import ARMS, MARGINS, arms, paper
from tests.ooxml.word import word_file
from tests.pictures import inline, png
from tests.word.making import LANDSCAPE, PAGE, Made, ended, p, refer, tbl, tr
from tests.word.pictured import Pictured

FOOT = {"footer9": p("Page du modèle", style="page-bas"), "header9": p("Haut du modèle", style="page-haut")}
TEMPLATE = Pictured(p("Un."), section=refer("header9") + refer("footer9") + PAGE, repeated=FOOT)


def act(template: Made, letterhead: Letterhead) -> Act:
    return read_act(with_letterhead(template.docx(), ACT, letterhead), ACT, METADATA)


def first_page(name: str) -> str:
    return refer(name).replace("default", "first")


def test_the_header_of_the_paper_takes_the_place_of_the_templates_and_its_footer_stays() -> None:
    made = act(TEMPLATE, arms())
    assert list(texts(made.header)) == [" Mairie {{ commune.de_nom }}"]
    assert [one.content for one in pictures(made.header)] == [ARMS]
    assert list(texts(made.footer)) == ["Page du modèle"]


def test_the_body_of_the_template_is_what_it_was() -> None:
    assert list(texts(act(TEMPLATE, arms()).body)) == list(texts(TEMPLATE.act().body))


def test_its_margins_are_those_of_the_paper_on_upright_pages() -> None:
    several = Pictured(p("Un.") + ended(PAGE) + p("Deux."), section=LANDSCAPE)
    upright, lying = act(several, arms()).sheets
    assert upright.margins[0] == 113.4
    assert lying.margins[0] == 56.7


def test_every_section_has_the_same_paper() -> None:
    own = {"header8": p("Autre", style="page-haut"), "header9": p("Un", style="page-haut")}
    several = Pictured(
        p("Un.") + ended(refer("header9") + PAGE) + p("Deux."), section=refer("header8") + LANDSCAPE, repeated=own
    )
    for sheet in act(several, arms()).sheets:
        assert [one.content for one in pictures(sheet.usual.header)] == [ARMS]


def test_a_first_page_of_the_paper_leaves_the_others_as_the_template_has_them() -> None:
    letterhead = arms(section=first_page("header7") + MARGINS + "<w:titlePg/>")
    (sheet,) = act(TEMPLATE, letterhead).sheets
    assert sheet.first is not None
    assert [one.content for one in pictures(sheet.first.header)] == [ARMS]
    assert list(texts(sheet.first.footer)) == ["Page du modèle"]
    assert list(texts(sheet.usual.header)) == ["Haut du modèle"]


def test_a_paper_that_is_alike_on_all_pages_is_on_the_first_one_of_the_template_too() -> None:
    template = Pictured(
        p("Un."),
        section=refer("header9") + first_page("header8") + PAGE + "<w:titlePg/>",
        repeated=FOOT | {"header8": p("Première", style="page-haut")},
    )
    made = act(template, arms())
    assert [one.content for one in pictures(made.header)] == [ARMS]
    assert "Première" not in " ".join(
        texts(made.sheets[0].first.header) if made.sheets and made.sheets[0].first else ()
    )


def test_even_pages_have_the_paper_where_the_template_makes_them_others() -> None:
    template = Pictured(
        p("Un."),
        settings="<w:evenAndOddHeaders/>",
        section=refer("header9") + refer("header8").replace("default", "even") + PAGE,
        repeated=FOOT | {"header8": p("Paires", style="page-haut")},
    )
    made = act(template, arms())
    assert [one.content for one in pictures(made.header)] == [ARMS]
    assert "Paires" not in [text for sheet in made.sheets if sheet.even for text in texts(sheet.even.header)]


def test_what_the_template_repeated_leaves_the_file() -> None:
    template = Pictured(
        p("Un."),
        section=refer("header9") + PAGE,
        repeated={"header9": p(inline("autre.png", "Autre ville"), style="page-haut")},
        pictures={"autre.png": png(9, 9)},
    )
    package = read_package(with_letterhead(template.docx(), ACT, arms()), ACT)
    assert "word/header9.xml" not in package.names()
    assert ARMS in [package.find(name) for name in package.names() if "media" in name]


def test_the_same_template_on_the_same_paper_has_the_same_bytes() -> None:
    with_letterhead.cache_clear()
    one = with_letterhead(TEMPLATE.docx(), ACT, arms())
    with_letterhead.cache_clear()
    assert one == with_letterhead(TEMPLATE.docx(), ACT, arms())


def test_a_style_that_the_template_has_not_is_told() -> None:
    table = tbl(tr("Mairie"), columns=1, style="grille").replace("Fin.", "")
    letterhead = paper(Pictured("", section=refer("header7") + MARGINS, repeated={"header7": table}))
    with pytest.raises(InputFault) as caught:
        with_letterhead(TEMPLATE.docx(), ACT, letterhead)
    (fault,) = caught.value.diagnostics
    assert fault.code == "PAP-004"
    assert shown(fault.message) == "Le modèle acte.docx n’a pas le style « grille » de ce papier à en-tête."


def test_what_is_wrong_with_the_paper_stops_the_act() -> None:
    with pytest.raises(InputFault) as caught:
        with_letterhead(TEMPLATE.docx(), ACT, arms(body=p("Un mot.")))
    assert [one.code for one in caught.value.diagnostics] == ["PAP-001"]


def test_a_paper_that_is_no_word_file_is_told_by_its_name() -> None:
    with pytest.raises(InputFault) as caught:
        with_letterhead(word_file("Un."), ACT, Letterhead("papier.docx", b"rien"))
    assert [str(one.place) for one in caught.value.diagnostics] == ["papier.docx"]
