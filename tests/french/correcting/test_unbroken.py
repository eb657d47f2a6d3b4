"""What no line cuts in two."""

from __future__ import annotations

import pytest

from actgen.french.correcting.unbroken import endless, pieces


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
