"""Texts as they are compared."""

from __future__ import annotations

import random
import unicodedata

import pytest

from actgen.core.folding import as_ascii, folded, letter_for_letter, without_accents, without_ligatures


@pytest.mark.parametrize("typed", ["ÉCOLE", "École", "e\u0301cole", "ecole"])
def test_case_and_accents_do_not_count(typed: str) -> None:
    assert folded(typed) == "ecole"


def test_accents_and_cedillas_go_and_the_case_stays() -> None:
    assert without_accents("Le Français Ÿ, à l’Île") == "Le Francais Y, a l’Ile"


@pytest.mark.parametrize("seed", range(5))
def test_accents_go_from_a_text_as_from_all_of_it_at_once(seed: int) -> None:
    drawn = random.Random(seed)
    signs = [*"aeÉçœ’\u00a0ﬁ한Ǆ", "\u0301", "\u0327", "\u0345", "\U0001f600"]
    for _ in range(200):
        text = "".join(drawn.choices(signs, k=drawn.randint(0, 12)))
        bare = [sign for sign in unicodedata.normalize("NFD", text) if not unicodedata.combining(sign)]
        assert without_accents(text) == "".join(bare)


def test_ligatures_are_two_letters() -> None:
    assert without_ligatures("Œuilly, cœur, Lætitia, ÆTHER") == "OEuilly, coeur, Laetitia, AETHER"
    assert folded("œ") == "œ"


@pytest.mark.parametrize("text", ["ÀÂÇÈÉÊËÎÏÔÖÙÛÜŸàâçèéêëîïôöùûüÿ", "Œuvre d’été\u00a0: n°\u202f3 — « oui »"])
def test_letter_for_letter_a_text_keeps_its_places(text: str) -> None:
    bare = letter_for_letter(text)
    assert len(bare) == len(text)
    assert [one for one, other in zip(text, bare, strict=True) if one != other and without_accents(one) != other] == []
    assert not set("éèàçÉÿ") & set(bare)


def test_what_ascii_lacks_goes() -> None:
    assert as_ascii("L’Haÿ-les-Roses № 3") == "LHay-les-Roses  3"
