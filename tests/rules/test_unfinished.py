"""The words by which a text says that it is not the right one yet."""

from __future__ import annotations

import pytest

from actgen.rules.unfinished import is_provisional, left_to_fill


@pytest.mark.parametrize("text", ["OBJET À COMPLÉTER", "xxx", "[à préciser]", "Lorem ipsum", "voir ????"])
def test_a_provisional_text_says_so(text: str) -> None:
    assert is_provisional(text)


def test_what_is_left_to_fill_is_found_where_it_stands() -> None:
    assert [*left_to_fill("Fait à [nom], le À COMPLÉTER ; signé : XXX")] == [
        (7, "[nom]"),
        (17, "À COMPLÉTER"),
        (39, "XXX"),
    ]


@pytest.mark.parametrize("text", ["un tableau à compléter par les familles", "annexe XXX", "le ____________"])
def test_what_is_meant_for_others_or_for_the_pen_is_not(text: str) -> None:
    assert [*left_to_fill(text)] == []
