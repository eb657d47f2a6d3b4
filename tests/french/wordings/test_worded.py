"""The wordings that one function gives under its options."""

from __future__ import annotations

from actgen.french.wordings.worded import FEMININE, USUAL, Wording, each


def test_each_text_comes_once_with_the_fewest_options_that_give_it() -> None:
    def write(number: int, *, feminine: bool = False) -> str:
        return "une" if feminine and number == 1 else str(number)

    assert list(each("nombre", "nombre", lambda **taken: write(2, **taken), FEMININE)) == [
        Wording("nombre", "2", "{{ … | nombre }}")
    ]
    assert [one.text for one in each("nombre", "nombre", lambda **taken: write(1, **taken), FEMININE)] == [
        "1",
        "une",
    ]


def test_the_usual_choice_says_and_types_nothing() -> None:
    assert (USUAL.said, USUAL.typed, USUAL.taken) == ("", "", {})
