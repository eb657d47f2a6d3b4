"""The look of the house styles."""

from __future__ import annotations

from actgen.library.look import LOOKS, TEXT_WIDTH
from actgen.ooxml.house import find_style


def test_each_look_is_that_of_a_house_style() -> None:
    assert [name for name in LOOKS if find_style(name) is None] == []


def test_a_text_is_narrower_than_its_page() -> None:
    assert 0 < TEXT_WIDTH < 210
    assert {look.align for look in LOOKS.values()} <= {"left", "right", "center", "both"}
