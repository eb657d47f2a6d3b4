"""The names of a group replaced where they stand."""

from __future__ import annotations

import pytest

from actgen.atelier.first_file.editing import NotEditableError
from actgen.atelier.rewriting.ground import ground_of
from actgen.atelier.rewriting.renaming import renamed


def test_a_name_changes_and_what_it_holds_keeps_its_remarks() -> None:
    text = "champs:\n  prix:  {type: montant}  # en euros\n  # le jour\n  jour:\n    type: date\n"
    after = "champs:\n  tarif:  {type: montant}  # en euros\n  # le jour\n  jour:\n    type: date\n"
    assert renamed(ground_of(text), ("champs",), {"prix": "tarif", "jour": "jour"}).rows.text == after


def test_two_names_may_change_over() -> None:
    assert renamed(ground_of('{ a: 1, "b": 2 }\n'), (), {"a": "b", "b": "a"}).rows.text == "{ b: 1, a: 2 }\n"


def test_a_name_that_another_value_stands_for_is_left_to_a_person() -> None:
    with pytest.raises(NotEditableError):
        renamed(ground_of("a: &x\n  b: 1\nc: *x\n"), ("c",), {"b": "d"})
