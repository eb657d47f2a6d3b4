"""Whole numbers in French words: cardinals, years and ordinals, in the spelling that the act chose."""

from __future__ import annotations

import re
import sys
from enum import StrEnum
from functools import cache, lru_cache
from importlib.util import find_spec, module_from_spec
from typing import TYPE_CHECKING, Any

from actgen.core.errors import WordingError
from actgen.french.agreement import plural

if TYPE_CHECKING:
    from types import ModuleType


class Hyphens(StrEnum):
    """Where a number in words takes hyphens; the values are the words that a template author types."""

    NONE = "aucun"
    TRADITIONAL = "traditionnel"
    REFORM_1990 = "1990"


@lru_cache(maxsize=1024)
def cardinal(n: int, *, feminine: bool = False, mil: bool = False, hyphens: Hyphens = Hyphens.TRADITIONAL) -> str:
    """Return « vingt et un »; feminine « vingt et une »; with `mil`, the number is read as a `year`.

    Only a final « un » agrees: « vingt et un mille voix », since « un » counts the thousands there.
    Raises `WordingError` below 0 and above 999 999 999 999.
    """
    if mil:
        return year(n, mil=True, hyphens=hyphens)
    words = _spoken(n)
    return _hyphenated(_UN_AT_THE_END.sub("une", words) if feminine else words, hyphens)


@lru_cache(maxsize=1024)
def year(n: int, *, mil: bool = False, hyphens: Hyphens = Hyphens.TRADITIONAL) -> str:
    """Return « mille neuf cent quatre-vingt »; with `mil`, « mil neuf cent quatre-vingt ».

    A year is a rank, and « vingt » and « cent » do not vary in a rank: « l’an mille neuf cent » (Académie
    française, Dictionnaire, « cent » and « vingt »). « Mil » needs another numeral after it, so 1000 and 2000
    keep « mille ». Grammars reserve « mil » for 1001 to 1999; acts also write « deux mil vingt-cinq », hence
    the choice is the caller's. Raises `WordingError` outside the years 1 to 9999.
    """
    if not 1 <= n <= 9999:
        raise WordingError(
            f"L’année {n} ne peut pas s’écrire en lettres.", "Une année va de 1 à 9999, par exemple 2025."
        )
    words = _PLURAL_AT_THE_END.sub(r"\1", _spoken(n))
    return _hyphenated(_MILLE_BEFORE_A_NUMERAL.sub("mil", words) if mil else words, hyphens)


def ordinal(n: int, *, feminine: bool = False, second: bool = False, hyphens: Hyphens = Hyphens.TRADITIONAL) -> str:
    """Return « premier », « première », « vingt et unième », « quatre-vingtième », « deux centième ».

    The suffix -ième takes the place of a plural s and of a final e, and makes an adjective of « million »:
    « deux cent millionième », tied in 1990. Only « premier » and « second » have a feminine. With `second`, the
    rank 2 is « second », which some keep for the last of two (Académie française, Dictionnaire, « second »).
    Raises `WordingError` below 1 and above 999 999 999 999.
    """
    _refuse_a_rank_below_one(n)
    if n == 1:
        return "première" if feminine else "premier"
    if n == 2 and second:
        return "seconde" if feminine else "second"
    stem = _PLURAL_AT_THE_END.sub(r"\1", _spoken(n)).removesuffix("e")
    stem = _PLURAL_BEFORE_MILLIONIEME.sub(r"\1", stem)
    words = _IRREGULAR_ENDING.sub(lambda ending: _IRREGULAR_STEMS[ending[0]], stem) + "ième"
    return _hyphenated(_ONE_ALONE.sub("", words), hyphens)


def ordinal_figures(n: int, *, feminine: bool = False, second: bool = False) -> str:
    """Return « 1er », « 1re », « 2e », and with `second` « 2d », « 2de »: never « 2ème ».

    Source: Imprimerie nationale, Lexique.

    Raises `WordingError` below 1.
    """
    _refuse_a_rank_below_one(n)
    if n == 1:
        return "1re" if feminine else "1er"
    if n == 2 and second:
        return "2de" if feminine else "2d"
    return f"{n}e"


_LARGEST = 999_999_999_999

_UN_AT_THE_END = re.compile(r"\bun\Z")
_PLURAL_AT_THE_END = re.compile(r"\b(vingt|cent|million|milliard)s\Z")
_PLURAL_BEFORE_MILLIONIEME = re.compile(r"\b(vingt|cent)s(?= (?:million|milliard)\Z)")
_MILLE_BEFORE_A_NUMERAL = re.compile(r"\bmille(?= )")
_IRREGULAR_ENDING = re.compile(r"(?:cinq|neuf)\Z")
_IRREGULAR_STEMS = {"cinq": "cinqu", "neuf": "neuv"}
_ONE_ALONE = re.compile(r"\Aun (?=(?:million|milliard)ième\Z)")
_SPACE_BETWEEN_NUMERALS = re.compile(r"(?<!million)(?<!millions)(?<!milliard)(?<!milliards) (?!milli(?:ons?|ards?)\b)")


@lru_cache(maxsize=1024)
def _spoken(n: int) -> str:
    """Return the masculine cardinal in the traditional spelling: « deux millions quatre-vingt mille deux cents ».

    Numbers below a thousand are those of num2words; « vingt » and « cent » do not vary before « mille ».
    """
    if not 0 <= n <= _LARGEST:
        raise WordingError(
            f"Le nombre {n} ne peut pas s’écrire en lettres.",
            "Donnez un nombre entier de 0 à 999\u202f999\u202f999\u202f999.",
        )
    if n < 1000:
        return _below_a_thousand(n)
    parts = []
    for size, noun in _NOUNS:
        count, n = divmod(n, size)
        parts += [f"{_below_a_thousand(count)} {plural(count, noun, f'{noun}s')}"] if count else []
    thousands, rest = divmod(n, 1000)
    if thousands:
        parts.append(
            "mille" if thousands == 1 else _PLURAL_AT_THE_END.sub(r"\1", _below_a_thousand(thousands)) + " mille"
        )
    return " ".join([*parts, _below_a_thousand(rest)] if rest else parts)


_NOUNS = ((10**9, "milliard"), (10**6, "million"))


@cache
def _below_a_thousand(n: int) -> str:
    return str(_of_num2words().to_cardinal(n))


@cache
def _of_num2words() -> Any:
    """What num2words knows of French, without the sixty languages that its package would load first."""
    before, found = _modules_of_num2words(), find_spec("num2words")
    assert found is not None
    sys.modules["num2words"] = module_from_spec(found)  # a package of which nothing has run
    try:
        from num2words.lang_FR import Num2Word_FR
    finally:
        for name in _modules_of_num2words():
            del sys.modules[name]
        sys.modules.update(before)
    return Num2Word_FR()


def _modules_of_num2words() -> dict[str, ModuleType]:
    return {name: module for name, module in sys.modules.items() if name.partition(".")[0] == "num2words"}


def _hyphenated(words: str, hyphens: Hyphens) -> str:
    """Apply the hyphens; « million » and « milliard » are nouns, which the 1990 reform does not tie.

    Source: Rectifications de l'orthographe, Journal officiel of 6 December 1990, rule 1, on « numéraux ».
    """
    if hyphens is Hyphens.NONE:
        return words.replace("-", " ")
    if hyphens is Hyphens.REFORM_1990:
        return _SPACE_BETWEEN_NUMERALS.sub("-", words)
    return words


def _refuse_a_rank_below_one(n: int) -> None:
    if n < 1:
        raise WordingError(f"Le rang {n} n’existe pas.", "Un rang commence à 1\u00a0: premier, deuxième…")
