"""Numbers, amounts, percentages and areas as a clerk types them: exact, and never guessed.

A point before three figures is doubtful, « 1.500 »: a French hand may mean 1 500 as well as 1,5, so it is asked.
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Any, NamedTuple

from actgen.core.citing import cited
from actgen.core.errors import WordingError
from actgen.core.patterns import later
from actgen.french.amounts import amount_figures, number_figures
from actgen.french.percentages import percentage_figures
from actgen.french.readers.amounts import stated_amount, stated_percentage
from actgen.french.typography import NO_BREAK
from actgen.variables.fields import FieldFault, read_count, typed_text


def read_whole(value: Any) -> int:
    """« 35 », « 11 600 », « -5 »."""
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    text = typed_text(value)
    is_negative, rest = _signed(text)
    return -read_count(rest) if is_negative and rest else read_count(text)


def read_decimal(value: Any) -> Decimal:
    """« 2,5 », « 12 345,678 », « 0.125 »; at most six decimals."""
    if (number := _number(value)) is not None:
        return number
    text = typed_text(value)
    is_negative, rest = _signed(text)
    return _with_sign(_figures(rest, text, _DECIMAL), is_negative)


def read_amount(value: Any) -> Decimal:
    """« 1 500 », « 1500,50 », « 12.345,60 € », « 1,5 M€ », « quarante euros »: euros, in whole cents."""
    if isinstance(value, str) and _EVERYDAY.fullmatch(value):
        return Decimal(value.replace(",", ".")).quantize(_CENT)
    if (number := _number(value)) is not None:
        return number.quantize(_CENT)
    text = typed_text(value)
    is_negative, rest = _signed(text)
    figures = _EUROS.sub("", rest)
    if _POINTED.fullmatch(figures):
        found = _amount_said(f"{figures} €", text)
    elif _is_figures(figures):
        found = _figures(figures, text, _AMOUNT)
    else:
        found = _amount_said(rest, text)
    if found >= _TOO_GREAT:
        raise _too_great(text)
    return _with_sign(found, is_negative).quantize(_CENT)


def read_percentage(value: Any) -> Decimal:
    """« 40 », « 40 % », « 12,5 pour cent »: 40 means 40 %; at most four decimals."""
    if (number := _number(value)) is not None:
        return number
    text = typed_text(value)
    is_negative, rest = _signed(text)
    figures = _PER_CENT.sub("", rest)
    if _is_figures(figures):
        return _with_sign(_figures(figures, text, _PERCENTAGE), is_negative)
    try:
        said = stated_percentage(rest)
    except WordingError as failure:
        raise FieldFault(failure.message, failure.hint) from failure
    if said is None:
        raise _unread(text, _PERCENTAGE)
    return _with_sign(said, is_negative)


def read_area(value: Any) -> Decimal:
    """« 1 250 », « 85,5 m² », « 12 ha 50 a 20 ca », « 2,5 ha »: square metres, the units of the land register too.

    A bare number is one of square metres; ares and centiares after a longer unit are fewer than a hundred.
    """
    if (number := _number(value)) is not None:
        return number
    text = typed_text(value)
    spaced = " ".join(text.split())
    figures = _SQUARE_METRES.sub("", spaced)
    if _is_figures(figures):
        return _figures(figures, text, _AREA)
    return _land_register(spaced, text)


def figures(value: Decimal | int) -> str:
    """« 12 345,678 », without the zeros that end it."""
    whole, _, decimals = f"{abs(value):f}".partition(".")
    sign = "\u2212" if value < 0 else ""
    shown = decimals.rstrip("0")
    return f"{sign}{number_figures(int(whole))}{f',{shown}' if shown else ''}"


def typed_again(value: Decimal) -> str:
    """The number as it may be typed again: « 1500,50 »."""
    return f"{value:f}".replace(".", ",")


def amount_shown(value: Decimal) -> str:
    """« 1 500,50 € »."""
    return amount_figures(value)


def percentage_shown(value: Decimal) -> str:
    """« 12,5 % », « −3 % »."""
    return percentage_figures(value) if value >= 0 else f"{figures(value)}{NO_BREAK}%"


def area_shown(value: Decimal) -> str:
    """« 1 250 m² »."""
    return f"{figures(value)}{NO_BREAK}m²"


class _Wanted(NamedTuple):
    """What a text should be: how a sentence names it, how many decimals it has, what may be typed."""

    what: str
    decimals: int
    example: str


_DECIMAL = _Wanted("un nombre", 6, "12, ou 2,5")
_AMOUNT = _Wanted("un montant en euros", 2, "1 500, ou 1 500,50")
_PERCENTAGE = _Wanted("un pourcentage", 4, "40, ou 12,5")
_AREA = _Wanted("une superficie", 2, "1 250 m², ou 12 ha 50 a")
_AFTER_FIGURES = frozenset("0123456789.,")
_SIGNS = "-\u2212\u2013"
_CENT = Decimal("0.01")
_MOST_FIGURES = 12
_TOO_GREAT = Decimal(10**_MOST_FIGURES)
_EUROS = later(r"(?<=[0-9]) ?(?:€|eur|euros?)$", re.IGNORECASE)
#: An amount as nearly all are typed, of which there is one reading: « 1500 », « 1500,50 ».
_EVERYDAY = later(r"[1-9][0-9]{0,11}(?:,[0-9]{2})?")
_PER_CENT = later(r"(?<=[0-9]) ?(?:%|pour cent)$", re.IGNORECASE)
_SQUARE_METRES = later(r"(?<=[0-9]) ?(?:m²|m2|mètres? carrés?)$", re.IGNORECASE)
_PLAIN = later(r"(?P<whole>0|[1-9][0-9]*|[1-9][0-9]{0,2}(?: [0-9]{3})+)(?:[.,](?P<decimals>[0-9]+))?")
#: Thousands parted by points, or by commas, are sure only before the other sign and two figures: « 12.345,60 ».
_POINTED = later(r"[1-9][0-9]{0,2}(?:(?:\.[0-9]{3})+,|(?:,[0-9]{3})+\.)[0-9]{2}")
_DOUBTFUL = later(r"(?P<whole>[1-9][0-9]{0,2})\.(?P<rest>[0-9]{3})")
_THOUSANDS = later(r"[1-9][0-9]{0,2}(?:(?:\.[0-9]{3}){2,}|(?:,[0-9]{3}){2,})")
_HUNDRED = 100
_UNITS = {"ha": 10_000, "a": 100, "ca": 1}
_WORDS = {"hectare": "ha", "hectares": "ha", "are": "a", "ares": "a", "centiare": "ca", "centiares": "ca"}
_PART = later(
    r"(?P<figures>[0-9][0-9 .,]{0,20}?) ?(?P<unit>ha|ca|a|hectares?|centiares?|ares?)(?![a-z]) ?", re.IGNORECASE
)


def _number(value: Any) -> Decimal | None:
    """What is a number already."""
    return Decimal(value) if isinstance(value, int | Decimal) and not isinstance(value, bool) else None


def _signed(text: str) -> tuple[bool, str]:
    spaced = " ".join(text.split())
    return (True, spaced[1:].lstrip()) if spaced[0] in _SIGNS else (False, spaced)


def _with_sign(number: Decimal, is_negative: bool) -> Decimal:
    return -number if is_negative and number else number


def _is_figures(text: str) -> bool:
    return bool(text) and set(text) <= set("0123456789 .,")


def _figures(text: str, typed: str, wanted: _Wanted) -> Decimal:
    if doubtful := _DOUBTFUL.fullmatch(text):
        raise _doubtful(typed, doubtful, wanted)
    if _THOUSANDS.fullmatch(text):
        hint = f"Écrivez {number_figures(int(re.sub('[.,]', '', text)))}."
        raise FieldFault(f"Dans {cited(typed)}, une espace doit séparer les milliers.", hint)
    found = _PLAIN.fullmatch(text)
    if found is None:
        raise _unread(typed, wanted)
    whole, decimals = found["whole"].replace(" ", ""), found["decimals"] or ""
    if len(decimals) > wanted.decimals:
        most = _COUNTED[wanted.decimals]
        raise FieldFault(f"{cited(typed)} a plus de {most} décimales.", f"Exemple\u00a0: {wanted.example}.")
    if len(whole) > _MOST_FIGURES:
        raise _too_great(typed)
    shown = decimals.rstrip("0")
    return Decimal(f"{whole}.{shown}" if shown else whole)


_COUNTED = {2: "deux", 4: "quatre", 6: "six"}


def _doubtful(typed: str, found: re.Match[str], wanted: _Wanted) -> FieldFault:
    """The two readings of « 1.500 »; the second only where it has no more decimals than it may."""
    whole = number_figures(int(found["whole"] + found["rest"]))
    decimals = found["rest"].rstrip("0")
    second = f"{found['whole']},{decimals}" if decimals else found["whole"]
    meant = f"{whole} ou {second}" if len(decimals) <= wanted.decimals else whole
    message = f"{cited(typed)} est douteux\u00a0: le point y sépare des milliers, ou des décimales."
    return FieldFault(message, f"Écrivez {meant}.")


def _amount_said(text: str, typed: str) -> Decimal:
    if (doubtful := _DOUBTFUL.match(text)) and text[doubtful.end() :][:1] not in _AFTER_FIGURES:
        raise _doubtful(typed, doubtful, _DECIMAL)
    try:
        found = stated_amount(text)
    except WordingError as failure:
        raise FieldFault(failure.message, failure.hint) from failure
    if found is None:
        raise _unread(typed, _AMOUNT)
    if found != found.quantize(_CENT):
        raise FieldFault(f"{cited(typed)} a plus de deux décimales.", f"Exemple\u00a0: {_AMOUNT.example}.")
    return found


def _land_register(text: str, typed: str) -> Decimal:
    """« 12 ha 50 a 20 ca »: the units from the longest to the shortest, decimals only in one that stands alone."""
    parts: list[tuple[str, str]] = []
    at = 0
    while at < len(text) and (found := _PART.match(text, at)):
        unit = found["unit"].lower()
        parts.append((_WORDS.get(unit, unit), found["figures"].strip()))
        at = found.end()
    units = [unit for unit, _ in parts]
    if not parts or at < len(text) or units != [unit for unit in _UNITS if unit in units]:
        raise _unread(typed, _AREA)
    wanted = _AREA if len(parts) > 1 else _AREA._replace(decimals=4)
    numbers = [_figures(figures, typed, wanted) for _, figures in parts]
    if any(number >= _HUNDRED for number in numbers[1:]) or (len(parts) > 1 and any(number % 1 for number in numbers)):
        raise _unread(typed, _AREA)
    return sum((number * _UNITS[unit] for unit, number in zip(units, numbers, strict=True)), Decimal(0))


def _unread(typed: str, wanted: _Wanted) -> FieldFault:
    return FieldFault(f"{cited(typed)} ne se lit pas comme {wanted.what}.", f"Exemple\u00a0: {wanted.example}.")


def _too_great(typed: str) -> FieldFault:
    return FieldFault(f"{cited(typed)} est un nombre trop grand.", f"Il a {_MOST_FIGURES} chiffres au plus.")
