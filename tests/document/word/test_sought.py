"""What is known by its value or by its surroundings, each finder at its limit; the corpus holds one case of each."""

from __future__ import annotations

import pytest

from actgen.document.word.constructs import constructs
from actgen.document.word.sought import SOUGHT
from actgen.ooxml.styles import Stylesheet
from actgen.ooxml.xml import W, parse


def found(mark: str, inside: str) -> int:
    root = parse(f'<w:document xmlns:w="{W}">{inside}</w:document>'.encode())
    return len(list(SOUGHT[mark](root, Stylesheet())))


@pytest.mark.parametrize(
    ("mark", "seen", "usual"),
    [
        ("@souligné", '<w:u w:val="dash"/>', '<w:u w:val="single" w:color="auto"/>'),
        ("@trame", '<w:shd w:val="pct10"/>', '<w:shd w:val="clear" w:fill="FFFF00"/>'),
        ("@thème", '<w:color w:themeColor="accent1"/>', '<w:color w:val="2F5496" w:themeColor="accent1"/>'),
        ("@thème", '<w:shd w:themeFill="accent1"/>', '<w:shd w:fill="2F5496" w:themeFill="accent1"/>'),
        ("@calculé", '<w:spacing w:beforeLines="100"/>', '<w:spacing w:before="100"/>'),
        ("@calculé", '<w:ind w:firstLineChars="100"/>', '<w:ind w:firstLineChars="0"/>'),
        (
            "@filets",
            '<w:pBdr><w:top w:val="single" w:sz="12"/></w:pBdr>',
            '<w:pBdr><w:top w:val="single" w:sz="8"/></w:pBdr>',
        ),
        (
            "@filets",
            '<w:tcBorders><w:tr2bl w:val="single"/></w:tcBorders>',
            '<w:tcBorders><w:tr2bl w:val="nil"/></w:tcBorders>',
        ),
        (
            "@parité",
            '<w:sectPr><w:type w:val="oddPage"/></w:sectPr>',
            '<w:sectPr><w:type w:val="nextPage"/></w:sectPr>',
        ),
        ("@reliure", '<w:pgMar w:gutter="10"/>', '<w:pgMar w:gutter="0"/>'),
        (
            "@chiffres",
            "<w:instrText> PAGE \\* ALPHABETIC </w:instrText>",
            "<w:instrText>PAGE \\* MERGEFORMAT</w:instrText>",
        ),
        ("@chiffres", '<w:instrText> NUMPAGES \\# "00" </w:instrText>', "<w:instrText> NUMPAGES </w:instrText>"),
        ("@barre", '<w:tabs><w:tab w:val="bar"/></w:tabs>', '<w:tabs><w:tab w:val="left"/></w:tabs>'),
    ],
)
def test_a_value_tells_what_only_word_shows(mark: str, seen: str, usual: str) -> None:
    assert found(mark, seen) == 1
    assert found(mark, usual) == 0


_END = '<w:r><w:br w:type="page"/></w:r>'
_SAID = "<w:r><w:t>Un</w:t></w:r>"
_SECTION = '<w:p><w:pPr><w:sectPr><w:pgSz w:w="11906"/></w:sectPr></w:pPr></w:p>'


@pytest.mark.parametrize(
    ("inside", "times"),
    [
        (f"<w:p>{_SAID}{_END}</w:p><w:p>{_END}{_SAID}</w:p>", 1),
        (f"<w:p>{_SAID}{_END}{_SAID}</w:p>", 0),
        (f'<w:p>{_SAID}{_END}<w:fldSimple w:instr="PAGE"/>{_END}</w:p>', 0),
        (f"<w:p>{_END}{_SAID}{_END}</w:p>", 1),
        (f"<w:p>{_SAID}</w:p>{_SECTION}<w:sectPr/>", 1),
        (f"{_SECTION}<w:p>{_SAID}</w:p><w:sectPr/>", 1),
        (f"<w:p>{_SAID}{_END}</w:p><w:sectPr/>", 1),
        (f'<w:p>{_SAID}</w:p>{_SECTION}<w:sectPr><w:type w:val="continuous"/></w:sectPr>', 0),
        ("<w:p/><w:sectPr/>", 0),
    ],
)
def test_a_page_on_which_nothing_stands_is_seen_and_one_with_a_number_is_not(inside: str, times: int) -> None:
    assert found("@blanche", inside) == times


@pytest.mark.parametrize(
    ("after", "times"),
    [
        ('<w:pgSz w:w="11906"/>', 0),
        ('<w:pgSz w:w="8391"/>', 1),
        ('<w:pgSz w:w="11906"/><w:titlePg/>', 1),
        ('<w:pgSz w:w="11906"/><w:footerReference w:type="default"/>', 1),
    ],
)
def test_a_section_that_goes_on_with_pages_of_its_own_is_seen(after: str, times: int) -> None:
    assert found("@continu", f'{_SECTION}<w:sectPr><w:type w:val="continuous"/>{after}</w:sectPr>') == times
    assert found("@continu", f"{_SECTION}<w:sectPr>{after}</w:sectPr>") == 0


@pytest.mark.parametrize(("language", "times"), [("fr-FR", 0), ("", 0), ("en-US", 1)])
def test_numbers_in_the_words_of_another_language_are_seen(language: str, times: int) -> None:
    level = parse(f'<w:lvl xmlns:w="{W}"><w:numFmt w:val="ordinalText"/></w:lvl>'.encode())
    assert len(list(SOUGHT["@langue"](level, Stylesheet(language=language)))) == times


def test_each_finder_is_named_by_the_table_and_each_name_there_has_its_finder() -> None:
    named = {tag for one in constructs() for tag in one.tags if tag.startswith("@")}
    assert named == {*SOUGHT, "@inconnu"}
