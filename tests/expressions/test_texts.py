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
