"""What a loop goes through is a list, and all loops of a text make so many rounds at most."""

from __future__ import annotations

from typing import Any

import pytest

from actgen.core.errors import WordingError
from actgen.grammar.repeating import MOST_ROUNDS, ROUNDS, Rounds, guard_loops
from actgen.grammar.sandbox import ClosedEnvironment

_ENVIRONMENT = ClosedEnvironment()


def said(source: str, **names: Any) -> str:
    tree = _ENVIRONMENT.parse(source)
    guard_loops(tree)
    return _ENVIRONMENT.from_string(tree).render(names, **{ROUNDS: Rounds()})


def test_a_list_is_gone_through() -> None:
    assert said("{% for a in l %}{{ a }};{% endfor %}", l=["b", "c"]) == "b;c;"


def test_anything_else_is_refused() -> None:
    with pytest.raises(WordingError, match=r"Cette répétition \(for\) attend une liste, et reçoit le texte"):
        said("{% for a in l %}{% endfor %}", l="abc")


def test_the_rounds_of_loops_in_loops_are_counted_together() -> None:
    nested = "{% for a in l %}{% for b in l %}{% endfor %}{% endfor %}"
    assert said(nested, l=["a"] * 99) == ""
    with pytest.raises(WordingError) as caught:
        said(nested, l=["a"] * 100)
    assert caught.value.message == f"Les répétitions de ce modèle dépassent {MOST_ROUNDS} passages."
    assert caught.value.hint == "Un acte n’en demande pas tant\u00a0: séparez les répétitions qui s’emboîtent."
