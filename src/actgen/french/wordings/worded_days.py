"""Every wording of a date, of a time, of several days and of several years."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

from actgen.french.capitals import Capitals, capitalise
from actgen.french.dates import (
    date_figures,
    date_in_words,
    date_long,
    date_stamp,
    date_with_weekday,
    day_and_month,
    day_and_month_in_words,
    day_of_month_in_words,
    month_and_year,
    month_in_words,
    year_in_words,
)
from actgen.french.durations import Duration, duration_in_words
from actgen.french.ranges import date_range_in_words, date_range_long, time_range_in_words, time_range_spaced
from actgen.french.school_years import is_school_year, school_year, school_year_of
from actgen.french.times import time_compact, time_in_words, time_long, time_spaced
from actgen.french.wordings.moments import at, moment_in_words, moment_long
from actgen.french.wordings.worded import CAPITALS, HYPHENS, MIL, MINUTES, POINT, WEEKDAY, ZEROS, Choice, Wording, each

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date, time


def of_date(day: date) -> Iterator[Wording]:
    yield from each(
        "en lettres", "date_lettres", lambda **how: date_in_words(day, **how), WEEKDAY, MIL, HYPHENS, CAPITALS
    )
    yield from each("longue", "date_longue", lambda **how: date_long(day, **how), CAPITALS)
    yield Wording("longue, avec l’article", f"le {date_long(day)}", "{{ … | date_avec_article }}")
    yield from each("longue, avec le jour", "date_jour", lambda **how: date_with_weekday(day, **how), CAPITALS)
    yield Wording("au cachet dateur", date_stamp(day), "{{ … | date_cachet }}")
    yield Wording("en chiffres", date_figures(day), "{{ … | date_chiffres }}")
    yield Wording("en chiffres, avec des tirets", date_figures(day, "-"), '{{ … | date_chiffres("-") }}')
    yield from each(
        "jour du mois, en lettres", "jour_du_mois_lettres", lambda **how: day_of_month_in_words(day, **how),
        WEEKDAY, HYPHENS,
    )  # fmt: skip
    yield from each(
        "jour et mois, en lettres", "jour_mois_lettres", lambda **how: day_and_month_in_words(day, **how),
        WEEKDAY, HYPHENS,
    )  # fmt: skip
    yield from each("jour et mois", "jour_mois", lambda **how: day_and_month(day, **how), WEEKDAY, CAPITALS)
    yield Wording("année", str(day.year), "{{ … | annee }}")
    yield from each("année, en lettres", "annee_lettres", lambda **how: year_in_words(day.year, **how), MIL, HYPHENS)
    if is_school_year(first := school_year_of(day)):
        yield from of_school_year(first)


def of_month(year: int, month: int) -> Iterator[Wording]:
    yield from each("longue", "date_longue", lambda **how: _month(year, month, **how), CAPITALS)
    yield from each("en lettres", "", lambda **how: month_in_words(year, month, **how), MIL, HYPHENS, CAPITALS)


def _month(year: int, month: int, *, capitals: Capitals = Capitals.NONE) -> str:
    return capitalise(month_and_year(year, month), capitals)


def of_time(moment: time) -> Iterator[Wording]:
    yield from each(
        "en lettres", "heure_lettres", lambda **how: time_in_words(moment, **how),
        MINUTES, HYPHENS, CAPITALS,
    )  # fmt: skip
    yield from each("en chiffres", "heure", lambda **how: time_spaced(moment, **how), ZEROS)
    yield from each(
        "en chiffres, «\u00a0heures\u00a0» en toutes lettres", "heure_longue", lambda **how: time_long(moment, **how),
        ZEROS, POINT, CAPITALS,
    )  # fmt: skip
    yield Wording("en chiffres, sans espaces", time_compact(moment), "{{ … | heure_compacte }}")
    yield Wording("en chiffres, sans espaces, avec H", time_compact(moment, "H"), '{{ … | heure_compacte("H") }}')
    yield Wording("en chiffres, avec deux-points", time_compact(moment, ":"), '{{ … | heure_compacte(":") }}')
    if moment.hour or moment.minute:
        duration = Duration(hours=moment.hour, minutes=moment.minute)
        yield Wording("si c’est une durée, en lettres", duration_in_words(duration), "{{ … | duree_lettres }}")


def of_moment(day: date, moment: time) -> Iterator[Wording]:
    """The tag has two filters: a template knows the day and the time as two values."""
    seen: set[str] = set()
    for weekday, mil, hyphens, capitals in product(WEEKDAY, MIL, HYPHENS, CAPITALS):
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


def _tag(name: str, *chosen: Choice) -> str:
    options = ", ".join(choice.typed for choice in chosen if choice.typed)
    return f"{{{{ … | {name}({options}) }}}}" if options else f"{{{{ … | {name} }}}}"


def of_date_range(first: date, last: date) -> Iterator[Wording]:
    yield from each("longue", "periode", lambda **how: date_range_long(first, last, **how), WEEKDAY, argument="…")
    yield from each(
        "en lettres", "periode_lettres", lambda **how: date_range_in_words(first, last, **how),
        WEEKDAY, MIL, HYPHENS, CAPITALS, argument="…",
    )  # fmt: skip


def of_time_range(first: time, last: time) -> Iterator[Wording]:
    yield Wording("en chiffres", time_range_spaced(first, last), "{{ … | horaire(…) }}")
    yield from each(
        "en lettres", "horaire_lettres", lambda **how: time_range_in_words(first, last, **how),
        HYPHENS, CAPITALS, argument="…",
    )  # fmt: skip


def of_school_year(first: int) -> Iterator[Wording]:
    yield Wording("année scolaire", school_year(first), "{{ … | annee_scolaire }}")
    yield Wording("année scolaire, avec une barre", school_year(first, "/"), '{{ … | annee_scolaire("/") }}')


def of_years(first: int, last: int) -> Iterator[Wording]:
    yield Wording("plusieurs années", f"{first}-{last}", "{{ … | annee }}-{{ … | annee }}")
    yield Wording("de la première à la dernière", f"de {first} à {last}", "de {{ … | annee }} à {{ … | annee }}")
    for chosen in product(MIL, HYPHENS):
        yield _in_words(first, last, *chosen)


def _in_words(first: int, last: int, *chosen: Choice) -> Wording:
    how = {name: value for choice in chosen for name, value in choice.taken.items()}
    words = [year_in_words(year, **how) for year in (first, last)]  # type: ignore[arg-type]
    said = ", ".join(["en lettres", *(choice.said for choice in chosen if choice.said)])
    return Wording(said, " à ".join(words), " à ".join([_tag("annee_lettres", *chosen)] * 2))
