"""The words of a paragraph as they are compared."""

from __future__ import annotations

from actgen.atelier.revision.tokens import Kind, bare, folded, tokens_of, word_count, written
from actgen.ooxml.blocks import Run

TOKENS = tokens_of([Run("Le maire d’"), Run("{{ commune.nom }} signe.")])


def test_joined_they_are_the_characters_of_the_paragraph() -> None:
    assert written(TOKENS) == "Le maire d’{{ commune.nom }} signe."


def test_a_tag_is_one_word() -> None:
    assert [token.text for token in TOKENS if token.kind is Kind.VARIABLE] == ["{{ commune.nom }}"]
    assert word_count(tokens_of([Run("Le {{ a.b }} signe.")])) == 3


def test_the_kind_of_an_apostrophe_does_not_count() -> None:
    assert [folded(one) for one in tokens_of([Run("d’un")])] == [folded(one) for one in tokens_of([Run("d'un")])]
    assert bare(tokens_of([Run("« un »")])) == bare(tokens_of([Run('"un"')]))
