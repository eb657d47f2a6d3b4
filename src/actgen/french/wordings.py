"""Every wording of one typed value, each with the tag of a template that gives it."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import product
from typing import TYPE_CHECKING, NamedTuple, assert_never

from actgen.core.errors import WordingError
from actgen.french.amounts import (
    amount_figures,
    amount_in_words,
    amount_in_words_and_figures,
    number_figures,
)
from actgen.french.capitals import Capitals, capitalise
from actgen.french.communes import with_a, with_de
from actgen.french.dates import (
    date_figures,
    date_in_words,
    date_long,
    date_stamp,
    date_with_weekday,
    day_and_month_in_words,
    day_of_month_in_words,
    month_and_year,
    month_in_words,
    year_in_words,
)
from actgen.french.durations import Duration, duration_figures, duration_in_words
from actgen.french.lists import enumerate_in_french
from actgen.french.moments import at, moment_in_words, moment_long
from actgen.french.numbers import Hyphens, cardinal, ordinal, ordinal_figures
from actgen.french.percentages import percentage_figures, percentage_in_words
from actgen.french.ranges import date_range_in_words, date_range_long, time_range_in_words, time_range_spaced
from actgen.french.reading import read_value
from actgen.french.school_years import school_year, school_year_of
from actgen.french.times import time_compact, time_in_words, time_spaced
from actgen.french.values import (
    AmountValue,
    DateRangeValue,
    DateValue,
    DurationValue,
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
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import date, time
    from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Wording:
    """One way to write a value: what the form is, its text, and the tag of a template that gives it, if any does."""

    form: str
    text: str
    tag: str = ""


def wordings(text: str) -> tuple[Wording, ...]:
    """Return the forms of the value that the text states, those that ask for the fewest options first.

    Raises `WordingError` as `read_value` does, and for a number too great for words.
    """
    return tuple(sorted(_forms(text), key=lambda wording: wording.tag.count("=")))


def _forms(text: str) -> Iterator[Wording]:
    match read_value(text):
        case DateValue(day):
            yield from _of_date(day)
        case MonthValue(year, month):
            yield from _of_month(year, month)
        case TimeValue(moment):
            yield from _of_time(moment)
        case MomentValue(day, moment):
            yield from _of_moment(day, moment)
        case DateRangeValue(first_day, last_day):
            yield from _of_date_range(first_day, last_day)
        case TimeRangeValue(first_time, last_time):
            yield from _of_time_range(first_time, last_time)
        case SchoolYearValue(first):
            yield from _of_school_year(first)
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


class _Choice(NamedTuple):
    """One choice of an option: how a sentence says it, how a tag types it, what the function takes."""

    said: str
    typed: str
    taken: dict[str, bool | Hyphens | Capitals]


_USUAL = _Choice("", "", {})
_WEEKDAY = (_USUAL, _Choice("avec le jour", "jour=true", {"weekday": True}))
_MIL = (_USUAL, _Choice("avec «\u00a0mil\u00a0»", "mil=true", {"mil": True}))
_FEMININE = (_USUAL, _Choice("au féminin", "feminin=true", {"feminine": True}))
_SECOND = (_USUAL, _Choice("avec «\u00a0second\u00a0»", "second=true", {"second": True}))
_HYPHENS = (
    _USUAL,
    _Choice("traits d’union de 1990", 'traits="1990"', {"hyphens": Hyphens.REFORM_1990}),
    _Choice("sans traits d’union", 'traits="aucun"', {"hyphens": Hyphens.NONE}),
)
_CAPITALS = (
    _USUAL,
    _Choice("une capitale à chaque mot", 'capitales="initiales"', {"capitals": Capitals.EACH_WORD}),
    _Choice("en capitales", 'capitales="majuscules"', {"capitals": Capitals.ALL}),
)


def _each(
    form: str, tag: str, write: Callable[..., str], *options: tuple[_Choice, ...], argument: str = ""
) -> Iterator[Wording]:
    """Each text that `write` gives under the options, once, with the fewest options that give it.

    In `tag`, « % » stands for the options of a filter; `argument` is what it takes before them.
    """
    seen: set[str] = set()
    for chosen in sorted(product(*options), key=lambda chosen: sum(choice is not _USUAL for choice in chosen)):
        text = write(**{name: value for choice in chosen for name, value in choice.taken.items()})
        if text in seen:
            continue
        seen.add(text)
        typed = ", ".join(part for part in (argument, *(choice.typed for choice in chosen)) if part)
        said = ", ".join([form, *(choice.said for choice in chosen if choice.said)])
        yield Wording(said, text, f"{{{{ … | {tag}{f'({typed})' if typed else ''} }}}}" if tag else "")


def _of_date(day: date) -> Iterator[Wording]:
    yield from _each(
        "en lettres", "date_lettres", lambda **how: date_in_words(day, **how), _WEEKDAY, _MIL, _HYPHENS, _CAPITALS
    )
    yield Wording("longue", date_long(day), "{{ … | date_longue }}")
    yield Wording("longue, avec l’article", f"le {date_long(day)}", "{{ … | date_avec_article }}")
    yield Wording("longue, avec le jour", date_with_weekday(day), "{{ … | date_jour }}")
    yield Wording("au cachet dateur", date_stamp(day), "{{ … | date_cachet }}")
    yield Wording("en chiffres", date_figures(day), "{{ … | date_chiffres }}")
    yield Wording("en chiffres, avec des tirets", date_figures(day, "-"), '{{ … | date_chiffres("-") }}')
    yield from _each(
        "jour du mois, en lettres", "jour_du_mois_lettres", lambda **how: day_of_month_in_words(day, **how), _HYPHENS
    )
    yield from _each(
        "jour et mois, en lettres", "jour_mois_lettres", lambda **how: day_and_month_in_words(day, **how), _HYPHENS
    )
    yield from _each("année, en lettres", "annee_lettres", lambda **how: year_in_words(day.year, **how), _MIL, _HYPHENS)
    if day.year > 1000:
        yield from _of_school_year(school_year_of(day))


def _of_month(year: int, month: int) -> Iterator[Wording]:
    yield Wording("longue", month_and_year(year, month), "{{ … | date_longue }}")
    yield from _each("en lettres", "", lambda **how: month_in_words(year, month, **how), _MIL, _HYPHENS, _CAPITALS)


def _of_time(moment: time) -> Iterator[Wording]:
    yield from _each("en lettres", "heure_lettres", lambda **how: time_in_words(moment, **how), _HYPHENS, _CAPITALS)
    yield Wording("en chiffres", time_spaced(moment), "{{ … | heure }}")
    yield Wording("en chiffres, sans espaces", time_compact(moment), "{{ … | heure_compacte }}")
    if moment.hour or moment.minute:
        duration = Duration(hours=moment.hour, minutes=moment.minute)
        yield Wording("si c’est une durée, en lettres", duration_in_words(duration), "{{ … | duree_lettres }}")


def _of_moment(day: date, moment: time) -> Iterator[Wording]:
    """The tag has two filters: a template knows the day and the time as two values."""
    seen: set[str] = set()
    for weekday, mil, hyphens, capitals in product(_WEEKDAY, _MIL, _HYPHENS, _CAPITALS):
        chosen = (weekday, mil, hyphens, capitals)
        how = {name: value for choice in chosen for name, value in choice.taken.items()}
        text = moment_in_words(day, moment, **how)  # type: ignore[arg-type]
        if text not in seen:
            seen.add(text)
            said = ", ".join(["en lettres", *(choice.said for choice in chosen if choice.said)])
            link = at(capitals.taken.get("capitals", Capitals.NONE))  # type: ignore[arg-type]
            tags = [_tag("date_lettres", *chosen), link, _tag("heure_lettres", hyphens, capitals)]
            yield Wording(said, text, " ".join(tags))
    yield Wording("longue", moment_long(day, moment), "{{ … | date_longue }} à {{ … | heure }}")
    yield Wording(
        "longue, avec le jour", moment_long(day, moment, weekday=True), "{{ … | date_jour }} à {{ … | heure }}"
    )


def _tag(name: str, *chosen: _Choice) -> str:
    options = ", ".join(choice.typed for choice in chosen if choice.typed)
    return f"{{{{ … | {name}({options}) }}}}" if options else f"{{{{ … | {name} }}}}"


def _of_date_range(first: date, last: date) -> Iterator[Wording]:
    yield from _each("longue", "periode", lambda **how: date_range_long(first, last, **how), _WEEKDAY, argument="…")
    yield from _each(
        "en lettres", "periode_lettres", lambda **how: date_range_in_words(first, last, **how),
        _WEEKDAY, _MIL, _HYPHENS, _CAPITALS, argument="…",
    )  # fmt: skip


def _of_time_range(first: time, last: time) -> Iterator[Wording]:
    yield Wording("en chiffres", time_range_spaced(first, last), "{{ … | horaire(…) }}")
    yield from _each(
        "en lettres", "horaire_lettres", lambda **how: time_range_in_words(first, last, **how),
        _HYPHENS, _CAPITALS, argument="…",
    )  # fmt: skip


def _of_school_year(first: int) -> Iterator[Wording]:
    yield Wording("année scolaire", school_year(first), "{{ … | annee_scolaire }}")
    yield Wording("année scolaire, avec une barre", school_year(first, "/"), '{{ … | annee_scolaire("/") }}')


def _of_duration(duration: Duration) -> Iterator[Wording]:
    yield from _each(
        "en lettres", "duree_lettres", lambda **how: duration_in_words(duration, **how), _HYPHENS, _CAPITALS
    )
    yield Wording("en chiffres", duration_figures(duration), "{{ … | duree }}")


def _of_integer(number: int) -> Iterator[Wording]:
    yield from _each(
        "en lettres", "nombre_lettres", lambda **how: _cardinal(number, **how), _FEMININE, _HYPHENS, _CAPITALS
    )
    yield Wording("en chiffres", number_figures(number), "{{ … | nombre }}")
    if number > 999:
        yield Wording("en chiffres, comme une année ou un numéro", str(number), "{{ … }}")
    if 1 <= number <= 9999:
        yield from _each(
            "année, en lettres", "annee_lettres", lambda **how: year_in_words(number, **how), _MIL, _HYPHENS, _CAPITALS
        )
    if number:
        yield from _of_rank(number, "rang, ")


def _of_rank(rank: int, before: str = "") -> Iterator[Wording]:
    yield from _each(
        f"{before}en lettres", "ordinal_lettres", lambda **how: _ordinal(rank, **how),
        _FEMININE, _SECOND, _HYPHENS, _CAPITALS,
    )  # fmt: skip
    yield from _each(f"{before}en chiffres", "ordinal", lambda **how: ordinal_figures(rank, **how), _FEMININE, _SECOND)


def _cardinal(number: int, *, capitals: Capitals = Capitals.NONE, **how: bool | Hyphens) -> str:
    return capitalise(cardinal(number, **how), capitals)  # type: ignore[arg-type]


def _ordinal(rank: int, *, capitals: Capitals = Capitals.NONE, **how: bool | Hyphens) -> str:
    return capitalise(ordinal(rank, **how), capitals)  # type: ignore[arg-type]


def _of_amount(amount: Decimal) -> Iterator[Wording]:
    yield from _each("en lettres", "montant_lettres", lambda **how: amount_in_words(amount, **how), _HYPHENS, _CAPITALS)
    yield Wording("en chiffres", amount_figures(amount), "{{ … | montant }}")
    yield from _each(
        "en lettres, puis en chiffres", "montant_lettres_chiffres",
        lambda **how: amount_in_words_and_figures(amount, **how), _HYPHENS, _CAPITALS,
    )  # fmt: skip


def _of_percentage(rate: Decimal) -> Iterator[Wording]:
    yield Wording("en chiffres", percentage_figures(rate), "{{ … | pourcentage }}")
    yield from _each(
        "en lettres", "pourcentage_lettres", lambda **how: percentage_in_words(rate, **how), _HYPHENS, _CAPITALS
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
