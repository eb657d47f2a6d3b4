"""The grammar of a template, tag by tag."""

from __future__ import annotations

import pytest

from actgen.grammar.rules import RuleBroken, check_tag
from actgen.grammar.sandbox import ClosedEnvironment


@pytest.mark.parametrize("source", ["{{ acte.numero }}", "{% if a %}{% endif %}", "{{ a | liste }}"])
def test_a_tag_of_the_closed_world_is_read(source: str) -> None:
    assert check_tag(ClosedEnvironment(), source).body


@pytest.mark.parametrize("source", ["{% set a = 1 %}", "{{ a() }}", "{{ a | nothing }}", "{{ a"])
def test_any_other_is_refused(source: str) -> None:
    with pytest.raises(RuleBroken):
        check_tag(ClosedEnvironment(), source)
