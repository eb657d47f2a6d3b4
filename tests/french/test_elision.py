"""Elision before the word that follows."""

from __future__ import annotations

import pytest

from actgen.french.elision import after_que, elides


@pytest.mark.parametrize(
    "text",
    [
        "qu’il faut nommer la voie", "qu’une voie n’a pas de nom", "qu’à compter du 1er janvier", "qu’État et commune",
        "qu’œuvre utile", "qu’y loger est permis", "qu’Ancenis adhère", "qu’hier", "qu’hôtel et gîtes",
        "qu’huîtres et moules", "qu’habiter au bourg", "qu’harmoniser les tarifs",
    ],
)  # fmt: skip
def test_que_elides_before_a_vowel_and_an_h_that_is_not_heard(text: str) -> None:
    assert after_que(text.removeprefix("qu’")) == text


@pytest.mark.parametrize(
    "text",
    [
        "la salle est libre", "l’école est fermée", "onze élèves", "onzième", "oui", "11 élèves", "huit voix",
        "hausse et baisse", "hameaux et bourg", "hors saison", "handicap", "e-primo est ouvert", "« il »", "",
    ],
)  # fmt: skip
def test_que_stays_whole_before_any_other_word(text: str) -> None:
    assert (elides(text), after_que(text)) == (False, f"que {text}")
