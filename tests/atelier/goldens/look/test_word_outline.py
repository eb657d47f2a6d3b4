"""The structure of a Word file as a reviewer reads it."""

from __future__ import annotations

from actgen.atelier.goldens.look.word_outline import word_outline
from tests.atelier.goldens.look.seeded import ACT
from tests.document.building import LABEL
from tests.word.making import LANDSCAPE, Made, counted, ended, level, lists, p, r, tbl, tr


def outline(made: Made) -> list[str]:
    return word_outline(made.docx(), LABEL).splitlines()


def body(made: Made) -> list[str]:
    """What is told between the heading of the body and the next one."""
    told = outline(made)
    first = told.index("Corps du texte (document.xml)") + 1
    return told[first : told.index("", first)]


def test_settings_come_first_and_then_the_styles_that_serve() -> None:
    told = outline(ACT)
    assert told[0].startswith("Réglages | defaultTabStop=720 compat(")
    assert told[1].startswith(
        "Sans style | rPrDefault(rPr(rFonts(ascii=Arial cs=Arial eastAsia=Arial hAnsi=Arial) sz=10,5"
    )
    named = [line.split(" ")[1] for line in told if line.startswith("Style ")]
    assert {"Normal", "titre", "corps", "cellule", "tableau", "page-bas"} <= set(named)
    assert "visa" not in named


def test_a_style_is_told_with_the_names_that_word_has_and_in_points() -> None:
    article = next(line for line in outline(ACT) if line.startswith("Style article"))
    assert article == (
        "Style article | basedOn=Normal pPr(keepNext keepLines widowControl "
        "spacing(after=4 before=10 line=269 lineRule=auto) jc=left outlineLvl=1) rPr(b color=000000 sz=11)"
    )


def test_paragraphs_of_one_look_that_follow_each_other_are_told_together() -> None:
    told = body(
        Made(p("Un.") + p("Deux.") + p("Trois.", look='<w:jc w:val="right"/>') + p("Quatre ", r("cinq", "<w:b/>")))
    )
    assert told[1:4] == ["  corps ×2 | Un.", "  corps jc=right | Trois.", "  corps [b:cinq] | Quatre cinq"]


def test_a_table_is_told_with_its_columns_rows_and_cells() -> None:
    told = body(Made(tbl(tr("École", "Prix", look="<w:tblHeader/>"), columns=2, widths=(5000, 4400))))
    assert told[1:7] == [
        "  tableau | colonnes 250 220 | tblStyle=tableau tblW(type=auto w=0)",
        "    ligne | tblHeader",
        "      cellule",
        "        cellule | École",
        "      cellule",
        "        cellule | Prix",
    ]


def test_each_section_is_told_where_it_ends() -> None:
    told = body(Made(p("Debout.") + ended(LANDSCAPE), section=LANDSCAPE))
    assert told[1:3] == ["  corps ×2 | Debout.", told[3]]
    assert told[3].startswith("  section | pgSz(h=595,3 orient=landscape w=841,9) pgMar(bottom=56,7 ")


def test_lists_links_and_what_pages_repeat_come_last() -> None:
    told = outline(ACT)
    assert told[-5:-3] == ["Pied de page (footer7.xml)", "  page-bas | Convention, page"]
    assert told[-2:] == [
        "Liste 1, niveau 0 | start=1 numFmt=bullet lvlText=– lvlJc=left pPr(ind(hanging=14,2 left=28,35))",
        "Lien | https://exemple.fr/",
    ]


def test_a_list_is_told_as_far_down_as_the_text_counts() -> None:
    levels = lists(level(0, "Article %1"), level(1, "%1.%2"), level(2, "%3)"))
    told = outline(Made(p("Objet", look=counted()) + p("Durée", look=counted(1)), numbering=levels))
    assert [line.partition(" |")[0] for line in told if line.startswith("Liste 7")] == [
        "Liste 7, niveau 0", "Liste 7, niveau 1",
    ]  # fmt: skip
