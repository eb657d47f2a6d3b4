"""The filters of a template: each public function here is one, under its French name, and each of `computing`.

Its annotations say what it takes (`grammar/accepted.py` reads a value as each type), what its options are, and what
comes out; the first line of its docstring says what it writes, the lines in braces are its examples. Nothing else is
needed: the check of a tag, lint and the reference page read them there.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date, time
from decimal import Decimal
from inspect import isfunction
from typing import Any

from actgen.core.citing import cited
from actgen.core.errors import WordingError
from actgen.french import amounts, communes, dates, durations, numbers, percentages, ranges, school_years, times
from actgen.french.agreement import Gender, agree, plural
from actgen.french.capitals import Capitals, capitalise, first_capital
from actgen.french.durations import Duration, Unit
from actgen.french.lists import enumerate_in_french
from actgen.french.numbers import Hyphens
from actgen.french.values import DateRangeValue, MonthValue
from actgen.grammar import computing
from actgen.grammar.accepted import Person, Year, french_kind, printable, refusal
from actgen.grammar.civility import CivilityError
from actgen.grammar.computing import EmptyListError
from actgen.grammar.options import strict


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


def heure_lettres(
    value: time,
    *,
    minutes: bool = False,
    et: bool = False,
    traits: Hyphens = Hyphens.TRADITIONAL,
    capitales: Capitals = Capitals.NONE,
) -> str:
    """« dix-huit heures quinze »; `minutes` names them, « quinze minutes », and `et` sets « et » before them.

    {{ "18:15" | heure_lettres }}
    {{ "20:30" | heure_lettres(minutes=true) }}
    {{ "19:00" | heure_lettres(traits="aucun", capitales="initiales") }}
    """
    return times.time_in_words(value, minutes=minutes, link=et, hyphens=traits, capitals=capitales)


def heure_longue(value: time, *, zeros: bool = False, point: bool = False, capitales: Capitals = Capitals.NONE) -> str:
    """« 20 heures 30 », « 19 heures »; `zeros` writes « 19 heures 00 », `point` « 20.30 heures ».

    {{ "20:30" | heure_longue }}
    {{ "19:00" | heure_longue }}
    """
    return times.time_long(value, zeros=zeros, pointed=point, capitals=capitales)


def heure(value: time, *, zeros: bool = False) -> str:
    """« 19 h 30 », « 19 h »; `zeros` writes « 19 h 00 ».

    {{ "19:30" | heure }}
    {{ "20:00" | heure(zeros=true) }}
    """
    return times.time_spaced(value, zeros=zeros)


def heure_compacte(value: time, separateur: str = "h") -> str:
    """« 20h11 », or « 20:11 ».

    {{ "20:11" | heure_compacte }}
    {{ "20:11" | heure_compacte(":") }}
    """
    return times.time_compact(value, separateur)


def nombre_lettres(
    value: int, *, feminin: bool = False, traits: Hyphens = Hyphens.TRADITIONAL, capitales: Capitals = Capitals.NONE
) -> str:
    """« trente-trois »; `feminin` gives « vingt et une ».

    {{ 33 | nombre_lettres }}
    {{ 21 | nombre_lettres(feminin=true) }}
    """
    words = numbers.cardinal(value, feminine=feminin, hyphens=traits)
    return capitalise(words, capitales)


def nombre(value: int) -> str:
    """« 11 600 ».

    {{ 11600 | nombre }}
    """
    return amounts.number_figures(value)


def ordinal_lettres(
    value: int,
    *,
    feminin: bool = False,
    second: bool = False,
    traits: Hyphens = Hyphens.TRADITIONAL,
    capitales: Capitals = Capitals.NONE,
) -> str:
    """« premier », « deux centième », « deux-centième » of 1990; `second` says « second » for 2.

    {{ 80 | ordinal_lettres }}
    {{ 1 | ordinal_lettres(feminin=true) }}
    {{ 200 | ordinal_lettres(traits="1990") }}
    {{ 2 | ordinal_lettres(feminin=true, second=true) }}
    """
    words = numbers.ordinal(value, feminine=feminin, second=second, hyphens=traits)
    return capitalise(words, capitales)


def ordinal(value: int, *, feminin: bool = False, second: bool = False) -> str:
    """« 1er », « 2e »; `second` writes « 2d ».

    {{ 1 | ordinal }}
    {{ 2 | ordinal }}
    {{ 2 | ordinal(second=true) }}
    """
    return numbers.ordinal_figures(value, feminine=feminin, second=second)


def montant(value: Decimal, *, centimes: bool = False) -> str:
    """« 12 345,60 € », « 40 € »; `centimes` writes « 40,00 € » too, as the amounts of a column want it.

    {{ "12345.60" | montant }}
    {{ "40" | montant(centimes=true) }}
    """
    return amounts.amount_figures(value, centimes=centimes)


def montant_lettres(
    value: Decimal, *, traits: Hyphens = Hyphens.TRADITIONAL, capitales: Capitals = Capitals.NONE
) -> str:
    """« quarante euros ».

    {{ "40" | montant_lettres }}
    """
    return amounts.amount_in_words(value, hyphens=traits, capitals=capitales)


def montant_lettres_chiffres(
    value: Decimal, *, traits: Hyphens = Hyphens.TRADITIONAL, capitales: Capitals = Capitals.NONE
) -> str:
    """« quarante euros (40 €) ».

    {{ "12345.60" | montant_lettres_chiffres }}
    """
    return amounts.amount_in_words_and_figures(value, hyphens=traits, capitals=capitales)


def pourcentage(value: Decimal) -> str:
    """« 12,5 % ».

    {{ "12.5" | pourcentage }}
    """
    return percentages.percentage_figures(value)


def pourcentage_lettres(
    value: Decimal, *, traits: Hyphens = Hyphens.TRADITIONAL, capitales: Capitals = Capitals.NONE
) -> str:
    """« douze virgule cinq pour cent ».

    {{ "12.5" | pourcentage_lettres }}
    """
    return percentages.percentage_in_words(value, hyphens=traits, capitals=capitales)


def duree(value: int | Duration, unite: Unit | None = None) -> str:
    """« 3 ans » of 3 with its `unite`, « 1 mois et 15 jours » of a text that says so.

    {{ 3 | duree("ans") }}
    {{ "1 mois et 15 jours" | duree }}
    """
    return durations.duration_figures(_duration(value, unite))


def duree_lettres(
    value: int | Duration,
    unite: Unit | None = None,
    *,
    traits: Hyphens = Hyphens.TRADITIONAL,
    capitales: Capitals = Capitals.NONE,
) -> str:
    """« trois ans » of 3 with its `unite`, « un mois et quinze jours » of a text that says so.

    {{ 18 | duree_lettres("mois") }}
    """
    return durations.duration_in_words(_duration(value, unite), hyphens=traits, capitals=capitales)


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


def horaire(value: time, fin: time) -> str:
    """« de 8 h 30 à 12 h », from a time to the time `fin`.

    {{ "08:30" | horaire("12:00") }}
    """
    return ranges.time_range_spaced(value, fin)


def horaire_lettres(
    value: time, fin: time, *, traits: Hyphens = Hyphens.TRADITIONAL, capitales: Capitals = Capitals.NONE
) -> str:
    """« de huit heures trente à douze heures ».

    {{ "08:30" | horaire_lettres("12:00") }}
    """
    return ranges.time_range_in_words(value, fin, hyphens=traits, capitals=capitales)


def annee_scolaire(value: date | Year, separateur: str = "-") -> str:
    """« 2025-2026 », of a day of that school year or of the year in which it starts.

    {{ "2025-12-15" | annee_scolaire }}
    {{ 2025 | annee_scolaire("/") }}
    """
    first = school_years.school_year_of(value) if isinstance(value, date) else value
    return school_years.school_year(first, separateur)


def liste(values: Sequence[Any], champ: str = "", conjonction: str = "et") -> str:
    """« A, B et C »; `champ` names what to take of each element.

    {{ seance.secretaires | liste("complet") }}
    """
    return enumerate_in_french([_member(value, champ) for value in values], conjonction)


def accord(value: Person | int, singulier: str, pluriel: str) -> str:
    """The form that agrees: of a number, singular or plural; of a person, masculine or feminine.

    {{ 3 | accord("école", "écoles") }}
    {{ maire | accord("Le Maire", "La Maire") }}
    """
    if isinstance(value, int):
        return plural(value, singulier, pluriel)
    gender = value.get("genre")
    if gender is None:
        raise CivilityError(
            f"L’accord ne peut pas se faire\u00a0: la civilité de {_name(value)} n’est pas connue.",
            "Écrivez Monsieur ou Madame devant son nom, dans le fichier de la commune.",
            value,
        )
    return agree(Gender(gender), singulier, pluriel)


def case(value: str | bool, choix: str = "") -> str:
    """« ☒ » where the value is this choice, or is yes; « ☐ » otherwise.

    {{ "seule" | case("seule") }}
    {{ "seule" | case("e-collectivites") }}
    {{ true | case }}
    """
    if isinstance(value, bool) and choix:
        raise refusal((str,), value)
    ticked = value if isinstance(value, bool) else value == choix
    return "☒" if ticked else "☐"


def majuscules(value: str) -> str:
    """« DE LOIRE-ATLANTIQUE », accents kept.

    {{ "délibération" | majuscules }}
    """
    return capitalise(value, Capitals.ALL)


def majuscule_initiale(value: str) -> str:
    """« Monsieur le maire ».

    {{ "le maire" | majuscule_initiale }}
    """
    return first_capital(value)


def minuscule_initiale(value: str) -> str:
    """« monsieur le Maire ».

    {{ "Monsieur le Maire" | minuscule_initiale }}
    """
    return value[:1].lower() + value[1:]


def de(value: str, *, elision: bool | None = None) -> str:
    """« d’Ancenis-Saint-Géréon », « du Havre »; `elision` decides for a name in h or y.

    {{ "Ancenis-Saint-Géréon" | de }}
    {{ "Le Havre" | de }}
    {{ "Hyères" | de(elision=true) }}
    """
    return communes.with_de(value, elide=elision)


def a(value: str) -> str:
    """« à Tours », « au Havre ».

    {{ "Le Havre" | a }}
    """
    return communes.with_a(value)


def length(values: Sequence[Any]) -> int:
    """How many elements a list has.

    {{ seance.presents | length }}
    """
    return len(values)


def first(values: Sequence[Any]) -> Any:
    """The first element of a list.

    {{ (seance.secretaires | first).complet }}
    """
    if not values:
        raise EmptyListError(
            "Cette liste est vide\u00a0: elle n’a pas de premier élément.",
            "Entourez le passage d’un {% if %}\u00a0: {% if seance.secretaires %}.",
        )
    return values[0]


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


def _duration(value: int | Duration, unite: Unit | None) -> Duration:
    if isinstance(value, Duration):
        return value
    if unite is None:
        words = ", ".join(dict.fromkeys(word for unit in durations.UNITS for word in (unit.singular, unit.plural)))
        raise WordingError("Il manque à cette durée son unité.", f'Écrivez par exemple duree("ans")\u00a0: {words}.')
    return Duration(**{unite.field: value})


def _member(value: Any, champ: str) -> str:
    found = value
    if champ:
        found = value.get(champ) if isinstance(value, Mapping) else None
    if (text := printable(found)) is not None:
        return text
    message = "Cette liste ne contient pas de textes."
    if champ:
        message = f"Un élément de cette liste n’a pas de {cited(champ)}\u00a0: c’est {french_kind(value)}."
    raise WordingError(message, 'Nommez ce qu’il faut prendre de chaque élément\u00a0: liste("complet").')


def _name(person: Mapping[str, Any]) -> str:
    name = person.get("complet") or person.get("nom")
    return cited(str(name)) if name else "cette personne"


#: The filters as templates call them.
FILTERS: dict[str, Callable[..., Any]] = {
    name: strict(function)
    for home in (dict(globals()), vars(computing))
    for name, function in home.items()
    if isfunction(function) and function.__module__ == home["__name__"] and not name.startswith("_")
}
