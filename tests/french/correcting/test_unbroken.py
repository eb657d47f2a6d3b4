"""What no line cuts in two."""

from __future__ import annotations

import re
from random import Random

import pytest

from actgen.french.correcting.unbroken import as_typed, endless, held, pieces


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("la région académique d’Île-de-France, dont", ["d’Île-de-France, "]),
        ("Prénom NOM-VINGT-ET-UN et (SAINT-AMBROIX)", ["NOM-VINGT-ET-UN ", "(SAINT-AMBROIX)"]),
        ("délibération n°\u00a02025-132 du jour", ["n°\u00a02025-132 "]),
        ("pour l’année 2021-2022.", ["2021-2022."]),
        ("par www.telerecours.fr, ou", ["www.telerecours.fr, "]),
        ("peut-il, c’est-à-dire, de vingt-deux écoles", []),
        ("A-" * 40, []),
        ("une phrase sans nom", []),
    ],
)
def test_names_numbers_and_addresses_are_whole(text: str, whole: list[str]) -> None:
    found = list(pieces(text))
    assert [piece for piece, is_whole in found if is_whole] == whole
    assert "".join(piece for piece, _ in found) == text


def test_a_word_too_long_for_any_line_stands_apart() -> None:
    word = "a" * 49
    assert list(endless(f"Le {word}, puis {'b' * 48}")) == [
        ("Le ", False),
        (f"{word},", True),
        (f" puis {'b' * 48}", False),
    ]
    assert list(endless("une phrase")) == [("une phrase", False)]


@pytest.mark.parametrize(
    ("text", "in_word"),
    [
        ("d’Île-de-France, dont", "d’Île~de~France, dont"),
        ("n°\u00a02025-132 et 2021-2022.", "n°\u00a02025-132 et 2021-2022."),
        ("peut-il, c’est-à-dire - vingt-deux", "peut-il, c’est-à-dire - vingt-deux"),
        ("https://www.Saint-Ambroix.fr, Jean-Paul@ville.fr", "https://www.Saint-Ambroix.fr, Jean-Paul@ville.fr"),
        ("l’identifiant 044-20211222-13-A-DE", "l’identifiant 044-20211222-13-A-DE"),
        ("Nom -", "Nom -"),
        (" Jean-Paul\tSaint-Jean\nd’Île-de-France", " Jean~Paul\tSaint~Jean\nd’Île~de~France"),
        (f"{'A' * 47}-BB {'A' * 45}-B", f"{'A' * 47}-BB {'A' * 45}~B"),
        ("sans trait", "sans trait"),
    ],
)
def test_word_holds_names_by_a_hyphen_that_ends_no_line_and_it_is_read_as_it_was_typed(text: str, in_word: str) -> None:
    assert held(text) == in_word.replace("~", "\u2011")
    assert as_typed(held(text)) == text


def test_a_text_is_held_as_each_of_its_stretches_is() -> None:
    draw, signs = Random(2026), ["-", "Saint", "A", "b", " ", "\t", "\n", "É", "9", "@", "www.", "x-y", "\u00a0", "’"]
    for _ in range(5_000):
        text = "".join(draw.choices(signs, k=draw.randrange(12)))
        stretches = re.findall(r"[^ \t\n]+ ?|[ \t\n]", text)
        assert held(text) == "".join(map(held, stretches)), text


def test_a_plain_name_is_held_as_among_other_signs() -> None:
    draw = Random(2026)
    for _ in range(5_000):
        name = "".join(draw.choices(["-", "Saint", "A", "b", "é", "Œ", "ı", "×", "9", "’"], k=draw.randrange(9)))
        assert held(f"{name}, ") == held(f"({name}), ")[1:].replace(")", ""), name


def test_a_hyphen_that_an_author_holds_in_a_common_word_stays_his() -> None:
    assert as_typed("un rendez\u2011vous à Saint\u2011Géréon") == "un rendez\u2011vous à Saint-Géréon"
