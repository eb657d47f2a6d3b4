"""Text folded as rules compare it."""

from __future__ import annotations

from actgen.rules.folding import fold


def test_a_folded_text_has_no_case_no_accent_and_one_kind_of_space() -> None:
    assert fold("L’ÉCOLE\u00a0«\u202fBéré\u202f» n°\u00a02") == "l'ecole « bere » n° 2"
    assert fold("Villeneuve\u2011la\u2011Rivière") == fold("VILLENEUVE-LA-RIVIERE")
    assert fold("Cha\u0302teau") == fold("Château") == "chateau"


def test_a_place_in_the_folded_text_is_a_place_in_the_text() -> None:
    text = "Séance du 1ᵉʳ décembre – à l’Hôtel de Ville"
    assert len(fold(text)) == len(text)
    assert text[fold(text).index("hotel") :] == "Hôtel de Ville"


def test_usual_signs_are_folded_as_they_are_beside_others() -> None:
    for sign in map(chr, range(0x3000)):
        assert fold(sign) + "☃" == fold(f"{sign}☃")
