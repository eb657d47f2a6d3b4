"""What a table of facts says of itself in Word."""

from __future__ import annotations

from actgen.library.layout.table_marks import mark_style, mark_tables
from actgen.ooxml.house import PARAGRAPH_STYLES, TABLE_STYLES
from actgen.ooxml.xml import Element, W, attribute, parse, w
from tests.ooxml.word import p, root_of, tbl, tr

NAMES = {style.css: style.name for style in (*PARAGRAPH_STYLES, *TABLE_STYLES)}
HEADING = p("Détail des écoles", properties='<w:pStyle w:val="partie"/>')


def facts(*rows: str, style: str = "tableau") -> str:
    marked = f'<w:tblPr><w:tblStyle w:val="{style}"/><w:tblLook w:val="04A0"/></w:tblPr>'
    return tbl(*rows).replace("<w:tbl>", f"<w:tbl>{marked}", 1)


def properties(*blocks: str) -> Element:
    root = root_of(*blocks)
    mark_tables(root, NAMES)
    found = root.find(f".//{w('tblPr')}")
    assert found is not None
    return found


def said(found: Element) -> tuple[str | None, str | None]:
    return attribute(found.find(w("tblCaption"))), attribute(found.find(w("tblDescription")))


def headings(found: Element) -> tuple[str | None, str | None]:
    look = found.find(w("tblLook"))
    return attribute(look, "firstRow"), attribute(look, "firstColumn")


def test_a_table_with_headings_says_where_it_stands_and_its_columns() -> None:
    found = properties(HEADING, facts(tr("UAI", "Nom", properties="<w:tblHeader/>"), tr("{{ e.uai }}", "{{ e.nom }}")))
    assert said(found) == ("Détail des écoles", "Colonnes\u00a0: UAI, Nom.")
    assert headings(found) == ("1", "0")


def test_a_form_of_labels_has_its_headings_in_the_first_column() -> None:
    found = properties(facts(tr("Nom", "{{ nom }}"), tr("Courriel", "{{ courriel }}")))
    assert said(found) == ("Tableau", "Rubriques\u00a0: Nom, Courriel.")
    assert headings(found) == ("0", "1")


def test_a_heading_that_tags_write_is_not_the_name_of_a_table() -> None:
    heading = p("Objet\u00a0: {{ acte.objet }}", properties='<w:pStyle w:val="article"/>')
    assert said(properties(heading, facts(tr("a", "b", "c")))) == ("Tableau", None)


def test_what_an_author_says_of_a_table_stays_and_cells_side_by_side_are_no_table_of_facts() -> None:
    own = facts(tr("a")).replace("</w:tblPr>", '<w:tblCaption w:val="Mon tableau"/></w:tblPr>')
    assert said(properties(own)) == ("Mon tableau", None)
    assert said(properties(facts(tr("a"), style="signatures"))) == (None, None)


def test_the_heading_row_of_the_house_style_is_bold_once() -> None:
    styles = parse(
        f'<w:styles xmlns:w="{W}"><w:style w:type="table" w:styleId="t"><w:name w:val="Tableau"/></w:style>'
        '<w:style w:type="table" w:styleId="s"><w:name w:val="Signatures"/></w:style></w:styles>'.encode()
    )
    assert mark_style(styles)
    assert not mark_style(styles)
    (row,) = styles.iter(w("tblStylePr"))
    assert attribute(row, "type") == "firstRow"
    assert row.find(f"{w('rPr')}/{w('b')}") is not None
