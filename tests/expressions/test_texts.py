"""A text with tags, filled from what an expression reads."""

from __future__ import annotations

import pytest

from actgen.expressions.fault import ExpressionFault
from actgen.expressions.texts import check_text, expressions_in, filled
from tests.expressions.acts import SCOPE


def test_its_tags_are_filled() -> None:
    assert filled("Il y en a {{ nombre }}.", SCOPE) == "Il y en a 3."
    assert filled("{% if vrai %}oui{% else %}non{% endif %}", SCOPE) == "oui"


def test_a_value_that_is_missing_is_told() -> None:
    with pytest.raises(ExpressionFault, match="absent"):
        filled("{{ absent }}", SCOPE)


def test_a_text_that_is_badly_written_is_refused() -> None:
    with pytest.raises(ExpressionFault):
        check_text("{{ nombre")
    assert len(expressions_in("{{ nombre }} et {{ objet }}")) == 2


def test_what_is_remembered_of_a_text_takes_no_value_for_another() -> None:
    """1 and « oui » are equal, and only the first can be printed."""
    told = [filled("{{ x }}{% if x is defined %} !{% endif %}", ({"x": value},)) for value in (1, "1", "l’1", 1)]
    assert told == ["1 !", "1 !", "l’1 !", "1 !"]
    assert filled("{% if x %}{{ x }}{% endif %}", ({"x": None},)) == ""
    for _ in range(2):
        with pytest.raises(ExpressionFault, match="oui"):
            filled("{{ x }}", ({"x": True},))
        with pytest.raises(ExpressionFault, match="x"):
            filled("{{ x }}", ({"x": None},))


def test_a_hostile_value_is_printed_each_time_as_it_is() -> None:
    for _ in range(2):
        assert filled("« {{ x }} »", ({"x": "{{ y }} & <b>"},)) == "« {{ y }} & <b> »"
