"""What Jinja says of a tag, in French."""

from __future__ import annotations

import pytest

from actgen.grammar.syntax import french_syntax


@pytest.mark.parametrize("message", ["unexpected '}'", "unexpected end of template", "something never said before"])
def test_whatever_it_says_becomes_a_french_sentence_with_a_hint(message: str) -> None:
    said = french_syntax(message)
    assert said.message.startswith("Cette balise")
    assert said.hint.endswith(".")
    assert "unexpected" not in said.message


def test_it_may_speak_of_something_else() -> None:
    assert french_syntax("unexpected '}'", "Cette règle").message.startswith("Cette règle")
