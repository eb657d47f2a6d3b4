"""Every wording of one typed value, each with the tag of a template that gives it."""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

from actgen.core.errors import WordingError
from actgen.french.amounts import amount_figures, amount_in_words, amount_in_words_and_figures, number_figures
from actgen.french.capitals import Capitals, capitalise
from actgen.french.communes import with_a, with_de
from actgen.french.dates import year_in_words
from actgen.french.durations import Duration, duration_figures, duration_in_words
from actgen.french.lists import enumerate_in_french
from actgen.french.numbers import Hyphens, cardinal, ordinal, ordinal_figures
from actgen.french.percentages import percentage_figures, percentage_in_words
from actgen.french.reading import read_value
from actgen.french.values import (
    AmountValue,
    DateRangeValue,
    DateValue,
    DurationValue,
    FollowedValue,
    IntegerValue,
    ListValue,
    MomentValue,
    MonthValue,
    NameValue,
    OrdinalValue,
    PercentageValue,
    SchoolYearValue,
    TimeRangeValue,
    TimeValue,
    YearRangeValue,
)
from actgen.french.wordings.worded import CAPITALS, FEMININE, HYPHENS, MIL, SECOND, Wording, each
from actgen.french.wordings.worded_days import (
    of_date,
    of_date_range,
    of_moment,
    of_month,
    of_school_year,
    of_time,
    of_time_range,
    of_years,
)

if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal

__all__ = ["Wording", "wordings"]


def wordings(text: str) -> tuple[Wording, ...]:
    """Return the forms of the value that the text states, those that ask for the fewest options first.

    Raises `WordingError` as `read_value` does, and for a number too great for words.
    """
    return tuple(sorted(_forms(text), key=lambda wording: wording.tag.count("=")))


def _forms(text: str) -> Iterator[Wording]:
    match read_value(text):
        case DateValue(day):
            yield from of_date(day)
        case MonthValue(year, month):
            yield from of_month(year, month)
        case TimeValue(moment):
            yield from of_time(moment)
        case MomentValue(day, moment):
            yield from of_moment(day, moment)
        case DateRangeValue(first_day, last_day):
            yield from of_date_range(first_day, last_day)
        case TimeRangeValue(first_time, last_time):
            yield from of_time_range(first_time, last_time)
        case SchoolYearValue(first):
            yield from of_school_year(first)
        case YearRangeValue(first_year, last_year):
            yield from of_years(first_year, last_year)
        case FollowedValue(value, after, feminine):
            yield from _of_followed(value, after, feminine=feminine)
        case DurationValue(duration):
            yield from _of_duration(duration)
        case IntegerValue(number):
            yield from _of_integer(number)
        case OrdinalValue(rank):
            yield from _of_rank(rank)
        case AmountValue(amount):
            yield from _of_amount(amount)
        case PercentageValue(rate):
            yield from _of_percentage(rate)
        case ListValue(items):
            yield from _of_list(items)
        case NameValue(name):
            yield from _of_name(name)
        case unknown:
            assert_never(unknown)


def _of_duration(duration: Duration) -> Iterator[Wording]:
    yield from each("en lettres", "duree_lettres", lambda **how: duration_in_words(duration, **how), HYPHENS, CAPITALS)
    yield Wording("en chiffres", duration_figures(duration), "{{ … | duree }}")


def _of_integer(number: int) -> Iterator[Wording]:
    yield from each("en lettres", "nombre_lettres", lambda **how: _cardinal(number, **how), FEMININE, HYPHENS, CAPITALS)
    yield Wording("en chiffres", number_figures(number), "{{ … | nombre }}")
    if number > 999:
        yield Wording("en chiffres, comme une année ou un numéro", str(number), "{{ … }}")
    if 1 <= number <= 9999:
        yield from each(
            "année, en lettres", "annee_lettres", lambda **how: year_in_words(number, **how), MIL, HYPHENS, CAPITALS
        )
    if number:
        yield from _of_rank(number, "rang, ")


def _of_rank(rank: int, before: str = "") -> Iterator[Wording]:
    yield from each(
        f"{before}en lettres", "ordinal_lettres", lambda **how: _ordinal(rank, **how),
        FEMININE, SECOND, HYPHENS, CAPITALS,
    )  # fmt: skip
    yield from each(f"{before}en chiffres", "ordinal", lambda **how: ordinal_figures(rank, **how), FEMININE, SECOND)
    if not before:
        yield Wording("dans une énumération", f"{rank}°", "{{ … }}°")


def _cardinal(number: int, *, capitals: Capitals = Capitals.NONE, **how: bool | Hyphens) -> str:
    return capitalise(cardinal(number, **how), capitals)


def _ordinal(rank: int, *, capitals: Capitals = Capitals.NONE, **how: bool | Hyphens) -> str:
    return capitalise(ordinal(rank, **how), capitals)  # type: ignore[arg-type]


def _of_amount(amount: Decimal) -> Iterator[Wording]:
    yield from each("en lettres", "montant_lettres", lambda **how: amount_in_words(amount, **how), HYPHENS, CAPITALS)
    yield Wording("en chiffres", amount_figures(amount), "{{ … | montant }}")
    yield from each(
        "en lettres, puis en chiffres", "montant_lettres_chiffres",
        lambda **how: amount_in_words_and_figures(amount, **how), HYPHENS, CAPITALS,
    )  # fmt: skip


def _of_percentage(rate: Decimal) -> Iterator[Wording]:
    yield Wording("en chiffres", percentage_figures(rate), "{{ … | pourcentage }}")
    yield from each(
        "en lettres", "pourcentage_lettres", lambda **how: percentage_in_words(rate, **how), HYPHENS, CAPITALS
    )


def _of_followed(
    value: IntegerValue | OrdinalValue | AmountValue | DurationValue, after: str, *, feminine: bool
) -> Iterator[Wording]:
    """The forms of the value, of the gender of what it counts, each before the words that follow it."""
    match value:
        case AmountValue(amount):
            forms = _of_amount(amount)
        case DurationValue(duration):
            forms = _of_duration(duration)
        case IntegerValue(number):
            forms = _of_count(number, feminine=feminine)
        case OrdinalValue(rank):
            forms = _of_rank_of(rank, feminine=feminine)
        case unknown:
            assert_never(unknown)
    for form in forms:
        words = _set_alike(after, form.tag)
        yield Wording(form.form, f"{form.text} {words}", f"{form.tag} {words}")


def _set_alike(words: str, tag: str) -> str:
    """The words that follow, in the capitals that the tag asks for."""
    return next((capitalise(words, style) for style in Capitals if f'"{style}"' in tag), words)


def _of_count(number: int, *, feminine: bool) -> Iterator[Wording]:
    yield from each(
        "en lettres", "nombre_lettres", lambda **how: _cardinal(number, feminine=feminine, **how), HYPHENS, CAPITALS,
        argument="feminin=true" if feminine else "",
    )  # fmt: skip
    yield Wording("en chiffres", number_figures(number), "{{ … | nombre }}")


def _of_rank_of(rank: int, *, feminine: bool) -> Iterator[Wording]:
    gender = "feminin=true" if feminine else ""
    yield from each(
        "en lettres", "ordinal_lettres", lambda **how: _ordinal(rank, feminine=feminine, **how),
        SECOND, HYPHENS, CAPITALS, argument=gender,
    )  # fmt: skip
    yield from each(
        "en chiffres", "ordinal", lambda **how: ordinal_figures(rank, feminine=feminine, **how), SECOND, argument=gender
    )


def _of_list(items: tuple[str, ...]) -> Iterator[Wording]:
    yield Wording("la liste", enumerate_in_french(items), "{{ … | liste }}")
    yield Wording(
        "la liste, avec «\u00a0ou\u00a0»", enumerate_in_french(items, "ou"), '{{ … | liste(conjonction="ou") }}'
    )


def _of_name(name: str) -> Iterator[Wording]:
    yield from _after_de(name)
    yield Wording("après «\u00a0à\u00a0»", with_a(name), "{{ … | a }}")
    yield Wording("en capitales", capitalise(name, Capitals.ALL), "{{ … | majuscules }}")


def _after_de(name: str) -> Iterator[Wording]:
    """Both forms where the spelling does not tell an aspirated h from a mute one."""
    try:
        yield Wording("après «\u00a0de\u00a0»", with_de(name), "{{ … | de }}")
    except WordingError:
        elided, whole = with_de(name, elide=True), with_de(name, elide=False)
        yield Wording("après «\u00a0de\u00a0», si l’on fait l’élision", elided, "{{ … | de(elision=true) }}")
        yield Wording("après «\u00a0de\u00a0», sans élision", whole, "{{ … | de(elision=false) }}")
