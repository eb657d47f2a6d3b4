"""A text as tokens that two files can be compared by."""

from __future__ import annotations

from actgen.atelier.officiel.tokens import tokens_of, written


def keys(text: str) -> list[object]:
    return [token.key for token in tokens_of(text, "corps du texte", 1)]


def test_a_tag_is_one_token() -> None:
    assert "{{ acte.numero }}" in [token.text for token in tokens_of("Le {{ acte.numero }} !", "corps du texte", 1)]


def test_typography_and_the_spaces_of_thousands_do_not_count() -> None:
    assert keys("l’acte") == keys("l'acte")
    assert keys("11\u202f600 €") == keys("11600 €")
    assert keys("un ……") == keys("un ________")


def test_what_is_written_is_what_stood_there() -> None:
    assert written(list(tokens_of("Le maire signe.", "corps du texte", 1))) == "Le maire signe."
