"""The word that a clerk misspelt."""

from __future__ import annotations

import pytest

from actgen.french.readers.vocabulary import is_nearly_a_wording, misspelt_word


@pytest.mark.parametrize(
    ("text", "word", "advice"),
    [
        ("quinze décembrre deux mil vingt-cinq", "décembrre", "«\u00a0décembre\u00a0»"),
        ("dix neuf eures", "eures", "«\u00a0heures\u00a0»"),
        ("deux milles", "milles", "«\u00a0mille\u00a0»"),
        ("quatre-vingt-dizième", "dizième", "«\u00a0dixième\u00a0»"),
        ("Lundy Quinze Décembre", "Lundy", "«\u00a0lundi\u00a0»"),
        ("quarante zeuros", "zeuros", "«\u00a0euros\u00a0»"),
        ("15 déçembre", "déçembre", "«\u00a0décembre\u00a0»"),
    ],
)
def test_the_word_is_named_with_the_nearest(text: str, word: str, advice: str) -> None:
    fault = misspelt_word(text)
    assert fault is not None
    assert f"le mot «\u00a0{word}\u00a0» n’est pas compris" in fault.message
    assert advice in fault.hint


@pytest.mark.parametrize(
    ("text", "advice"),
    [
        ("11 600 habitants", "ce qui le précède\u00a0: «\u00a011 600\u00a0»."),
        ("séance du 12 juin 2025", "ce qui le suit\u00a0: «\u00a012 juin 2025\u00a0»."),
        ("convocation du 5 juin 2025", "ce qui le suit\u00a0: «\u00a05 juin 2025\u00a0»."),
    ],
)
def test_no_word_is_offered_that_would_not_make_a_value(text: str, advice: str) -> None:
    fault = misspelt_word(text)
    assert fault is not None
    assert fault.hint == f"Tapez sans lui {advice}"


@pytest.mark.parametrize(
    "text", ["", "bonjour", "sans valeur", "19 h 5", "deux", "12,50", "un texte sans aucun chiffre"]
)
def test_a_text_of_other_words_has_no_misspelt_word(text: str) -> None:
    assert misspelt_word(text) is None


def test_a_name_is_not_nearly_a_wording() -> None:
    assert is_nearly_a_wording("Lundi Quinze Décembrre")
    for name in ("Deux-Chaises", "Cinq-Mars-la-Pile", "Nantes", "Les Trois-Moutiers"):
        assert not is_nearly_a_wording(name)
