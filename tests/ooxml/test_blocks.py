"""The text of a part as plain values."""

from __future__ import annotations

from actgen.ooxml.blocks import (
    Run,
    WordBlock,
    WordParagraph,
    WordTable,
    plain_text,
    read_blocks,
    read_notes,
    style_names,
)
from actgen.ooxml.packing.package import read_package
from tests.ooxml.word import archive, inserted, note, p, part, r, root_of, tbl, tc, tr, word_file, word_parts

STYLES = {"visa": "Visa", "tableau": "Tableau"}
PAGE = '<w:instrText xml:space="preserve"> PAGE \\* MERGEFORMAT </w:instrText>'


def blocks(*content: str) -> tuple[WordBlock, ...]:
    return read_blocks(root_of(*content), STYLES)


def runs(*content: str) -> tuple[Run, ...]:
    (paragraph,) = blocks(p(*content))
    assert isinstance(paragraph, WordParagraph)
    return paragraph.runs


def field(*steps: str) -> str:
    """A field in its long form: `begin`, `separate` and `end` as marks, anything else in a run of its own."""
    marks = ("begin", "separate", "end")
    inside = (f'<w:fldChar w:fldCharType="{step}"/>' if step in marks else step for step in steps)
    return "".join(step if step.startswith("<w:r>") else f"<w:r>{step}</w:r>" for step in inside)


def test_a_paragraph_has_the_name_of_its_style_or_normal() -> None:
    found = blocks(
        p("VU", properties='<w:pStyle w:val="visa"/>'), p("a", properties='<w:pStyle w:val="autre"/>'), p("b")
    )
    assert [block.style for block in found] == ["Visa", "autre", "Normal"]


def test_runs_of_one_look_are_one() -> None:
    assert runs("a", "b", r("c", "<w:b/>"), r("d", '<w:b w:val="true"/>'), r("e", '<w:b w:val="0"/>')) == (
        Run("ab"),
        Run("cd", bold=True),
        Run("e"),
    )


def test_italic_and_raised_are_looks_too() -> None:
    assert runs(r("a", "<w:i/>"), r("er", '<w:vertAlign w:val="superscript"/>')) == (
        Run("a", italic=True),
        Run("er", superscript=True),
    )


def test_breaks_tabs_and_hyphens_are_characters_and_page_breaks_are_not() -> None:
    inside = '<w:r><w:t>a</w:t><w:br/><w:tab/><w:noBreakHyphen/><w:softHyphen/><w:cr/><w:br w:type="page"/></w:r>'
    assert runs(inside) == (Run("a\n\t\u2011\u00ad\n"),)


def test_what_stands_in_links_insertions_and_controls_is_text() -> None:
    wrapped = f"<w:hyperlink>{r('b')}</w:hyperlink><w:sdt><w:sdtContent>{r('c')}</w:sdtContent></w:sdt>"
    assert runs("a", wrapped, inserted("d"), f"<w:customXml>{r('e')}</w:customXml>") == (Run("abcde"),)


def test_page_numbers_are_fields_in_both_their_forms() -> None:
    simple = f'<w:fldSimple w:instr="NUMPAGES">{r("9")}</w:fldSimple>'
    assert runs("Page ", field("begin", PAGE, "separate", r("8"), "end"), " sur ", simple) == (
        Run("Page "),
        Run("", field="page"),
        Run(" sur "),
        Run("", field="pages"),
    )


def test_a_page_number_that_word_never_computed_is_one_as_well() -> None:
    assert runs("Page ", field("begin", PAGE, "end"), ".") == (Run("Page "), Run("", field="page"), Run("."))


def test_any_other_field_is_its_result() -> None:
    reference = "<w:instrText> REF article_4 </w:instrText>"
    assert runs("voir ", field("begin", reference, "separate", r("4"), "end"), ".") == (Run("voir 4."),)


def test_a_page_number_inside_another_field_hides_nothing_after_it() -> None:
    contents = "<w:instrText> TOC </w:instrText>"
    inner = field("begin", PAGE, "separate", r("8"), "end")
    assert runs(field("begin", contents, "separate"), "a ", inner, field("end"), "b") == (
        Run("a "),
        Run("", field="page"),
        Run("b"),
    )


def test_a_note_is_marked_where_it_is_called() -> None:
    assert runs("a", '<w:r><w:footnoteReference w:id="2"/></w:r>') == (Run("a"), Run("", note="2"))


def test_a_table_has_its_rows_cells_widths_and_heading() -> None:
    table = tbl(tr("a", "b", properties="<w:tblHeader/>"), tr("c", "d")).replace(
        "<w:tblPr/>", '<w:tblPr><w:tblStyle w:val="tableau"/></w:tblPr>'
    )
    (found,) = blocks(table)
    assert isinstance(found, WordTable)
    assert (found.style, found.header, found.widths) == ("Tableau", True, (4000,))
    assert [[cell[0].text for cell in row if isinstance(cell[0], WordParagraph)] for row in found.rows] == [
        ["a", "b"],
        ["c", "d"],
    ]


def test_a_table_inside_a_table_belongs_to_its_cell_alone() -> None:
    (outer,) = blocks(tbl(tr(tc("a", tbl(tr("b", "c"))), "d")))
    assert isinstance(outer, WordTable)
    assert [len(row) for row in outer.rows] == [2]
    first, inner = outer.rows[0][0]
    assert first == WordParagraph("Normal", (Run("a"),))
    assert isinstance(inner, WordTable)
    assert [len(row) for row in inner.rows] == [2]


def test_rows_in_a_content_control_are_rows() -> None:
    (found,) = blocks(tbl(tr("a"), f"<w:sdt><w:sdtContent>{tr('b')}</w:sdtContent></w:sdt>"))
    assert isinstance(found, WordTable)
    assert len(found.rows) == 2


def test_a_width_that_is_no_number_is_none() -> None:
    (found,) = blocks(tbl(tr("a")).replace('"4000"', '"4000.5"'))
    assert isinstance(found, WordTable)
    assert found.widths == (0,)


def test_plain_text_holds_every_character_in_order() -> None:
    root = root_of(p("a", "<w:r><w:br/><w:tab/><w:noBreakHyphen/></w:r>", "b"), tbl(tr("c")))
    assert plain_text(root) == "\na\n\n\u2011b\nc"


def test_a_tab_stop_is_no_character() -> None:
    assert plain_text(root_of(p("a", properties='<w:tabs><w:tab w:val="left"/></w:tabs>'))) == "\na"


def test_notes_come_by_their_number_without_the_separators_of_word() -> None:
    notes = [note(-1, p("—"), kind="separator"), note(2, p("Voir l’annexe."))]
    package = read_package(word_file(p("a"), footnotes=notes), "essai.docx")
    assert read_notes(package, {}) == {"2": (WordParagraph("Normal", (Run("Voir l’annexe."),)),)}


def test_a_file_without_notes_or_styles_has_none() -> None:
    package = read_package(word_file(p("a")), "essai.docx")
    assert read_notes(package, {}) == {}
    assert style_names(package) == {}


def test_styles_come_by_their_id() -> None:
    styles = part("styles", '<w:style w:styleId="visa"><w:name w:val="Visa"/></w:style><w:style w:styleId="x"/>')
    package = read_package(archive({**word_parts(p("a")), "word/styles.xml": styles}), "essai.docx")
    assert style_names(package) == {"visa": "Visa", "x": ""}
