"""The numbers that Word computes, as ECMA-376 part 1 § 17.9 has them."""

from __future__ import annotations

import pytest

from actgen.ooxml.numbering import Mark, Numbers, read_numbers
from actgen.ooxml.packing.package import read_package
from actgen.ooxml.xml import W
from tests.ooxml.word import archive, word_parts

LINK = '<w:abstractNum w:abstractNumId="{}"><w:numStyleLink w:val="{}"/></w:abstractNum>'
STYLE = '<w:style w:styleId="{}"><w:pPr><w:numPr><w:numId w:val="{}"/></w:numPr></w:pPr></w:style>'


def numbers(xml: str, styles: str = "") -> Numbers:
    parts = word_parts("<w:p/>")
    parts["word/numbering.xml"] = f'<w:numbering xmlns:w="{W}">{xml}</w:numbering>'.encode()
    parts["word/styles.xml"] = f'<w:styles xmlns:w="{W}">{styles}</w:styles>'.encode()
    return read_numbers(read_package(archive(parts), "liste.docx"))


def family(*levels: str, number: int = 1) -> str:
    return f'<w:abstractNum w:abstractNumId="{number}">{"".join(levels)}</w:abstractNum>'


def level(depth: int, kind: str, text: str, more: str = "") -> str:
    start = '<w:start w:val="1"/>'
    return f'<w:lvl w:ilvl="{depth}">{start}<w:numFmt w:val="{kind}"/>{more}<w:lvlText w:val="{text}"/></w:lvl>'


def num(number: int, of: int = 1, more: str = "") -> str:
    return f'<w:num w:numId="{number}"><w:abstractNumId w:val="{of}"/>{more}</w:num>'


def shown(found: Numbers, *steps: tuple[str, int]) -> list[str]:
    marks = [found.next(*step) for step in steps]
    return [mark.text if mark else "" for mark in marks]


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        ("decimal", ["1", "2", "27"]),
        ("decimalZero", ["01", "02", "27"]),
        ("upperRoman", ["I", "II", "XXVII"]),
        ("lowerLetter", ["a", "b", "aa"]),
        ("ordinal", ["1er", "2e", "27e"]),
        ("cardinalText", ["Un", "Deux", "Vingt-sept"]),
        ("ordinalText", ["Premier", "Deuxième", "Vingt-septième"]),
    ],
)
def test_a_number_is_written_as_its_level_says(kind: str, words: list[str]) -> None:
    found = numbers(family(level(0, kind, "%1")) + num(1))
    seen = shown(found, *[("1", 0)] * 27)
    assert [seen[0], seen[1], seen[26]] == [f"{word} " for word in words]


def test_a_level_begins_anew_after_one_above_it() -> None:
    found = numbers(family(level(0, "decimal", "%1."), level(1, "decimal", "%1.%2")) + num(1))
    assert shown(found, *[("1", depth) for depth in (0, 1, 1, 0, 1)]) == ["1. ", "1.1 ", "1.2 ", "2. ", "2.1 "]


def test_a_level_that_never_begins_anew_goes_on() -> None:
    after = level(1, "decimal", "%2)", '<w:lvlRestart w:val="0"/>')
    found = numbers(family(level(0, "decimal", "%1."), after) + num(1))
    assert shown(found, *[("1", depth) for depth in (0, 1, 0, 1)]) == ["1. ", "1) ", "2. ", "2) "]


def test_a_list_that_says_where_it_begins_begins_there_and_goes_on() -> None:
    again = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>'
    found = numbers(family(level(0, "decimal", "%1")) + num(1) + num(2, more=again) + num(3))
    steps = [("1", 0), ("1", 0), ("2", 0), ("2", 0), ("3", 0)]
    assert shown(found, *steps) == ["1 ", "2 ", "5 ", "6 ", "7 "]


def test_a_level_that_does_not_say_where_it_begins_counts_from_nought() -> None:
    bare = level(0, "decimal", "%1.").replace('<w:start w:val="1"/>', "")
    assert shown(numbers(family(bare) + num(1)), ("1", 0), ("1", 0)) == ["0. ", "1. "]


def test_the_kind_that_a_newer_word_knows_is_the_one_that_counts() -> None:
    choice = '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice>'
    custom = f'{choice}<w:numFmt w:val="custom"/></mc:Choice><mc:Fallback/></mc:AlternateContent>'
    newer = level(0, "decimal", "%1.").replace('<w:numFmt w:val="decimal"/>', custom)
    assert numbers(family(newer) + num(1)).unknown_kind("1", 0) == "custom"


def test_what_follows_a_number_may_be_nothing() -> None:
    found = numbers(family(level(0, "decimal", "(%1)", '<w:suff w:val="nothing"/>')) + num(1))
    assert shown(found, ("1", 0)) == ["(1)"]


@pytest.mark.parametrize(
    ("text", "font", "sign"),
    [
        ("•", "", "•"),
        ("\uf0b7", "Symbol", "•"),
        ("\uf0a7", "Wingdings", "▪"),
        ("\uf0d8", "Wingdings", "►"),
        ("o", "", "◦"),
    ],
)
def test_a_bullet_is_the_sign_that_its_font_draws(text: str, font: str, sign: str) -> None:
    look = f'<w:rPr><w:rFonts w:ascii="{font}"/></w:rPr>' if font else ""
    xml = f'<w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="{text}"/>{look}</w:lvl>'
    assert numbers(family(xml) + num(1)).next("1", 0) == Mark(f"{sign} ", is_bullet=True)


def test_the_dash_of_the_house_is_told_from_another_bullet() -> None:
    dash, dot = (numbers(family(level(0, "bullet", sign)) + num(1)).next("1", 0) for sign in "–•")
    assert dash
    assert dot
    assert (dash.is_dash, dot.is_dash) == (True, False)


def test_a_list_may_stand_in_a_list_style() -> None:
    linked, meant = LINK.format(1, "articles"), family(level(0, "decimal", "Art. %1"), number=2)
    found = numbers(linked + meant + num(1) + num(2, 2), STYLE.format("articles", 2))
    assert shown(found, ("1", 0)) == ["Art. 1 "]


def test_list_styles_that_lead_to_each_other_define_nothing() -> None:
    styles = STYLE.format("un", 2) + STYLE.format("deux", 1)
    found = numbers(LINK.format(1, "un") + LINK.format(2, "deux") + num(1) + num(2, 2), styles)
    assert not found.defines("1")
    assert found.next("1", 0) is None


def test_a_list_that_the_file_lacks_is_known_for_it() -> None:
    found = numbers(family(level(0, "decimal", "%1")) + num(1))
    assert [found.defines(number) for number in ("1", "9", "0", "")] == [True, False, True, True]


def test_numbers_that_only_word_writes_are_named() -> None:
    found = numbers(family(level(0, "hebrew1", "%1"), level(1, "decimal", "%2")) + num(1))
    assert (found.unknown_kind("1", 0), found.unknown_kind("1", 1)) == ("hebrew1", "")
