"""A Word template made from an outline, in the house styles."""

from __future__ import annotations

import io
from typing import Any

import docx
import pytest
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn

from actgen.atelier.plans.building import build_template
from actgen.atelier.plans.outline import Outline, read_outline
from actgen.atelier.plans.outline_writing import write_outline
from actgen.atelier.plans.text_view import template_text
from actgen.library.look import LOOKS
from actgen.ooxml.blocks import WordTable
from actgen.ooxml.house import PARAGRAPH_STYLES, TABLE_STYLES, Role
from tests.atelier.plans.outlines import WORDS_OF_WORD, Maker
from tests.sizes import some

PLAN = """\
[en-tête de page]
[Colonnes]
Mairie
||
2025
[fin]
[fin]
[pied de page]
Acte⇥Page ‹page› sur **‹pages›**
[fin]
# Titre
ARTICLE 1 – OBJET
Les missions sont :
{%p for mission in missions %}
- {{ mission }} ;
{%p endfor %}
- la dernière.
| Nom | Effectif |
|---|---|
| a | b |
Fait à {{ lieu }}
{%p if signe %}
[Signatures]
Le Maire
||
Le secrétaire
[fin]
"""


def built(plan: str = PLAN) -> Any:
    return docx.Document(io.BytesIO(build_template(read_outline(plan, "plan.txt"), "Convention")))


def paragraph(document: Any, start: str) -> Any:
    return next(found for found in document.paragraphs if found.text.startswith(start))


def test_the_page_is_a4_and_the_language_french() -> None:
    document = built()
    (section,) = document.sections
    assert [round(length.mm) for length in (section.page_width, section.page_height)] == [210, 297]
    defaults = document.styles.element.find(qn("w:docDefaults"))
    assert defaults.find(f".//{qn('w:lang')}").get(qn("w:val")) == "fr-FR"
    assert set(defaults.find(f".//{qn('w:rFonts')}").attrib.values()) == {"Arial"}
    properties = document.core_properties
    assert (properties.title, properties.language, properties.author, properties.last_modified_by) == (
        "Convention", "fr-FR", "", "",
    )  # fmt: skip


def test_it_holds_the_house_styles_and_no_other() -> None:
    document = built()
    built_in = {"Normal", "Default Paragraph Font", "Normal Table", "No List"}
    names = [style.find(qn("w:name")).get(qn("w:val")) for style in document.styles.element.iter(qn("w:style"))]
    assert sorted(set(names) - built_in) == sorted(style.name for style in (*PARAGRAPH_STYLES, *TABLE_STYLES))
    ids = [style.get(qn("w:styleId")) for style in document.styles.element.iter(qn("w:style"))]
    assert len(ids) == len(set(ids))
    fonts = {font for element in document.styles.element.iter(qn("w:rFonts")) for font in element.attrib.values()}
    assert fonts == {"Arial"}


def test_every_paragraph_style_has_its_look() -> None:
    assert set(LOOKS) == {style.name for style in PARAGRAPH_STYLES}


@pytest.mark.parametrize("style", [style for style in PARAGRAPH_STYLES if style.role in (Role.TITLE, Role.HEADING)])
def test_a_heading_has_its_level_and_stays_with_what_follows(style: Any) -> None:
    made = built().styles[style.name]
    assert made.element.find(f".//{qn('w:outlineLvl')}").get(qn("w:val")) == str(style.level - 1)
    assert made.paragraph_format.keep_with_next
    assert made.paragraph_format.keep_together


def test_no_other_style_has_a_level() -> None:
    levelled = {style.name for style in built().styles if style.element.find(f".//{qn('w:outlineLvl')}") is not None}
    assert levelled == {style.name for style in PARAGRAPH_STYLES if style.level}


def test_the_order_of_the_properties_of_a_style_is_that_of_the_standard() -> None:
    order = [  # ECMA-376, 17.3.1.26, as far as the house styles go
        "keepNext", "keepLines", "pageBreakBefore", "widowControl", "numPr", "pBdr", "shd", "tabs", "spacing", "ind",
        "contextualSpacing", "jc", "outlineLvl",
    ]  # fmt: skip
    for properties in built().styles.element.iter(qn("w:pPr")):
        places = [order.index(child.tag.rsplit("}", 1)[-1]) for child in properties]
        assert places == sorted(places)


def test_the_footer_counts_pages_and_keeps_the_look_of_the_numbers() -> None:
    footer = built().sections[0].footer.paragraphs[0]
    fields = list(footer._p.iter(qn("w:fldSimple")))
    assert [field.get(qn("w:instr")) for field in fields] == ["PAGE", "NUMPAGES"]
    assert [field.find(f".//{qn('w:b')}") is not None for field in fields] == [False, True]
    assert footer.text.startswith("Acte\tPage")


def test_what_leads_to_a_list_or_to_signatures_stays_with_it_whatever_tags_stand_between() -> None:
    document = built()
    kept = {found.text for found in document.paragraphs if found.paragraph_format.keep_with_next}
    assert kept == {"Les missions sont\u00a0:", "Fait à {{ lieu }}"}


def test_a_paragraph_before_another_table_is_not_kept_with_later_signatures() -> None:
    document = built("Avant\n[Colonnes]\na\n[fin]\n[Signatures]\nLe Maire\n[fin]")
    assert not paragraph(document, "Avant").paragraph_format.keep_with_next


def test_a_paragraph_of_two_values_leads_like_any_other() -> None:
    document = built("{{ prenom }} {{ nom }}\n[Signatures]\nLe Maire\n[fin]")
    assert paragraph(document, "{{ prenom }}").paragraph_format.keep_with_next


def test_a_letterhead_has_no_line_under_it_where_the_title_has_one_above() -> None:
    plans = (f"[Colonnes]\nMairie\n[fin]\n{following}" for following in ("# Titre", "Le conseil.\n# Titre"))
    borders = [built(plan).tables[0]._tbl.tblPr.find(qn("w:tblBorders")) for plan in plans]
    assert borders[0].find(qn("w:bottom")).get(qn("w:val")) == "nil"
    assert borders[1] is None


def test_the_names_of_those_who_sign_stand_on_one_line() -> None:
    (row,) = (
        built("[Signatures]\nPour extrait,\nLe Maire,\n[Signataire] A\n||\nLe secrétaire,\n[Signataire] B\n[fin]")
        .tables[0]
        .rows
    )
    left, right = ([found.paragraph_format.space_after for found in cell.paragraphs] for cell in row.cells)
    assert left == [None, None, None]
    assert right[0].pt == pytest.approx(LOOKS["Signataire"].before + LOOKS["Signature"].after + 12.65, abs=0.1)


def test_rows_are_never_cut_and_a_heading_is_repeated() -> None:
    tables = {table.style.name: table for table in built().tables}
    rows = [row._tr.trPr for table in tables.values() for row in table.rows]
    assert all(properties.find(qn("w:cantSplit")) is not None for properties in rows)
    headings = [row._tr.trPr.find(qn("w:tblHeader")) is not None for row in tables["Tableau"].rows]
    assert headings == [True, False]
    assert round(tables["Signatures"].rows[0].height.mm) == 35


def test_the_last_column_of_columns_is_aligned_right() -> None:
    columns = built().sections[0].header.tables[0].rows[0].cells
    assert [cell.paragraphs[0].alignment for cell in columns] == [None, WD_ALIGN_PARAGRAPH.RIGHT]


def test_every_cell_holds_a_paragraph() -> None:
    document = docx.Document(io.BytesIO(build_template(Outline((WordTable("Tableau", (((), ()),)),)), "x")))
    assert [len(cell.paragraphs) for cell in document.tables[0].rows[0].cells] == [1, 1]


def test_the_same_outline_gives_the_same_bytes() -> None:
    outline = read_outline(PLAN, "plan.txt")
    assert build_template(outline, "x") == build_template(outline, "x")


@pytest.mark.parametrize("style", [style.name for style in PARAGRAPH_STYLES])
def test_a_paragraph_of_each_style_is_read_back_in_that_style(style: str) -> None:
    outline = read_outline(f"[{style}] Texte", "plan.txt")
    assert template_text(build_template(outline, "x"), "x") == f"[{style}] Texte\n"


@pytest.mark.parametrize("seed", some(range(60), 5))
def test_the_word_file_of_an_outline_shows_its_text(seed: int) -> None:
    outline = Maker(1000 + seed, WORDS_OF_WORD).outline()
    content = build_template(outline, "x")
    docx.Document(io.BytesIO(content))
    assert template_text(content, "x") == write_outline(outline)
