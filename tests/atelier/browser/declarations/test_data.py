"""A value of any shape in one control."""

from __future__ import annotations

import pytest

from actgen.atelier.browser.declarations.data import data_shown, data_typed
from actgen.atelier.browser.forms.controls import Control
from actgen.variables.yaml.plain import Plain


@pytest.mark.parametrize(
    ("held", "shown"),
    [(None, ""), ("2026", "2026"), (["a", "b"], "[a, b]"), ({"a": "1", "l": ["x"]}, "a: 1\nl: [x]"), ({}, "{}")],
)
def test_a_value_is_shown_as_a_person_would_type_it(held: Plain, shown: str) -> None:
    assert data_shown(held, Control.TEXT) == shown


def test_a_group_stands_on_one_line_where_there_is_one() -> None:
    assert data_shown({"a": "1", "b": "2"}, Control.LINE) == "{ a: 1, b: 2 }"


@pytest.mark.parametrize(
    ("typed", "control", "held"),
    [
        ("montant: 3\naides: [{qui: Club}]", Control.TEXT, {"montant": "3", "aides": [{"qui": "Club"}]}),
        ("- a\n- b", Control.TEXT, ["a", "b"]),
        ("rien", Control.TEXT, "rien"),
        ("{a: [}", Control.TEXT, "{a: [}"),
        ("[a, b]", Control.LINE, ["a", "b"]),
        ("objet: la cantine", Control.LINE, "objet: la cantine"),
    ],
)
def test_what_is_typed_is_a_group_or_a_list_where_it_is_written_as_one(
    typed: str, control: Control, held: Plain
) -> None:
    assert data_typed(typed, control) == held
