"""What a file is to hold."""

from __future__ import annotations

from actgen.atelier.rewriting.wanted import Element, Member, Members, plain, wanted_as


def test_data_wanted_as_it_is_keeps_each_element_in_its_place() -> None:
    assert wanted_as({"l": ["x", {"a": "1"}]}) == {"l": [Element("x", 0), Element({"a": "1"}, 1)]}


def test_the_data_of_what_is_wanted_has_no_places() -> None:
    assert plain({"l": [Element("y"), Element("x", 0)]}) == {"l": ["y", "x"]}


def test_the_data_of_names_that_people_gave_is_their_group() -> None:
    assert plain(Members((Member("b", "1", "a"), Member("c", None)))) == {"b": "1", "c": None}
