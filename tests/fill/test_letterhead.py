"""A letterhead is a header and a footer; text, lists and emptiness are told."""

from __future__ import annotations

import pytest

from actgen.core.errors import InputFault
from actgen.fill.letterhead import Letterhead, given, letterhead_faults
from actgen.ooxml.packing.package import read_package
from tests.document.building import shown
from tests.fill.papers import LABEL, MARGINS, arms, paper
from tests.pictures import inline
from tests.word.making import Made, counted, level, lists, p, refer, tbl, tr


def told(one: Letterhead) -> list[tuple[str, str, str]]:
    return [(fault.code, str(fault.place), shown(fault.message)) for fault in letterhead_faults(one)]


def test_arms_at_the_top_are_a_letterhead() -> None:
    assert told(arms()) == []


@pytest.mark.parametrize("body", [p("Délibération"), tbl(tr("a"), columns=1).replace("Fin.", "")])
def test_text_in_the_body_is_told(body: str) -> None:
    ((code, place, message),) = told(arms(body=body))
    assert (code, place) == ("PAP-001", f"{LABEL}, corps du texte")
    assert message == "Un papier à en-tête n’a rien dans le corps du texte : l’acte est celui du modèle."


def test_a_picture_in_the_body_is_told() -> None:
    assert [code for code, *_ in told(arms(body=p(inline("armes.png"))))] == ["PAP-001"]


def test_a_file_without_header_and_footer_is_told() -> None:
    assert told(paper(Made(""))) == [("PAP-002", LABEL, "Ce papier à en-tête n’a ni en-tête ni pied de page.")]


def test_an_empty_header_is_none() -> None:
    made = Made("", section=refer("header7") + MARGINS, repeated={"header7": p(style="page-haut")})
    assert [code for code, *_ in told(paper(made))] == ["PAP-002"]


def test_numbers_of_word_are_told() -> None:
    made = Made(
        "",
        numbering=lists(level(0, "%1.")),
        section=refer("header7") + MARGINS,
        repeated={"header7": p("Un", style="page-haut", look=counted())},
    )
    assert [(code, place) for code, place, _ in told(paper(made))] == [("PAP-003", f"{LABEL}, en-tête de page")]


def test_the_first_page_counts_only_where_word_makes_it_another_one() -> None:
    repeated = {"header7": p("Tout", style="page-haut"), "header8": p("Première", style="page-haut")}
    both = refer("header7") + refer("header8").replace("default", "first") + MARGINS
    alone = read_package(paper(Made("", section=both, repeated=repeated)).content, LABEL)
    assert [kind for _, kind in given(alone)] == ["default"]
    other = read_package(paper(Made("", section=f"{both}<w:titlePg/>", repeated=repeated)).content, LABEL)
    assert sorted(kind for _, kind in given(other)) == ["default", "first"]


def test_what_is_no_word_file_is_refused() -> None:
    with pytest.raises(InputFault, match="pas un fichier Word"):
        letterhead_faults(Letterhead(LABEL, b"rien"))
