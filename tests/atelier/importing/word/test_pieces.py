"""What one paragraph holds: breaks of lines, of pages and of columns."""

from __future__ import annotations

import pytest

from tests.atelier.importing.word.received import PAGE, read, texts
from tests.ooxml.word import p, r, tbl, tr


@pytest.mark.parametrize("kind", ['w:br w:type="column"', 'w:br w:type="textWrapping" w:clear="all"', "w:cr", "w:br"])
def test_a_break_parts_words(kind: str) -> None:
    assert texts(p("Texte."), p("Le maire,", f"<w:r><{kind}/></w:r>", "Le recteur,")) == [
        "Texte.",
        "Le maire,\nLe recteur,",
    ]


def test_a_page_break_parts_a_paragraph() -> None:
    page = '<w:r><w:br w:type="page"/></w:r>'
    (first, second, third) = read(p("Fin de la page", page, r("Annexe"), page), p("Suite")).source.body
    assert [(one.text, one.look.new_page) for one in (first, second, third)] == [  # type: ignore[union-attr]
        ("Fin de la page", False),
        ("Annexe", True),
        ("Suite", True),
    ]


def test_a_page_break_before_the_words_begins_their_page() -> None:
    (one,) = read(p('<w:r><w:br w:type="page"/></w:r>', "Annexe")).source.body
    assert (one.text, one.look.new_page) == ("Annexe", True)  # type: ignore[union-attr]


SECTION = "<w:sectPr>{}</w:sectPr>"


@pytest.mark.parametrize(
    ("kind", "begins"),
    [
        ("", True),
        ('<w:type w:val="nextPage"/>', True),
        ('<w:type w:val="oddPage"/>', True),
        ('<w:type w:val="continuous"/>', False),
        ('<w:type w:val="nextColumn"/>', False),
    ],
)
def test_a_section_begins_a_page_as_it_says_itself(kind: str, begins: bool) -> None:
    last = SECTION.format(kind)
    (_, annex) = read(p("Fin.", properties=SECTION.format("")), p("Annexe"), last).source.body
    assert annex.look.new_page is begins  # type: ignore[union-attr]


ONLY = "\u00a0: dans un modèle, seul le style «\u00a0Partie en page neuve\u00a0» commence une page."


@pytest.mark.parametrize(
    "blocks",
    [
        [p("Fin de la page.", PAGE, r("Le tableau financier figure ici."))],
        [p("Fin."), p("Le tableau financier figure ici.", properties="<w:pageBreakBefore/>")],
        [p("Fin."), p(PAGE), tbl(tr("Le tableau financier figure ici.", "b"))],
        [p("Fin.", properties=SECTION.format("")), p("Le tableau financier figure ici.")],
    ],
    ids=["dans le paragraphe", "avant le paragraphe", "avant un tableau", "par une section"],
)
def test_a_page_break_that_a_template_has_not_is_told_with_its_place(blocks: list[str]) -> None:
    told_of = f"Un saut de page n’a pas été repris, devant «\u00a0Le tableau financier figure ici.\u00a0»{ONLY}"
    assert [one for one in read(*blocks).doubts if "page" in one] == [told_of]


def test_several_are_told_at_once() -> None:
    (told_of,) = [one for one in read(*[p("Suite du texte.", PAGE)] * 9).doubts if "page" in one]
    shown = ", ".join(["«\u00a0Suite du texte.\u00a0»"] * 6)
    assert told_of == f"8 sauts de page n’ont pas été repris, devant {shown}…{ONLY}"


def test_one_that_the_style_of_a_heading_carries_is_not_told() -> None:
    title = p(r("CONVENTION", "<w:b/>"), properties='<w:jc w:val="center"/>')
    article = p(r("Article 1 – Objet", "<w:b/>"))
    annex = p(PAGE, r("ANNEXE FINANCIÈRE", "<w:b/>"))
    done = read(title, article, p("La commune adhère au groupement."), annex, p("Le coût est de 3 €."))
    assert "[Partie en page neuve] ANNEXE FINANCIÈRE" in done.text
    assert [one for one in done.doubts if "page" in one] == []


@pytest.mark.parametrize(
    "block",
    [
        p(PAGE, "Le maire signe."),
        p("Le maire signe.", PAGE),
        p("<w:r><w:lastRenderedPageBreak/></w:r>", "Le maire signe."),
    ],
)
def test_one_that_parts_nothing_is_not_told(block: str) -> None:
    assert [one for one in read(block).doubts if "page" in one] == []


def test_a_column_break_is_told_with_the_words_before_it() -> None:
    column = '<w:r><w:br w:type="column"/></w:r>'
    assert (
        "Un saut de colonne est devenu un saut de ligne, après «\u00a0Le maire,\u00a0»\u00a0: un modèle n’a de "
        "colonnes que dans un tableau."
    ) in read(p("Texte."), p("Le maire,", column, "Le recteur,")).doubts
