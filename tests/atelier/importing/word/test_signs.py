"""Signs of the fonts of symbols in a received Word file: a ticked box stays ticked, whatever font draws it."""

from __future__ import annotations

import pytest

from actgen.ooxml.blocks import Run
from tests.atelier.importing.bringing import brought
from tests.atelier.importing.messy import with_margins
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


def test_a_box_that_is_typed_is_no_lost_sign() -> None:
    assert texts_and_doubts("□ Oui") == (["□ Oui"], [])


def test_letters_in_a_font_of_letters_stay() -> None:
    done = brought(with_margins(word_parts(p(in_font("oui", "Arial")))), place=False)
    assert [one.runs for one in done.reading.paragraphs()] == [(Run("oui"),)]
