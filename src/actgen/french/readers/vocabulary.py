"""The words of dates, times, numbers and amounts, and the one that a clerk misspelt among them."""

from __future__ import annotations

from difflib import SequenceMatcher

from actgen.core.errors import WordingError
from actgen.core.nearest import did_you_mean
from actgen.french.dates import MONTHS, WEEKDAYS
from actgen.french.durations import UNITS
from actgen.french.readers.amounts import EURO_WORDS
from actgen.french.readers.dates import MONTH_NUMBERS, WEEKDAY_NUMBERS
from actgen.french.readers.durations import UNIT_WORDS, stated_duration
from actgen.french.readers.numbers import NUMBER_WORDS, RANK_WORDS, count
from actgen.french.readers.times import HOUR_WORDS, NOON_AND_MIDNIGHT
from actgen.french.readers.typed import passage, plain_word, typed_words, words
from actgen.french.typography import quoted


def misspelt_word(text: str) -> WordingError | None:
    """Return the fault that names the first word not understood, when half of the others at least are understood."""
    unknown, known = _sorted_out(text)
    if not unknown or len(unknown) > known:
        return None
    message = f"Dans {quoted(text.strip())}, le mot {quoted(unknown[0])} n’est pas compris."
    near = [spelling for spelling in _SPELLINGS if _looks_like(unknown[0], spelling)]
    return WordingError(message, did_you_mean(unknown[0], near) or _alone(text, unknown[0]) or _HINT)


def is_nearly_a_wording(text: str) -> bool:
    """Whether most words are known and the others nearly: « Quinze Décembrre Deux Mil », but not « Deux-Chaises »."""
    unknown, known = _sorted_out(text)
    return bool(unknown) and known >= 2 * len(unknown) and all(_is_nearly_known(word) for word in unknown)


_HINT = (
    "Écrivez en chiffres (15/12/2025, 19\u00a0h\u00a030, 2025), "
    f"ou en lettres comme {quoted('deux mille vingt et un')}."
)
_LINKS = frozenset(
    ("le", "l'", "du", "au", "de", "d'", "a", "et", "en", "pour", "virgule", "moins", "demi", "demie", "quart")
)
_MEANING = (
    NUMBER_WORDS | RANK_WORDS | EURO_WORDS | HOUR_WORDS
    | {*MONTH_NUMBERS, *WEEKDAY_NUMBERS, *UNIT_WORDS, *NOON_AND_MIDNIGHT}
)  # fmt: skip
_ACCENTED = {"zero": "zéro"}
_SPELLINGS = sorted(
    {*MONTHS, *WEEKDAYS, *(_ACCENTED.get(word, word) for word in NUMBER_WORDS if len(word) > 2)}
    | {word.replace("ieme", "ième").replace("premiere", "première") for word in RANK_WORDS}
    | EURO_WORDS | {*NOON_AND_MIDNIGHT, "heure", "heures"}
    | {word for unit in UNITS for word in (unit.singular, unit.plural)}
)  # fmt: skip
_NEAR, _NEAR_FROM_THE_FIRST_LETTER = 0.8, 0.7


def _looks_like(typed: str, word: str) -> bool:
    """Whether a slip may have made the one of the other; few slips change the first letter."""
    typed, word = plain_word(typed), plain_word(word)
    least = _NEAR_FROM_THE_FIRST_LETTER if typed[0] == word[0] else _NEAR
    return SequenceMatcher(None, typed, word).ratio() >= least


def _alone(text: str, unknown: str) -> str:
    """The advice to type « vingt et une » alone, without what it counts; empty where no value stands before it."""
    typed = typed_words(text)
    before = words(text)[: typed.index(unknown)]
    if len(typed) > len(before) + 1 or ((count(before) or 0) < 2 and stated_duration(" ".join(before)) is None):
        return ""
    return f"Tapez sans lui ce qui le précède\u00a0: {quoted(passage(text, before))}."


def _sorted_out(text: str) -> tuple[list[str], int]:
    """Return the words not understood as they were typed, and how many of the others carry a meaning."""
    unknown, known = [], 0
    for typed in typed_words(text):
        word = plain_word(typed)
        if word in _MEANING or (word.isascii() and word.isdigit()):
            known += 1
        elif word not in _LINKS and word.isalpha():
            unknown.append(typed)
        elif word not in _LINKS:
            return [], 0
    return unknown, known


def _is_nearly_known(typed: str) -> bool:
    return any(SequenceMatcher(None, plain_word(typed), word).ratio() >= _NEAR for word in _MEANING)
