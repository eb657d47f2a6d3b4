"""Capitals on words, accents kept."""

from __future__ import annotations

import pytest

from actgen.french.capitals import Capitals, capitalise, first_capital


@pytest.mark.parametrize(
    ("text", "style", "expected"),
    [
        ("quinze décembre", Capitals.NONE, "quinze décembre"),
        ("deux mil vingt cinq", Capitals.EACH_WORD, "Deux Mil Vingt Cinq"),
        ("dix-neuf heures", Capitals.EACH_WORD, "Dix-Neuf Heures"),
        ("vingt et une heures", Capitals.EACH_WORD, "Vingt Et Une Heures"),
        ("du mois d’octobre", Capitals.EACH_WORD, "Du Mois D’Octobre"),
        ("épreuve écrite", Capitals.EACH_WORD, "Épreuve Écrite"),
        ("1er décembre", Capitals.EACH_WORD, "1er Décembre"),
        ("SIVOM de Nantes", Capitals.EACH_WORD, "SIVOM De Nantes"),
        ("décembre", Capitals.ALL, "DÉCEMBRE"),
        ("à l’œuvre", Capitals.ALL, "À L’ŒUVRE"),
        ("", Capitals.EACH_WORD, ""),
    ],
)
def test_a_style_sets_the_capitals(text: str, style: Capitals, expected: str) -> None:
    assert capitalise(text, style) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("le conseil municipal", "Le conseil municipal"),
        ("à l’unanimité", "À l’unanimité"),
        ("« le maire »", "« Le maire »"),
        ("1er décembre 2025", "1er décembre 2025"),
        ("Déjà", "Déjà"),
        ("", ""),
    ],
)
def test_only_the_first_letter_of_a_text_is_raised(text: str, expected: str) -> None:
    assert first_capital(text) == expected


def test_a_style_is_named_by_the_word_of_the_template() -> None:
    assert [style.value for style in Capitals] == ["minuscules", "initiales", "majuscules"]
