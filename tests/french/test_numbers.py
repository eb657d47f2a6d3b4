"""Numbers in words: what num2words gives right, and all that it does not."""

from __future__ import annotations

import subprocess
import sys

import pytest

from actgen.core.errors import WordingError
from actgen.french.numbers import Hyphens, cardinal, ordinal, ordinal_figures, year


@pytest.mark.parametrize(
    ("n", "words"),
    [
        (0, "zéro"),
        (1, "un"),
        (16, "seize"),
        (17, "dix-sept"),
        (21, "vingt et un"),
        (22, "vingt-deux"),
        (70, "soixante-dix"),
        (71, "soixante et onze"),
        (80, "quatre-vingts"),
        (81, "quatre-vingt-un"),
        (91, "quatre-vingt-onze"),
        (99, "quatre-vingt-dix-neuf"),
        (100, "cent"),
        (101, "cent un"),
        (180, "cent quatre-vingts"),
        (200, "deux cents"),
        (201, "deux cent un"),
        (1000, "mille"),
        (1001, "mille un"),
        (2025, "deux mille vingt-cinq"),
        (80_000, "quatre-vingt mille"),
        (200_000, "deux cent mille"),
        (1_000_000, "un million"),
        (1_080_000, "un million quatre-vingt mille"),
        (80_000_000, "quatre-vingts millions"),
        (200_000_000, "deux cents millions"),
        (1_000_000_000, "un milliard"),
    ],
)
def test_a_cardinal_is_in_the_traditional_spelling(n: int, words: str) -> None:
    assert cardinal(n) == words


@pytest.mark.parametrize(
    ("n", "words"),
    [
        (0, "zéro"),
        (1, "une"),
        (2, "deux"),
        (11, "onze"),
        (21, "vingt et une"),
        (71, "soixante et onze"),
        (81, "quatre-vingt-une"),
        (101, "cent une"),
        (1000, "mille"),
        (1001, "mille une"),
        (21_000, "vingt et un mille"),
        (1_000_000, "un million"),
        (1_000_001, "un million une"),
    ],
)
def test_only_a_final_un_becomes_feminine(n: int, words: str) -> None:
    assert cardinal(n, feminine=True) == words


@pytest.mark.parametrize(
    ("n", "words"),
    [
        (21, "vingt-et-un"),
        (71, "soixante-et-onze"),
        (200, "deux-cents"),
        (2021, "deux-mille-vingt-et-un"),
        (700_321, "sept-cent-mille-trois-cent-vingt-et-un"),
        (1_000_000, "un million"),
        (200_000_000, "deux-cents millions"),
        (2_300_000, "deux millions trois-cent-mille"),
        (3_000_000_102, "trois milliards cent-deux"),
    ],
)
def test_the_1990_spelling_ties_numerals_but_not_the_nouns_million_and_milliard(n: int, words: str) -> None:
    assert cardinal(n, hyphens=Hyphens.REFORM_1990) == words


@pytest.mark.parametrize(("n", "words"), [(17, "dix sept"), (81, "quatre vingt un"), (2025, "deux mille vingt cinq")])
def test_no_hyphens_leaves_spaces(n: int, words: str) -> None:
    assert cardinal(n, hyphens=Hyphens.NONE) == words


@pytest.mark.parametrize(
    ("n", "words"),
    [
        (80, "quatre-vingt"),
        (800, "huit cent"),
        (1000, "mille"),
        (1001, "mil un"),
        (1789, "mil sept cent quatre-vingt-neuf"),
        (1900, "mil neuf cent"),
        (1980, "mil neuf cent quatre-vingt"),
        (2000, "deux mille"),
        (2014, "deux mil quatorze"),
        (2025, "deux mil vingt-cinq"),
        (2080, "deux mil quatre-vingt"),
        (2200, "deux mil deux cent"),
    ],
)
def test_mil_replaces_mille_before_another_numeral_of_a_year(n: int, words: str) -> None:
    assert cardinal(n, mil=True) == year(n, mil=True) == words


@pytest.mark.parametrize(
    ("n", "words"),
    [
        (1, "un"),
        (1000, "mille"),
        (1900, "mille neuf cent"),
        (1980, "mille neuf cent quatre-vingt"),
        (1999, "mille neuf cent quatre-vingt-dix-neuf"),
        (2021, "deux mille vingt et un"),
    ],
)
def test_a_year_is_a_rank_so_vingt_and_cent_do_not_vary(n: int, words: str) -> None:
    assert year(n) == words


def test_mil_follows_the_hyphens_too() -> None:
    assert year(2021, mil=True, hyphens=Hyphens.REFORM_1990) == "deux-mil-vingt-et-un"
    assert year(2025, mil=True, hyphens=Hyphens.NONE) == "deux mil vingt cinq"


@pytest.mark.parametrize(
    ("n", "words"),
    [
        (1, "premier"),
        (2, "deuxième"),
        (3, "troisième"),
        (4, "quatrième"),
        (5, "cinquième"),
        (6, "sixième"),
        (9, "neuvième"),
        (10, "dixième"),
        (11, "onzième"),
        (19, "dix-neuvième"),
        (21, "vingt et unième"),
        (30, "trentième"),
        (35, "trente-cinquième"),
        (71, "soixante et onzième"),
        (80, "quatre-vingtième"),
        (81, "quatre-vingt-unième"),
        (100, "centième"),
        (200, "deux centième"),
        (300, "trois centième"),
        (1000, "millième"),
        (2000, "deux millième"),
        (1_000_000, "millionième"),
        (2_000_000, "deux millionième"),
        (1_000_000_000, "milliardième"),
        (1_000_001, "un million unième"),
    ],
)
def test_an_ordinal_drops_the_plural_and_the_final_e(n: int, words: str) -> None:
    assert ordinal(n) == words


def test_second_is_an_option_of_the_rank_two_alone() -> None:
    assert [ordinal(n, second=True) for n in (1, 2, 3)] == ["premier", "second", "troisième"]
    assert ordinal(2, feminine=True, second=True) == "seconde"
    assert ordinal(22, second=True) == "vingt-deuxième"
    assert (ordinal_figures(2, second=True), ordinal_figures(2, feminine=True, second=True)) == ("2d", "2de")
    assert ordinal_figures(3, second=True) == "3e"


def test_millionieme_is_no_noun_so_vingt_and_cent_do_not_vary_before_it() -> None:
    assert ordinal(200_000_000) == "deux cent millionième"
    assert ordinal(80_000_000) == "quatre-vingt millionième"
    assert ordinal(2_000_000, hyphens=Hyphens.REFORM_1990) == "deux-millionième"
    assert ordinal(200_000_001) == "deux cents millions unième"


def test_only_premier_has_a_feminine() -> None:
    assert ordinal(1, feminine=True) == "première"
    assert ordinal(2, feminine=True) == "deuxième"
    assert ordinal(21, feminine=True) == "vingt et unième"


def test_an_ordinal_takes_the_hyphens_of_its_cardinal() -> None:
    assert ordinal(200, hyphens=Hyphens.REFORM_1990) == "deux-centième"
    assert ordinal(21, hyphens=Hyphens.REFORM_1990) == "vingt-et-unième"
    assert ordinal(80, hyphens=Hyphens.NONE) == "quatre vingtième"


@pytest.mark.parametrize(
    ("n", "feminine", "figures"),
    [(1, False, "1er"), (1, True, "1re"), (2, False, "2e"), (2, True, "2e"), (21, False, "21e")],
)
def test_an_ordinal_in_figures_has_the_short_suffix(n: int, feminine: bool, figures: str) -> None:
    assert ordinal_figures(n, feminine=feminine) == figures


@pytest.mark.parametrize("n", [-1, 10**12])
def test_a_negative_or_absurd_number_is_refused(n: int) -> None:
    with pytest.raises(WordingError) as refusal:
        cardinal(n)
    assert refusal.value.message == f"Le nombre {n} ne peut pas s’écrire en lettres."
    assert refusal.value.hint == "Donnez un nombre entier de 0 à 999\u202f999\u202f999\u202f999."


@pytest.mark.parametrize("n", [-5, 0, 10_000])
def test_a_year_out_of_the_calendar_is_refused(n: int) -> None:
    with pytest.raises(WordingError) as refusal:
        cardinal(n, mil=True)
    assert refusal.value.message == f"L’année {n} ne peut pas s’écrire en lettres."
    assert refusal.value.hint == "Une année va de 1 à 9999, par exemple 2025."


@pytest.mark.parametrize("n", [0, -2])
def test_there_is_no_rank_below_the_first(n: int) -> None:
    for write in (ordinal, ordinal_figures):
        with pytest.raises(WordingError) as refusal:
            write(n)
        assert refusal.value.message == f"Le rang {n} n’existe pas."
        assert refusal.value.hint == "Un rang commence à 1\u00a0: premier, deuxième…"


def test_no_plural_leaks_inside_a_number_or_an_ordinal() -> None:
    for n in range(1, 3000):
        assert ordinal(n) == "premier" or ordinal(n).endswith("ième")
        assert not any(wrong in ordinal(n) for wrong in ("vingtsi", "centsi", "eième", "zéro"))
        assert not any(wrong in cardinal(n) for wrong in ("vingts ", "vingts-", "cents ", "un cent"))
        assert "-" not in cardinal(n, hyphens=Hyphens.NONE)
        assert " " not in cardinal(n, hyphens=Hyphens.REFORM_1990)


def test_every_cardinal_below_ten_thousand_is_distinct() -> None:
    assert len({cardinal(n) for n in range(10_000)}) == 10_000


def test_the_words_below_a_thousand_are_those_of_num2words() -> None:
    from num2words import num2words

    assert [cardinal(n) for n in range(1000)] == [num2words(n, lang="fr") for n in range(1000)]


def test_of_num2words_french_alone_is_loaded_and_the_package_is_left_as_it_is() -> None:
    code = """
import sys, actgen.french.numbers as numbers
loaded = set()
class Seen:
    def find_spec(self, name, *_):
        loaded.add(name)
sys.meta_path.insert(0, Seen())
assert numbers.cardinal(91) == "quatre-vingt-onze"
print(sorted(name for name in loaded if "lang_" in name), "num2words" in sys.modules)
import num2words
print(num2words.num2words(91, lang="de"))
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "['num2words.lang_EU', 'num2words.lang_FR'] False\neinundneunzig\n"


def test_num2words_is_loaded_only_when_a_number_is_spoken() -> None:
    code = "import sys, actgen.french.wordings.wordings; sys.exit('num2words' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
