"""How a message names an act shortly."""

from __future__ import annotations

from actgen.rules.naming import head_of
from tests.kinds_of_acts import KINDS


def test_an_act_is_named_by_the_first_words_of_its_kind() -> None:
    assert head_of(KINDS["deliberation"]) == "la délibération"
    assert head_of(KINDS["annexe-engagement"]) == "l’annexe"
