"""Signs of the fonts of symbols in a received Word file: a ticked box stays ticked, whatever font draws it."""

from __future__ import annotations

import pytest

from actgen.ooxml.blocks import Run
from tests.atelier.importing.bringing import brought
from tests.atelier.importing.messy import with_margins
from tests.atelier.importing.word.received import texts
from tests.ooxml.word import p, r, word_parts


def symbol(font: str, number: str) -> str:
    return f'<w:r><w:sym w:font="{font}" w:char="{number}"/></w:r>'


def in_font(text: str, font: str) -> str:
    return r(text, f'<w:rFonts w:ascii="{font}" w:hAnsi="{font}"/>')


def texts_and_doubts(*content: str) -> tuple[list[str], list[str]]:
    done = brought(with_margins(word_parts(p(*content))), place=False)
    return [one.text for one in done.reading.paragraphs()], [*done.source.remarks, *done.source.doubts]


@pytest.mark.parametrize(
    ("sign", "shown"),
    [
        (symbol("Wingdings", "F0FE"), "☒"),
        (symbol("Wingdings", "F06F"), "☐"),
        (symbol("Wingdings 2", "F052"), "☒"),
        (symbol("Wingdings 2", "F0A3"), "☐"),
        (symbol("Webdings", "F063"), "☐"),
        (symbol("Symbol", "F0B3"), "≥"),
        (symbol("Symbol", "F0A8"), "♦"),
        (in_font("þ", "Wingdings"), "☒"),
        (in_font("o", "Wingdings"), "☐"),
        (in_font("\uf0fe", "Wingdings"), "☒"),
        (in_font("R", "Wingdings 2"), "☒"),
    ],
)
def test_a_sign_is_what_its_font_draws(sign: str, shown: str) -> None:
    assert texts_and_doubts(sign, " Oui") == ([f"{shown} Oui"], [])


@pytest.mark.parametrize(
    "sign", [symbol("Wingdings", "F04A"), symbol("Autre", "F0FE"), in_font("J", "Wingdings"), r("\uf0fe")]
)
def test_a_sign_that_no_table_knows_is_told(sign: str) -> None:
    remark = "Un signe d’une police de symboles est devenu «\u00a0□\u00a0»\u00a0: remettez-le."
    assert texts_and_doubts(sign, " Oui") == (["□ Oui"], [remark])


_STYLES = [
    '<w:style w:type="character" w:styleId="case"><w:rPr><w:rFonts w:ascii="Wingdings"/></w:rPr></w:style>',
    '<w:style w:type="character" w:styleId="coche"><w:basedOn w:val="case"/></w:style>',
]


@pytest.mark.parametrize("style", ["case", "coche"])
def test_a_sign_may_have_its_font_by_its_style(style: str) -> None:
    sign = r("þ", f'<w:rStyle w:val="{style}"/>')
    assert texts(p(sign, " Oui"), styles=_STYLES) == ["☒ Oui"]


def test_letters_that_a_run_itself_puts_in_another_font_are_no_signs() -> None:
    letters = r("oui", '<w:rStyle w:val="case"/><w:rFonts w:ascii="Arial"/>')
    assert texts(p(letters), styles=_STYLES) == ["oui"]


def test_a_box_that_is_typed_is_no_lost_sign() -> None:
    assert texts_and_doubts("□ Oui") == (["□ Oui"], [])


def test_letters_in_a_font_of_letters_stay() -> None:
    done = brought(with_margins(word_parts(p(in_font("oui", "Arial")))), place=False)
    assert [one.runs for one in done.reading.paragraphs()] == [(Run("oui"),)]
