"""Whole numbers and ranks, read from figures or from words.

Words are never simply added up. The number that they seem to say is put into words again, and what was typed
must be one of these wordings, so that « vingt deux cent mille » is refused, and not taken for a number.
Hyphens, capitals and accents do not count; « mil » counts as « mille » where a year may take it.
« Septante », « huitante », « octante » and « nonante » are read as in Belgium and Switzerland.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from actgen.core.errors import WordingError
from actgen.core.patterns import later
from actgen.french.amounts import number_figures
from actgen.french.numbers import cardinal, ordinal, year
from actgen.french.readers.typed import Words, passage, words
from actgen.french.typography import quoted

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

#: A whole number in figures, its thousands parted by spaces or not at all.
WHOLE = r"(?:0|[1-9][0-9]*|[1-9][0-9]{0,2}(?: [0-9]{3})+)"


def number(said: Words) -> int | None:
    """Return the number that the words say, « vingt et une » and « deux mil vingt et un » too; None for no number."""
    return _number(said) if said and all(word in NUMBER_WORDS for word in said) else None


def count(said: Words) -> int | None:
    """Return the number in words or in figures; None for no number."""
    figures = " ".join(said)
    if _WHOLE.fullmatch(figures) and len(figures) <= _LONGEST:
        return int(figures.replace(" ", ""))
    return number(said)


def rank(said: Words) -> int | None:
    """Return the rank: « vingt et unième », « seconde », « 1er », « 2d », « 5° », and the wrong « 2ème » too."""
    if len(said) == 1 and (found := _RANK_IN_FIGURES.fullmatch(said[0])):
        figures = int(found["number"])
        return figures if found["suffix"] in _suffixes(figures) | _DEGREES else None
    if not said or said[-1] not in RANK_WORDS:
        return None
    return _rank(said)


def roman_rank(text: str) -> int | None:
    """Return the rank of « XXIe », « XIX e », « XXIème » or « Ier »; capitals only, since « Die » is a commune."""
    found = _ROMAN_RANK.fullmatch(" ".join(text.split()))
    if not found or (found["suffix"] in ("er", "re", "ère")) != (found["roman"] == "I"):
        return None
    return _of_roman(found["roman"])


def roman_number(text: str) -> int | None:
    """Return the number of « XXI »; None for a single letter."""
    return _of_roman(text.strip()) if _ROMAN_NUMBER.fullmatch(text.strip()) else None


def is_said_in_numerals(said: Sequence[str]) -> bool:
    """Whether each word is a numeral: what they say together is then a number, or a fault."""
    return any(word != "et" for word in said) and all(word in NUMBER_WORDS for word in said)


def number_fault(typed: str) -> WordingError:
    """Return the refusal of numerals that say no number together: how it is written, or the word that cannot follow."""
    said = words(typed)
    seeming = _added_up(tuple(_of_france(said)))
    if seeming is not None and seeming > _LARGEST:
        return WordingError(
            f"Le nombre {quoted(typed)} est trop grand.", f"Donnez un nombre jusqu’à {number_figures(_LARGEST)}."
        )
    if seeming is not None and _loose(words(cardinal(seeming))) == _loose(said):
        return WordingError(
            f"Le nombre {quoted(typed)} ne s’écrit pas ainsi.",
            f"Le nombre {number_figures(seeming)} s’écrit {quoted(cardinal(seeming, feminine=said[-1] == 'une'))}.",
        )
    good = max((end for end in range(1, len(said)) if number(said[:end]) is not None), default=0)
    if not good:
        return WordingError(f"Un nombre ne s’écrit pas {quoted(typed)}.", _EXAMPLE)
    next_word, before = passage(typed, said[: good + 1]), passage(typed, said[:good])
    return WordingError(
        f"Dans un nombre, {quoted(next_word[len(before) + 1 :])} ne peut pas suivre {quoted(before)}.", _EXAMPLE
    )


_LARGEST = 999_999_999_999
_LONGEST = 40
_MOST_WORDS = 40
_EXAMPLE = f"Écrivez-le en chiffres, ou en lettres comme {quoted('deux mille vingt et un')}."

_SMALL = {
    "zero": 0, "un": 1, "une": 1, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6, "sept": 7, "huit": 8,
    "neuf": 9, "dix": 10, "onze": 11, "douze": 12, "treize": 13, "quatorze": 14, "quinze": 15, "seize": 16,
    "vingt": 20, "trente": 30, "quarante": 40, "cinquante": 50, "soixante": 60,
}  # fmt: skip
_SCALES = {"million": 10**6, "millions": 10**6, "milliard": 10**9, "milliards": 10**9}
_REGIONAL = {"septante": 70, "huitante": 80, "octante": 80, "nonante": 90}
_UNITS = {word: value for word, value in _SMALL.items() if 0 < value < 10}

#: Every word of a number, as France says it, and as Belgium and Switzerland do too.
FRENCH_NUMBER_WORDS = frozenset({*_SMALL, *_SCALES, "et", "vingts", "cent", "cents", "mille", "mil"})
NUMBER_WORDS = FRENCH_NUMBER_WORDS | frozenset(_REGIONAL)
_IRREGULAR = {"cinq": "cinquieme", "neuf": "neuvieme"}
_STEMS = {_IRREGULAR.get(word, f"{word.removesuffix('e')}ieme"): word
          for word in (*_SMALL, "cent", "mille", "million", "milliard") if word not in ("zero", "une")}  # fmt: skip
_LOW_RANKS = {"premier": 1, "premiere": 1, "second": 2, "seconde": 2}

#: Every word that ends a rank.
RANK_WORDS = frozenset({*_STEMS, *_LOW_RANKS})

_WHOLE = later(WHOLE)
_ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50}
_ROMAN_LETTERS = r"(?=[IVXL])(?P<roman>(?:XL|L?X{0,3})(?:IX|IV|V?I{0,3}))"
_ROMAN_RANK = later(rf"{_ROMAN_LETTERS} ?(?P<suffix>er|re|ère|e|è|ème|eme|ième)")
_ROMAN_NUMBER = later(rf"(?=..){_ROMAN_LETTERS}")
_RANK_IN_FIGURES = later(r"(?P<number>[1-9][0-9]{0,11})(?P<suffix>[a-z]+|[°º])")
_DEGREES = frozenset("°º")


def _suffixes(figures: int) -> frozenset[str]:
    """Return the suffixes that a rank takes, wrong but common ones included."""
    if figures == 1:
        return frozenset({"er", "re", "ere"})
    return frozenset({"e", "eme", "me", "ieme"} | ({"d", "de", "nd", "nde"} if figures == 2 else set()))


def _of_roman(letters: str) -> int:
    figures = [_ROMAN[letter] for letter in letters]
    following = [*figures[1:], 0]
    return sum(-value if value < after else value for value, after in zip(figures, following, strict=True))


@lru_cache(maxsize=8192)
def _number(said: Words) -> int | None:
    french = tuple(_of_france(said))
    n = _added_up(french)
    return n if n is not None and n <= _LARGEST and any(form == french for form in _forms(n)) else None


@lru_cache(maxsize=1024)
def _rank(said: Words) -> int | None:
    if len(said) == 1 and said[0] in _LOW_RANKS:
        return _LOW_RANKS[said[0]]
    stem = _STEMS.get(said[-1])
    if stem is None:
        return None
    n = _added_up(said[:-1] + (("un", stem) if stem in _SCALES and len(said) == 1 else (stem,)))
    return n if n and n <= _LARGEST and words(ordinal(n)) == said else None


def _forms(n: int) -> Iterator[Words]:
    """Every wording of the number, hyphens aside."""
    yield words(cardinal(n))
    yield words(cardinal(n, feminine=True))
    if 1 <= n <= 9999:
        yield words(year(n))
        yield words(year(n, mil=True))
    elif n <= _LARGEST:  # page deux cent, invariable as a rank is
        yield _without_plural(words(cardinal(n)))
    if 1100 <= n <= 1999:
        yield from _by_hundreds(n)


def _without_plural(said: Words) -> Words:
    return (*said[:-1], said[-1].removesuffix("s")) if said[-1] in ("vingts", "cents") else said


def _by_hundreds(n: int) -> Iterator[Words]:
    """« Dix-neuf cent quatre-vingts », as some still say from eleven to nineteen hundred."""
    hundreds, rest = divmod(n, 100)
    if rest:
        yield (*words(cardinal(hundreds)), "cent", *words(cardinal(rest)))
        yield (*words(cardinal(hundreds)), "cent", *_without_plural(words(cardinal(rest))))
    else:
        yield (*words(cardinal(hundreds)), "cents")
        yield (*words(cardinal(hundreds)), "cent")


def _of_france(said: Words) -> Iterator[str]:
    """The words with « septante-deux » said « soixante-douze », and so on."""
    at = 0
    while at < len(said):
        tens, at = _REGIONAL.get(said[at]), at + 1
        if tens is None:
            yield said[at - 1]
            continue
        if said[at : at + 1] == ("et",) and said[at + 1 : at + 2] in (("un",), ("une",)):
            at += 1
        unit = _UNITS.get(said[at], 0) if at < len(said) else 0
        feminine = bool(unit) and said[at] == "une"
        at += bool(unit)
        before_mille = tens == 80 and said[at : at + 1] in (("mille",), ("cent",), ("mil",))
        spoken = words(cardinal(tens + unit, feminine=feminine))
        yield from _without_plural(spoken) if before_mille else spoken


def _added_up(said: Words) -> int | None:
    """Return what the words amount to, whether or not French says it so; None for words that cannot be added."""
    total = group = 0
    if len(said) > _MOST_WORDS:
        return None
    for word in said:
        if word in ("vingt", "vingts"):
            group += 76 if group % 100 == 4 else 20
        elif word in _SMALL:
            group += _SMALL[word]
        elif word in ("cent", "cents"):
            group = max(group, 1) * 100
        elif word in ("mille", "mil"):
            total, group = total + max(group, 1) * 1000, 0
        elif word in _SCALES:
            if not group and not total % 10**9:
                return None
            total, group = _scaled(total, group, _SCALES[word]), 0
        elif word != "et":
            return None
    return total + group


def _scaled(total: int, group: int, scale: int) -> int:
    """« Trois cent mille millions »: what stands below the scale is multiplied by it."""
    above, below = divmod(total, scale)
    return above * scale + (below + group) * scale


def _loose(said: Words) -> list[str]:
    """The words without what is most often wrong in them: « et », « mil », gender, plurals, « un » before « mille »."""
    common = [_COMMON.get(word, word) for word in said if word != "et"]
    return common[1:] if common[:1] == ["un"] and common[1:2] in (["mille"], ["cent"]) else common


_COMMON = {"vingts": "vingt", "cents": "cent", "mil": "mille", "une": "un"}
