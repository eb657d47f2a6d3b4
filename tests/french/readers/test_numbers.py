"""Numbers and ranks read from words."""

from __future__ import annotations

import pytest

from actgen.french.readers.numbers import count, number, number_fault, rank
from actgen.french.readers.typed import words


@pytest.mark.parametrize(
    ("text", "n"),
    [
        ("zéro", 0),
        ("une", 1),
        ("vingt-et-un", 21),
        ("Soixante Et Onze", 71),
        ("quatre-vingt", 80),
        ("QUATRE-VINGTS", 80),
        ("deux cent", 200),
        ("deux cents", 200),
        ("mil neuf cent", 1900),
        ("mille neuf cents", 1900),
        ("dix-neuf cent quatorze", 1914),
        ("onze cents", 1100),
        ("deux mil quatorze", 2014),
        ("vingt et un mille", 21_000),
        ("un million deux cent mille", 1_200_000),
        ("quatre-vingts millions", 80_000_000),
        ("trois cent mille", 300_000),
    ],
)
def test_a_number_of_france_is_read(text: str, n: int) -> None:
    assert number(words(text)) == n


@pytest.mark.parametrize(
    ("text", "n"),
    [
        ("septante", 70),
        ("septante et un", 71),
        ("septante-deux", 72),
        ("octante", 80),
        ("huitante-trois", 83),
        ("huitante mille", 80_000),
        ("huitante millions", 80_000_000),
        ("nonante et une", 91),
        ("nonante-neuf", 99),
        ("mille neuf cent nonante-quatre", 1994),
    ],
)
def test_a_number_of_belgium_or_switzerland_is_read(text: str, n: int) -> None:
    assert number(words(text)) == n


@pytest.mark.parametrize(
    ("text", "message", "hint"),
    [
        ("cent et un", "«\u00a0cent et un\u00a0» ne s’écrit pas ainsi", "101 s’écrit «\u00a0cent un\u00a0»"),
        ("vingt un", "«\u00a0vingt un\u00a0» ne s’écrit pas ainsi", "21 s’écrit «\u00a0vingt et un\u00a0»"),
        ("soixante et dix", "ne s’écrit pas ainsi", "70 s’écrit «\u00a0soixante-dix\u00a0»"),
        ("quatre-vingt et un", "ne s’écrit pas ainsi", "81 s’écrit «\u00a0quatre-vingt-un\u00a0»"),
        ("deux cents mille", "ne s’écrit pas ainsi", "200\u202f000 s’écrit «\u00a0deux cent mille\u00a0»"),
        ("deux mil", "ne s’écrit pas ainsi", "2\u202f000 s’écrit «\u00a0deux mille\u00a0»"),
        ("un mille", "ne s’écrit pas ainsi", "1\u202f000 s’écrit «\u00a0mille\u00a0»"),
        ("deux mille vingt-vingt", "«\u00a0vingt\u00a0» ne peut pas suivre «\u00a0deux mille vingt\u00a0»", "chiffres"),
        (
            "vingt deux cent mille cent mille",
            "«\u00a0cent\u00a0» ne peut pas suivre «\u00a0vingt deux\u00a0»",
            "chiffres",
        ),
        (
            "Deux-Mille Trois-Quatre",
            "«\u00a0Quatre\u00a0» ne peut pas suivre «\u00a0Deux-Mille Trois\u00a0»",
            "chiffres",
        ),
        ("dix mil cent", "ne s’écrit pas ainsi", "10\u202f100 s’écrit «\u00a0dix mille cent\u00a0»"),
        ("millions", "Un nombre ne s’écrit pas «\u00a0millions\u00a0»", "chiffres"),
        ("mille milliards", "est trop grand", "999\u202f999\u202f999\u202f999"),
        ("un " * 200 + "un", "«\u00a0un\u00a0» ne peut pas suivre «\u00a0un\u00a0»", "chiffres"),
    ],
)
def test_numerals_that_say_no_number_are_never_added_up(text: str, message: str, hint: str) -> None:
    assert number(words(text)) is None
    fault = number_fault(text.strip())
    assert message in fault.message
    assert hint in fault.hint


def test_nothing_and_other_words_are_no_number() -> None:
    assert number(()) is None
    assert number(("deux", "chaises")) is None
    assert number(("et",)) is None


def test_a_count_is_in_figures_or_in_words_and_never_in_both() -> None:
    assert [count(words(text)) for text in ("12", "1 234", "douze", "2 mille", "1 23", "012")] == [
        12, 1234, 12, None, None, None,
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "n"),
    [
        ("premier", 1),
        ("Première", 1),
        ("second", 2),
        ("secondes", None),
        ("unième", None),
        ("vingt et unième", 21),
        ("vingt-et-unieme", 21),
        ("quatre-vingtième", 80),
        ("quatre-vingtsième", None),
        ("deux-centième", 200),
        ("deux cents millionième", None),
        ("zéroième", None),
        ("1er", 1),
        ("1re", 1),
        ("1e", None),
        ("2d", 2),
        ("3d", None),
        ("21ème", 21),
        ("0e", None),
    ],
)
def test_a_rank_is_read_as_french_forms_it(text: str, n: int | None) -> None:
    assert rank(words(text)) == n
