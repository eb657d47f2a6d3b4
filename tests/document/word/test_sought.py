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


def test_a_page_on_which_nothing_stands_is_seen_and_one_with_a_number_is_not() -> None:
    end = '<w:r><w:br w:type="page"/></w:r>'
    assert found("@blanche", f"<w:p>{end}</w:p><w:p>{end}</w:p>") == 1
    assert found("@blanche", f"<w:p>{end}<w:r><w:t>Un</w:t></w:r>{end}</w:p>") == 0
    assert found("@blanche", f'<w:p>{end}<w:fldSimple w:instr="PAGE"/>{end}</w:p>') == 0


def test_each_finder_is_named_by_the_table_and_each_name_there_has_its_finder() -> None:
    named = {tag for one in constructs() for tag in one.tags if tag.startswith("@")}
    assert named == {*SOUGHT, "@inconnu"}
