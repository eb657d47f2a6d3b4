"""The words by which a text says that it is not the right one yet."""

from __future__ import annotations

import pytest

from actgen.core.patterns import in_small_letters
from actgen.rules.unfinished import is_provisional, left_to_fill, may_be_provisional


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


PROVISIONAL = (
    "OBJET À COMPLÉTER", "a\u00a0preciser", "À RENSEIGNER.", "à\tremplir", "nom à venir", "à DÉFINIR…", "xXx", "TODO",
    "tbd", "[à préciser]", "Lorem\u00a0ipsum", "voir ????", "____", "suite.....", "puis ……", "puis. . . ",
    "[qui est à nommer]",
)  # fmt: skip


@pytest.mark.parametrize("text", PROVISIONAL)
def test_none_of_many_is_passed_over(text: str) -> None:
    assert is_provisional(text)
    assert may_be_provisional(in_small_letters("\n".join(["Vu la loi", text, "Fait à Nantes"])))


def test_a_file_that_says_so_nowhere_is_not_read_text_by_text() -> None:
    assert not may_be_provisional("vu la loi objet : avenant à la convention 33")
