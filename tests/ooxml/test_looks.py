"""What a Word file says of looks, and how styles inherit them."""

from __future__ import annotations

from actgen.ooxml.looks import PLAIN, CharacterLook, ParagraphLook, TabStop, character_look, laid_over, paragraph_look
from actgen.ooxml.packing.package import read_package
from actgen.ooxml.styles import Stylesheet, read_stylesheet
from actgen.ooxml.xml import W, parse
from tests.ooxml.word import archive, word_parts


def characters(inside: str) -> CharacterLook:
    return character_look(parse(f'<w:rPr xmlns:w="{W}">{inside}</w:rPr>'.encode()))


def paragraph(inside: str) -> ParagraphLook:
    return paragraph_look(parse(f'<w:pPr xmlns:w="{W}">{inside}</w:pPr>'.encode()))


def sheet(inside: str) -> Stylesheet:
    parts = word_parts("<w:p/>") | {"word/styles.xml": f'<w:styles xmlns:w="{W}">{inside}</w:styles>'.encode()}
    return read_stylesheet(read_package(archive(parts), "styles.docx"))


def style(identity: str, base: str, letters: str) -> str:
    return (
        f'<w:style w:type="paragraph" w:styleId="{identity}"><w:name w:val="{identity}"/>'
        f'<w:basedOn w:val="{base}"/><w:rPr>{letters}</w:rPr></w:style>'
    )


def test_a_run_says_how_it_looks_and_nothing_else() -> None:
    assert characters("") is PLAIN
    assert characters('<w:b/><w:i w:val="0"/><w:dstrike/><w:u w:val="none"/><w:sz w:val="28"/>') == CharacterLook(
        bold=True, italic=False, strike=True, underline=False, size=14
    )
    assert characters('<w:color w:val="auto"/><w:highlight w:val="yellow"/>') == CharacterLook(
        color="000000", ground="FFFF00"
    )


def test_a_length_that_no_page_has_is_none() -> None:
    assert paragraph('<w:ind w:left="99999999" w:right="-240" w:hanging="x"/>') == ParagraphLook(right=-12)


def test_a_paragraph_says_where_it_stands() -> None:
    look = '<w:jc w:val="end"/><w:ind w:start="1440" w:hanging="360"/><w:spacing w:before="120" w:after="0"/>'
    assert paragraph(look + "<w:pageBreakBefore/>") == ParagraphLook(
        align="right", left=72, first=-18, before=6, after=0, new_page=True
    )
    tabs = '<w:tab w:val="right" w:leader="dot" w:pos="9000"/><w:tab w:val="clear" w:pos="700"/>'
    assert paragraph(f"<w:tabs>{tabs}</w:tabs>") == ParagraphLook(tabs=(TabStop(450, "right", "dot"),))
    borders = '<w:pBdr><w:top w:val="single"/><w:left w:val="nil"/><w:end w:val="double"/></w:pBdr>'
    assert paragraph(borders) == ParagraphLook(rules=("top", "right"))


def test_a_look_laid_over_another_keeps_what_it_does_not_say() -> None:
    assert laid_over(CharacterLook(bold=True, size=11), CharacterLook(bold=False)) == CharacterLook(bold=False, size=11)


def test_a_style_has_the_look_of_those_that_it_is_based_on() -> None:
    defaults = '<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="21"/></w:rPr></w:rPrDefault></w:docDefaults>'
    found = sheet(defaults + style("Corps", "", "<w:i/>") + style("Avis", "Corps", "<w:b/>"))
    assert found.of_paragraph("Avis")[1] == CharacterLook(bold=True, italic=True, size=10.5)
    assert found.of_characters("Avis") == CharacterLook(bold=True, italic=True)
    assert found.house_name("Avis") == "Corps"


def test_styles_based_on_each_other_end_somewhere() -> None:
    found = sheet(style("Un", "Deux", "<w:b/>") + style("Deux", "Un", "<w:i/>"))
    assert found.of_paragraph("Un")[1] == CharacterLook(bold=True, italic=True)
    assert found.house_name("Un") == ""


def test_a_file_without_styles_has_none() -> None:
    assert read_stylesheet(read_package(archive(word_parts("<w:p/>")), "nu.docx")).of_paragraph("x")[1] == PLAIN
