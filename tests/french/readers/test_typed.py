"""Typed texts made comparable."""

from __future__ import annotations

from actgen.french.readers.typed import has_figures, passage, plain, words


def test_capitals_accents_apostrophes_and_spaces_do_not_count() -> None:
    assert plain(" L’ANNÉE\u00a0 Scolaire ") == "l'annee scolaire"
    assert plain("e\u0301te\u0301") == "ete"


def test_a_wrong_accent_makes_another_word() -> None:
    assert words("15 DECEMBRE, 1ère Février aout À zéro") == ("15", "decembre", "1ere", "fevrier", "aout", "a", "zero")
    assert words("déçembre dècembre fevriér deuxiéme") == ("déçembre", "dècembre", "fevriér", "deuxiéme")


def test_hyphens_and_commas_part_words_but_not_figures() -> None:
    assert words("vingt-et‑un") == ("vingt", "et", "un")
    assert words("L’an deux mille, le 1er") == ("l'", "an", "deux", "mille", "le", "1er")
    assert words("19h30") == ("19", "h", "30")
    assert words("12,5 %") == ("12,5", "%")
    assert words("1-5") == ("1−5",)
    assert words("- trois") == ("-", "trois")


def test_a_passage_is_shown_as_it_was_typed() -> None:
    assert passage("le Vingt-Un  août", ("vingt", "un")) == "Vingt-Un"
    assert passage("-12 (juin) huit", ("huit",)) == "huit"
    assert passage("l'an deux mille", ("l'", "an")) == "l’an"


def test_figures_are_those_of_latin_script() -> None:
    assert has_figures("19")
    assert not has_figures("dix")
    assert not has_figures("١٩")
