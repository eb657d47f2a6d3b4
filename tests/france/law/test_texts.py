"""The days from which the texts hold that rules rest on."""

from __future__ import annotations

from datetime import date

from actgen.france.law import texts


def test_the_reform_of_publicity_holds_from_july_2022() -> None:
    assert date(2022, 7, 1) == texts.PUBLICITY_REFORM


def test_the_code_of_public_procurement_holds_from_april_2019() -> None:
    assert date(2019, 4, 1) == texts.CODE_OF_PUBLIC_PROCUREMENT


def test_the_oldest_text_is_the_code_itself() -> None:
    assert min(texts.CJA, texts.ELECTRONIC_TRANSMISSION, texts.PUBLICITY_REFORM) > texts.CGCT
