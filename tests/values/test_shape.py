"""A shape tells its names, and what stands at each."""

from __future__ import annotations

from actgen.values.shape import Kind, Shape

PERSON = Shape(Kind.GROUP, "Une personne.", fields={"nom": Shape(Kind.TEXT), "age": Shape(Kind.NUMBER)})
SEANCE = Shape(
    Kind.GROUP,
    fields={"date": Shape(Kind.DATE), "presents": Shape(Kind.LIST, element=PERSON), "tags": Shape(Kind.LIST)},
)


def test_what_stands_under_names_is_found_through_lists() -> None:
    assert SEANCE.at(()) is SEANCE
    assert SEANCE.at(("presents", "nom")) == Shape(Kind.TEXT)
    assert SEANCE.at(("presents", "prenom")) is None
    assert SEANCE.at(("tags", "nom")) is None


def test_every_name_that_can_be_written_is_told_once() -> None:
    assert [name for name, _ in SEANCE.leaves()] == ["date", "presents[].nom", "presents[].age", "tags"]


def test_a_kind_is_named_as_a_sentence_names_it() -> None:
    assert f"Ce filtre attend {Kind.DATE}." == "Ce filtre attend une date."
