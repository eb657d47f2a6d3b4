"""An expression written again from its tree."""

from __future__ import annotations

import pytest
from jinja2 import Environment, nodes

from actgen.expressions.written_again import shown


def tree(source: str) -> nodes.Node:
    output = Environment().parse("{{ " + source + " }}").body[0]
    assert isinstance(output, nodes.Output)
    return output.nodes[0]


@pytest.mark.parametrize("source", ["seance.date + 8", "aides | length", "acte.objet"])
def test_it_is_shown_as_it_was_typed(source: str) -> None:
    assert shown(tree(source)) == source


def test_spaces_are_those_of_a_sentence() -> None:
    assert shown(tree("seance.date+8")) == "seance.date + 8"
