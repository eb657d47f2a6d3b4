"""The values of a comparison."""

from __future__ import annotations

from tests.atelier.revision.versions import a_revision, articles


def test_two_texts_of_the_same_words_are_the_same() -> None:
    assert a_revision(articles("OBJET"), articles("OBJET")).is_same


def test_the_words_that_went_and_came_are_counted() -> None:
    revision = a_revision(articles("OBJET", OBJET="Le maire signe."), articles("OBJET", OBJET="Le président signe."))
    assert revision.words == (1, 1)
    (change,) = [one for one in revision.parts if not one.is_same]
    assert change.is_modified
    assert not change.moved


def test_a_part_that_only_has_another_number_is_renumbered() -> None:
    revision = a_revision(articles("OBJET", "PRIX"), articles("PRIX"))
    assert [
        one.is_renumbered for one in revision.parts if one.after and one.part.is_headed and "PRIX" in one.part.name
    ] == [True]
