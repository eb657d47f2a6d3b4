"""The word that a clerk misspelt among those of dates, times, numbers and amounts, and what to type in its place."""

from __future__ import annotations

from difflib import SequenceMatcher

from actgen.core.errors import WordingError
from actgen.core.folding import without_accents
from actgen.core.nearest import did_you_mean
from actgen.french.dates import MONTHS, WEEKDAYS
from actgen.french.durations import UNITS
from actgen.french.readers.amounts import EURO_WORDS
from actgen.french.readers.kinds import stated_value
from actgen.french.readers.known_words import NEAR, is_nearly_a_wording, sorted_out
from actgen.french.readers.numbers import FRENCH_NUMBER_WORDS, RANK_WORDS
from actgen.french.readers.times import NOON_AND_MIDNIGHT
from actgen.french.typography import quoted
from actgen.french.values import IntegerValue, ListValue, NameValue

__all__ = ["is_nearly_a_wording", "misspelt_word"]


def misspelt_word(text: str) -> WordingError | None:
    """Return the fault that names the first word not understood, when half of the others at least are understood."""
    unknown, known = sorted_out(text)
    if not unknown or len(unknown) > known:
        return None
    message = f"Dans {quoted(text.strip())}, le mot {quoted(unknown[0])} n’est pas compris."
    return WordingError(message, _nearest(text, unknown) or _alone(text, unknown[0]) or _HINT)


_HINT = (
    "Écrivez en chiffres (15/12/2025, 19\u00a0h\u00a030, 2025), "
    f"ou en lettres comme {quoted('deux mille vingt et un')}."
)
_ACCENTED = {"zero": "zéro"}
_SPELLINGS = sorted(
    {*MONTHS, *WEEKDAYS, *(_ACCENTED.get(word, word) for word in FRENCH_NUMBER_WORDS if len(word) > 2)}
    | {word.replace("ieme", "ième").replace("premiere", "première") for word in RANK_WORDS}
    | EURO_WORDS | {*NOON_AND_MIDNIGHT, "heure", "heures"}
    | {word for unit in UNITS for word in (unit.singular, unit.plural)}
)  # fmt: skip
_NEAR_FROM_THE_FIRST_LETTER = 0.7
_LEADING_LINKS = ("le ", "du ", "de ", "d’", "d'", "à ")


def _nearest(text: str, unknown: list[str]) -> str:
    """The spellings that are near; of a single unknown word, those alone that make a value of the text."""
    near = [spelling for spelling in _SPELLINGS if _looks_like(unknown[0], spelling)]
    if len(unknown) == 1:
        near = [spelling for spelling in near if _states_something(text.replace(unknown[0], spelling))]
    return did_you_mean(unknown[0], near)


def _looks_like(typed: str, word: str) -> bool:
    """Whether a slip may have made the one of the other; few slips change the first letter."""
    typed, word = without_accents(typed.lower()), without_accents(word)
    least = _NEAR_FROM_THE_FIRST_LETTER if typed[0] == word[0] else NEAR
    return SequenceMatcher(None, typed, word).ratio() >= least


def _states_something(text: str) -> bool:
    """Whether the text states a value, or a fault of a value that can be named."""
    try:
        return stated_value(text) is not None
    except WordingError:
        return True


def _alone(text: str, unknown: str) -> str:
    """The advice to type « vingt et une » or « 12 juin 2025 » alone; empty where no value stands on one side."""
    before, _, after = (part.strip() for part in text.partition(unknown))
    if not after and _is_worth_typing(before):
        return f"Tapez sans lui ce qui le précède\u00a0: {quoted(before)}."
    after = next((after.removeprefix(link) for link in _LEADING_LINKS if after.startswith(link)), after)
    if not before and _is_worth_typing(after):
        return f"Tapez sans lui ce qui le suit\u00a0: {quoted(after)}."
    return ""


def _is_worth_typing(text: str) -> bool:
    """Whether the text states a value that is more than « un » or a name."""
    try:
        value = stated_value(text) if text else None
    except WordingError:
        return False
    return value is not None and not isinstance(value, (NameValue, ListValue)) and value not in _TOO_LITTLE


_TOO_LITTLE = (IntegerValue(0), IntegerValue(1))
