"""The filters that word days, months, years and the periods that they make."""

from __future__ import annotations

from datetime import date

from actgen.core.errors import WordingError
from actgen.french import dates, ranges, school_years
from actgen.french.capitals import Capitals, capitalise
from actgen.french.numbers import Hyphens
from actgen.french.values import DateRangeValue, MonthValue
from actgen.grammar.accepted import Year


def date_lettres(
    value: date,
    *,
    jour: bool = False,
    mil: bool = False,
    traits: Hyphens = Hyphens.TRADITIONAL,
    capitales: Capitals = Capitals.NONE,
) -> str:
    """« quinze décembre deux mille vingt-cinq »; `jour` adds the weekday, `mil` writes the year of an act.

    {{ "2025-12-15" | date_lettres }}
    {{ "2025-12-15" | date_lettres(jour=true, mil=true, traits="aucun", capitales="initiales") }}
    """
    return dates.date_in_words(value, weekday=jour, mil=mil, hyphens=traits, capitals=capitales)


def date_longue(value: date | MonthValue, *, capitales: Capitals = Capitals.NONE) -> str:
    """« 15 décembre 2025 », « 1er décembre 2025 »; a month alone gives « septembre 2022 ».

    {{ "2025-12-01" | date_longue }}
    {{ "2022-09" | date_longue }}
    """
    if isinstance(value, MonthValue):
        return capitalise(dates.month_and_year(value.year, value.month), capitales)
    return dates.date_long(value, capitals=capitales)


def date_avec_article(value: date | MonthValue) -> str:
    """« le 1er septembre 2021 », but « septembre 2022 » for a month alone.

    {{ "2021-09-01" | date_avec_article }}
    {{ "2022-09" | date_avec_article }}
    """
    return date_longue(value) if isinstance(value, MonthValue) else f"le {date_longue(value)}"


def date_jour(value: date, *, capitales: Capitals = Capitals.NONE) -> str:
    """« lundi 15 décembre 2025 ».

    {{ "2025-12-15" | date_jour }}
    """
    return dates.date_with_weekday(value, capitals=capitales)


def date_cachet(value: date) -> str:
    """« 16 DEC. 2025 », as a rubber stamp prints it.

    {{ "2025-12-16" | date_cachet }}
    """
    return dates.date_stamp(value)


def date_chiffres(value: date, separateur: str = "/") -> str:
    """« 16/12/2025 », or « 16-12-2025 ».

    {{ "2025-12-16" | date_chiffres }}
    {{ "2025-12-16" | date_chiffres("-") }}
    """
    return dates.date_figures(value, separateur)


def jour_du_mois_lettres(
    value: date, *, jour: bool = False, traits: Hyphens = Hyphens.TRADITIONAL, capitales: Capitals = Capitals.NONE
) -> str:
    """« vingt-sept du mois d’octobre »; `jour` adds the weekday.

    {{ "2021-10-27" | jour_du_mois_lettres }}
    """
    return dates.day_of_month_in_words(value, weekday=jour, hyphens=traits, capitals=capitales)


def jour_mois_lettres(
    value: date, *, jour: bool = False, traits: Hyphens = Hyphens.TRADITIONAL, capitales: Capitals = Capitals.NONE
) -> str:
    """« seize décembre »; `jour` adds the weekday.

    {{ "2021-12-16" | jour_mois_lettres }}
    """
    return dates.day_and_month_in_words(value, weekday=jour, hyphens=traits, capitals=capitales)


def jour_mois(value: date, *, jour: bool = False, capitales: Capitals = Capitals.NONE) -> str:
    """« 12 mai », « 1er mai »; `jour` adds the weekday.

    {{ "2011-05-12" | jour_mois }}
    {{ "2011-05-12" | jour_mois(jour=true) }}
    """
    return dates.day_and_month(value, weekday=jour, capitals=capitales)


def annee_lettres(
    value: date | Year, *, mil: bool = False, traits: Hyphens = Hyphens.TRADITIONAL, capitales: Capitals = Capitals.NONE
) -> str:
    """« deux mille vingt et un », of a date or of a year.

    {{ "2021-10-27" | annee_lettres }}
    {{ "2025-12-15" | annee_lettres(mil=true) }}
    """
    return dates.year_in_words(_year(value), mil=mil, hyphens=traits, capitals=capitales)


def annee(value: date | Year) -> str:
    """« 2021 », of a date or of a year.

    {{ "2021-10-27" | annee }}
    """
    return str(_year(value))


def annee_scolaire(value: date | Year, separateur: str = "-") -> str:
    """« 2025-2026 », of a day of that school year or of the year in which it starts.

    {{ "2025-12-15" | annee_scolaire }}
    {{ 2025 | annee_scolaire("/") }}
    """
    first = school_years.school_year_of(value) if isinstance(value, date) else value
    return school_years.school_year(first, separateur)


def periode(value: date | DateRangeValue, fin: date | None = None, *, jour: bool = False) -> str:
    """« du 1er au 15 décembre 2025 », of a period or from a date to the date `fin`.

    {{ "2025-12-01" | periode("2025-12-15") }}
    """
    return ranges.date_range_long(*_days("periode", value, fin), weekday=jour)


def periode_lettres(
    value: date | DateRangeValue,
    fin: date | None = None,
    *,
    jour: bool = False,
    mil: bool = False,
    traits: Hyphens = Hyphens.TRADITIONAL,
    capitales: Capitals = Capitals.NONE,
) -> str:
    """« du premier au quinze décembre deux mille vingt-cinq ».

    {{ "2025-12-15" | periode_lettres("2026-01-03") }}
    """
    first, last = _days("periode_lettres", value, fin)
    return ranges.date_range_in_words(first, last, weekday=jour, mil=mil, hyphens=traits, capitals=capitales)


def _days(name: str, value: date | DateRangeValue, last: date | None) -> tuple[date, date]:
    """The first and the last day: of a period, which says both, or of a date and the one that follows it."""
    if isinstance(value, DateRangeValue):
        if last is None:
            return value.first, value.last
        raise WordingError(
            f"Le filtre «\u00a0{name}\u00a0» reçoit une période et une date de plus.",
            f"Une période a déjà ses deux jours\u00a0: écrivez {name} sans option, ou partez de son premier jour.",
        )
    if last is None:
        raise WordingError(
            f"Il manque au filtre «\u00a0{name}\u00a0» le dernier jour.",
            f'Donnez-lui une période, ou les deux jours\u00a0: {{{{ "2025-12-01" | {name}("2025-12-15") }}}}.',
        )
    return value, last


def _year(value: date | Year) -> int:
    return value.year if isinstance(value, date) else value
