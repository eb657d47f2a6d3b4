"""A value and the few words that acts set after it: « 40 € TTC », « vingt et une voix », « un an renouvelable »."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from actgen.french.readers.amounts import stated_amount
from actgen.french.readers.durations import stated_duration
from actgen.french.readers.numbers import count, is_said_in_numerals, number_fault, rank
from actgen.french.readers.typed import passage, words
from actgen.french.values import AmountValue, DurationValue, FollowedValue, IntegerValue, OrdinalValue


def stated_followed(text: str) -> FollowedValue | None:
    """Return the value and what follows it; None when no such words follow, or no value of their kind stands before.

    Raises `WordingError` as the readers of amounts, durations and numbers do.
    """
    typed = " ".join(text.split())
    for following in _FOLLOWING:
        found = following.pattern.fullmatch(typed)
        value = following.read(found["value"]) if found else None
        if found and value is not None:
            return FollowedValue(value, _as_acts_write(found["after"]), following.feminine)
    return None


def _amount(text: str) -> AmountValue | None:
    return None if (amount := stated_amount(text)) is None else AmountValue(amount)


def _duration(text: str) -> DurationValue | None:
    return None if (duration := stated_duration(text)) is None else DurationValue(duration)


def _number(text: str) -> IntegerValue | None:
    said = words(text)
    found = count(said)
    if found is None and is_said_in_numerals(said):
        raise number_fault(passage(text, said))
    return None if found is None else IntegerValue(found)


def _rank(text: str) -> OrdinalValue | None:
    return None if (found := rank(words(text))) is None else OrdinalValue(found)


_Reader = Callable[[str], "IntegerValue | OrdinalValue | AmountValue | DurationValue | None"]


class _Following(NamedTuple):
    """Words that may follow a value, the reader of that value, and the gender of what it counts."""

    pattern: re.Pattern[str]
    read: _Reader
    feminine: bool = False


def _following(after: str, read: _Reader, *, feminine: bool = False) -> _Following:
    return _Following(re.compile(rf"(?P<value>.*\S) ?(?<![^\W\d_])(?P<after>{after})", re.IGNORECASE), read, feminine)


_TIMES = "une|deux|trois|quatre|cinq|[1-9]"
_RECONDUCTION = "(?:par )?(?:tacite|expresse) reconduction"
_FOLLOWING = (
    _following(r"(?:H\.? ?T\.?|T\.? ?T\.? ?C\.?|hors taxes?|toutes taxes comprises|nets? de taxes?)", _amount),
    _following("par (?:an|mois|jour|heure|élève|habitant|école|classe)", _amount),
    _following(
        rf"(?:renouvelables?|reconductibles?)(?: (?:{_TIMES}) fois)?(?: (?:{_RECONDUCTION}|tacitement|expressément))?",
        _duration,
    ),
    _following("voix(?: (?:pour|contre))?|abstentions?", _number, feminine=True),
    _following("suffrages?(?: exprimés?)?|votes?(?: (?:pour|contre))?|bulletins?|votants?", _number),
    _following("adjoint(?: au maire)?|vice-président|tour(?: de scrutin)?|alinéa", _rank),
    _following("adjointe(?: au maire)?|vice-présidente", _rank, feminine=True),
)
_TAX = re.compile(r"(?:HT|TTC)", re.IGNORECASE)


def _as_acts_write(after: str) -> str:
    """« TTC » for « t.t.c. »; any other words as they were typed."""
    sign = re.sub("[. ]", "", after)
    return sign.upper() if _TAX.fullmatch(sign) else after
