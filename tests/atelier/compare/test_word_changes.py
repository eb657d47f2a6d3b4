"""What changed inside a paragraph."""

from __future__ import annotations

import pytest

from actgen.atelier.compare.word_changes import Changed, Kept, Piece, in_context, word_difference


def marked(pieces: tuple[Piece, ...]) -> str:
    return "".join(
        f"[-{piece.removed}-]{{+{piece.added}+}}" if isinstance(piece, Changed) else piece.text for piece in pieces
    )


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("Pour : 33", "Pour : 33", "Pour : 33"),
        ("compte pour 40% de la note", "compte pour 30% de la note", "compte pour [-40-]{+30+}% de la note"),
        ("la délibération n°2025-132", "la délibération n°2025-133", "la délibération n°[-2025-132-]{+2025-133+}"),
        ("12,5 €", "13,5 €", "[-12,5-]{+13,5+} €"),
        ("membres du groupement", "membres fondateurs du groupement", "membres[--]{+ fondateurs+} du groupement"),
        ("l’arrêté d’Ancenis", "l’arrêté de Nantes", "l’arrêté [-d’Ancenis-]{+de Nantes+}"),
        ("", "Un nouveau paragraphe.", "[--]{+Un nouveau paragraphe.+}"),
        ("Un ancien paragraphe.", "", "[-Un ancien paragraphe.-]{++}"),
        ("", "", ""),
    ],
)
def test_the_words_that_changed_are_marked(before: str, after: str, expected: str) -> None:
    assert marked(word_difference(before, after)) == expected


def test_a_small_word_between_two_changes_does_not_cut_them_in_two() -> None:
    assert word_difference("le Tribunal Administratif de Nantes.", "le tribunal judiciaire de Paris.") == (
        Kept("le "),
        Changed("Tribunal Administratif de Nantes", "tribunal judiciaire de Paris"),
        Kept("."),
    )


def test_far_changes_stay_apart() -> None:
    before, after = "33 votants, dont aucun absent, 2 pouvoirs", "34 votants, dont aucun absent, 3 pouvoirs"
    assert marked(word_difference(before, after)) == ("[-33-]{+34+} votants, dont aucun absent, [-2-]{+3+} pouvoirs")


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("Pour :", "Pour\u00a0:", "Pour[-‹espace›-]{+‹espace insécable›+}:"),
        ("vu\u00a0;", "vu\u202f;", "vu[-‹espace insécable›-]{+‹espace fine insécable›+};"),
        ("vu ;", "vu;", "vu[-‹espace›-]{++};"),
        ("gauche\tdroite", "gauche droite", "gauche[-‹tabulation›-]{+‹espace›+}droite"),
        ("été", "e\u0301te\u0301", "[-été-]{+e‹U+0301›te‹U+0301›+}"),
        ("maire", "mai\u00adre", "[-maire-]{+mai‹trait d’union conditionnel›re+}"),
    ],
)
def test_a_change_that_the_eye_would_miss_is_named(before: str, after: str, expected: str) -> None:
    assert marked(word_difference(before, after)) == expected


def test_a_thousand_words_do_not_make_common_words_invisible() -> None:
    """difflib would by default take a word that comes often for junk."""
    before = "de la commune " * 400
    assert word_difference(f"{before}fin", f"{before}suite") == (Kept(before), Changed("fin", "suite"))


def test_only_a_few_words_around_a_change_are_shown() -> None:
    words = "un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize "
    before, after = (
        f"{words * 2}rouge {words * 3}vert {words * 2}fin",
        f"{words * 2}bleu {words * 3}noir {words * 2}fin",
    )
    assert marked(in_context(word_difference(before, after))) == (
        "… cinq six sept huit neuf dix onze douze treize quatorze quinze seize [-rouge-]{+bleu+}"
        " un deux trois quatre cinq six sept huit neuf dix onze douze treize …"
        " cinq six sept huit neuf dix onze douze treize quatorze quinze seize [-vert-]{+noir+}"
        " un deux trois quatre cinq six sept huit neuf dix onze douze treize …"
    )


def test_a_short_paragraph_is_shown_whole() -> None:
    pieces = word_difference("le prix compte pour 40%", "le prix compte pour 30%")
    assert in_context(pieces) == pieces
