"""Every wording of one typed value, each with the template filter that gives it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, assert_never

from actgen.core.errors import WordingError
from actgen.french.amounts import amount_figures, amount_in_words, number_figures
from actgen.french.capitals import Capitals, capitalise
from actgen.french.communes import with_a, with_de
from actgen.french.dates import (
    date_figures,
    date_in_words,
    date_long,
    date_stamp,
    date_with_weekday,
    day_of_month_in_words,
    year_in_words,
)
from actgen.french.lists import enumerate_in_french
from actgen.french.numbers import Hyphens, cardinal, ordinal, ordinal_figures
from actgen.french.reading import (
    AmountValue,
    DateValue,
    IntegerValue,
    ListValue,
    NameValue,
    TimeValue,
    read_value,
)
from actgen.french.times import time_compact, time_in_words, time_spaced

if TYPE_CHECKING:
    from datetime import date, time
    from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Wording:
    """One way to write a value: what the form is, its text, and the template filter that gives it."""

    form: str
    text: str
    example: str


def wordings(text: str) -> tuple[Wording, ...]:
    """Return the forms of the date, time, whole number, amount, list or name that the text states, the fullest first.

    Raises `WordingError` as `read_value` does, and for a number too great for words.
    """
    match read_value(text):
        case DateValue(day):
            return _of_date(day)
        case TimeValue(moment):
            return _of_time(moment)
        case IntegerValue(number):
            return _of_integer(number)
        case AmountValue(amount):
            return _of_amount(amount)
        case ListValue(items):
            return (Wording("la liste", enumerate_in_french(items), "liste"),)
        case NameValue(name):
            return _of_name(name)
        case unknown:
            assert_never(unknown)


def _of_date(day: date) -> tuple[Wording, ...]:
    return (
        Wording(
            "en lettres, avec le jour, «\u00a0mil\u00a0», sans traits d’union, une capitale à chaque mot",
            date_in_words(day, weekday=True, mil=True, hyphens=Hyphens.NONE, capitals=Capitals.EACH_WORD),
            'date_lettres(jour=true, mil=true, traits="aucun", capitales="initiales")',
        ),
        Wording("en lettres, avec «\u00a0mil\u00a0»", date_in_words(day, mil=True), "date_lettres(mil=true)"),
        Wording("en lettres", date_in_words(day), "date_lettres"),
        Wording("longue", date_long(day), "date_longue"),
        Wording("longue, avec le jour", date_with_weekday(day), "date_jour"),
        Wording("au cachet dateur", date_stamp(day), "date_cachet"),
        Wording("en chiffres", date_figures(day), "date_chiffres"),
        Wording("en chiffres, avec des tirets", date_figures(day, "-"), 'date_chiffres("-")'),
        Wording("jour du mois, en lettres", day_of_month_in_words(day), "jour_du_mois_lettres"),
        Wording("année, en lettres", year_in_words(day.year), "annee_lettres"),
    )


def _of_time(moment: time) -> tuple[Wording, ...]:
    return (
        Wording("en lettres", time_in_words(moment), "heure_lettres"),
        Wording(
            "en lettres, sans traits d’union, une capitale à chaque mot",
            time_in_words(moment, hyphens=Hyphens.NONE, capitals=Capitals.EACH_WORD),
            'heure_lettres(traits="aucun", capitales="initiales")',
        ),
        Wording("en chiffres", time_spaced(moment), "heure"),
        Wording("en chiffres, sans espaces", time_compact(moment), "heure_compacte"),
    )


def _of_integer(number: int) -> tuple[Wording, ...]:
    return (
        Wording("en lettres", cardinal(number), "nombre_lettres"),
        Wording("en lettres, au féminin", cardinal(number, feminine=True), "nombre_lettres(feminin=true)"),
        Wording(
            "en lettres, orthographe de 1990",
            cardinal(number, hyphens=Hyphens.REFORM_1990),
            'nombre_lettres(traits="1990")',
        ),
        Wording("en chiffres", number_figures(number), "nombre"),
        *(_of_rank(number) if number else ()),
    )


def _of_rank(number: int) -> tuple[Wording, ...]:
    masculine = (
        Wording("rang, en lettres", ordinal(number), "ordinal_lettres"),
        Wording("rang, en chiffres", ordinal_figures(number), "ordinal"),
    )
    if number > 1:
        return masculine
    return (
        *masculine,
        Wording("rang, en lettres, au féminin", ordinal(1, feminine=True), "ordinal_lettres(feminin=true)"),
        Wording("rang, en chiffres, au féminin", ordinal_figures(1, feminine=True), "ordinal(feminin=true)"),
    )


def _of_amount(amount: Decimal) -> tuple[Wording, ...]:
    return (
        Wording("en lettres", amount_in_words(amount), "montant_lettres"),
        Wording("en chiffres", amount_figures(amount), "montant"),
    )


def _of_name(name: str) -> tuple[Wording, ...]:
    return (
        *_after_de(name),
        Wording("après «\u00a0à\u00a0»", with_a(name), "a"),
        Wording("en capitales", capitalise(name, Capitals.ALL), "majuscules"),
    )


def _after_de(name: str) -> tuple[Wording, ...]:
    """Both forms where the spelling does not tell an aspirated h from a mute one."""
    try:
        return (Wording("après «\u00a0de\u00a0»", with_de(name), "de"),)
    except WordingError:
        return (
            Wording("après «\u00a0de\u00a0», si l’on fait l’élision", with_de(name, elide=True), "de(elision=true)"),
            Wording("après «\u00a0de\u00a0», sans élision", with_de(name, elide=False), "de(elision=false)"),
        )
