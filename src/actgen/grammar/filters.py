"""The filters of a template, by their French names: one table from name to function over plain values.

Dates come as « 2025-12-15 » (or « 2022-09 » for a month), times as « 19:00 », a person as a mapping.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, TypeVar

from actgen.core.citing import cited
from actgen.core.errors import WordingError
from actgen.french import amounts, communes, dates, durations, numbers, percentages, ranges, school_years, times
from actgen.french.agreement import Gender, agree, plural
from actgen.french.capitals import Capitals, capitalise, first_capital
from actgen.french.lists import enumerate_in_french
from actgen.french.numbers import Hyphens
from actgen.french.reading import read_duration
from actgen.grammar.accepted import (
    as_amount,
    as_day,
    as_list,
    as_month,
    as_text,
    as_time,
    as_whole,
    french_kind,
    is_whole,
)
from actgen.grammar.civility import CivilityError
from actgen.grammar.computing import (
    EmptyListError,
    arrondi,
    dont,
    jours_apres,
    last,
    maximum,
    minimum,
    mois_apres,
    somme,
)
from actgen.grammar.options import strict

Choice = TypeVar("Choice", Hyphens, Capitals)


def date_lettres(
    value: str, *, jour: bool = False, mil: bool = False, traits: str = "traditionnel", capitales: str = "minuscules"
) -> str:
    """« quinze décembre deux mille vingt-cinq »; `jour` adds the weekday, `mil` writes the year of an act."""
    return dates.date_in_words(
        as_day(value), weekday=jour, mil=mil, hyphens=_option(Hyphens, traits), capitals=_option(Capitals, capitales)
    )


def date_longue(value: str, *, capitales: str = "minuscules") -> str:
    """« 15 décembre 2025 », « 1er décembre 2025 »; a month alone gives « septembre 2022 »."""
    capitals = _option(Capitals, capitales)
    month = as_month(value)
    return capitalise(month, capitals) if month else dates.date_long(as_day(value), capitals=capitals)


def date_avec_article(value: str) -> str:
    """« le 1er septembre 2021 », but « septembre 2022 » for a month alone."""
    return as_month(value) or f"le {dates.date_long(as_day(value))}"


def date_jour(value: str, *, capitales: str = "minuscules") -> str:
    """« lundi 15 décembre 2025 »."""
    return dates.date_with_weekday(as_day(value), capitals=_option(Capitals, capitales))


def date_cachet(value: str) -> str:
    """« 16 DEC. 2025 », as a rubber stamp prints it."""
    return dates.date_stamp(as_day(value))


def date_chiffres(value: str, separateur: str = "/") -> str:
    """« 16/12/2025 », or « 16-12-2025 »."""
    return dates.date_figures(as_day(value), separateur)


def jour_du_mois_lettres(
    value: str, *, jour: bool = False, traits: str = "traditionnel", capitales: str = "minuscules"
) -> str:
    """« vingt-sept du mois d’octobre »; `jour` adds the weekday."""
    hyphens, capitals = _option(Hyphens, traits), _option(Capitals, capitales)
    return dates.day_of_month_in_words(as_day(value), weekday=jour, hyphens=hyphens, capitals=capitals)


def jour_mois_lettres(
    value: str, *, jour: bool = False, traits: str = "traditionnel", capitales: str = "minuscules"
) -> str:
    """« seize décembre »; `jour` adds the weekday."""
    hyphens, capitals = _option(Hyphens, traits), _option(Capitals, capitales)
    return dates.day_and_month_in_words(as_day(value), weekday=jour, hyphens=hyphens, capitals=capitals)


def jour_mois(value: str, *, jour: bool = False, capitales: str = "minuscules") -> str:
    """« 12 mai », « 1er mai »; `jour` adds the weekday."""
    return dates.day_and_month(as_day(value), weekday=jour, capitals=_option(Capitals, capitales))


def annee_lettres(
    value: str | int, *, mil: bool = False, traits: str = "traditionnel", capitales: str = "minuscules"
) -> str:
    """« deux mille vingt et un », of a date or of a year."""
    hyphens, capitals = _option(Hyphens, traits), _option(Capitals, capitales)
    return dates.year_in_words(_year(value), mil=mil, hyphens=hyphens, capitals=capitals)


def annee(value: str | int) -> str:
    """« 2021 », of a date or of a year."""
    return str(_year(value))


def heure_lettres(
    value: str,
    *,
    minutes: bool = False,
    et: bool = False,
    traits: str = "traditionnel",
    capitales: str = "minuscules",
) -> str:
    """« dix-huit heures quinze »; `minutes` names them, « quinze minutes », and `et` sets « et » before them."""
    hyphens, capitals = _option(Hyphens, traits), _option(Capitals, capitales)
    return times.time_in_words(as_time(value), minutes=minutes, link=et, hyphens=hyphens, capitals=capitals)


def heure_longue(value: str, *, zeros: bool = False, point: bool = False, capitales: str = "minuscules") -> str:
    """« 20 heures 30 », « 19 heures »; `zeros` writes « 19 heures 00 », `point` « 20.30 heures »."""
    return times.time_long(as_time(value), zeros=zeros, pointed=point, capitals=_option(Capitals, capitales))


def heure(value: str, *, zeros: bool = False) -> str:
    """« 19 h 30 », « 19 h »; `zeros` writes « 19 h 00 »."""
    return times.time_spaced(as_time(value), zeros=zeros)


def heure_compacte(value: str, separateur: str = "h") -> str:
    """« 20h11 », or « 20:11 »."""
    return times.time_compact(as_time(value), separateur)


def nombre_lettres(
    value: int, *, feminin: bool = False, traits: str = "traditionnel", capitales: str = "minuscules"
) -> str:
    """« trente-trois »; `feminin` gives « vingt et une »."""
    words = numbers.cardinal(as_whole(value), feminine=feminin, hyphens=_option(Hyphens, traits))
    return capitalise(words, _option(Capitals, capitales))


def nombre(value: int) -> str:
    """« 11 600 »."""
    return amounts.number_figures(as_whole(value))


def ordinal_lettres(
    value: int,
    *,
    feminin: bool = False,
    second: bool = False,
    traits: str = "traditionnel",
    capitales: str = "minuscules",
) -> str:
    """« premier », « deux centième », « deux-centième » of 1990; `second` says « second » for 2."""
    hyphens = _option(Hyphens, traits)
    words = numbers.ordinal(as_whole(value), feminine=feminin, second=second, hyphens=hyphens)
    return capitalise(words, _option(Capitals, capitales))


def ordinal(value: int, *, feminin: bool = False, second: bool = False) -> str:
    """« 1er », « 2e »; `second` writes « 2d »."""
    return numbers.ordinal_figures(as_whole(value), feminine=feminin, second=second)


def montant(value: str | int) -> str:
    """« 12 345,60 € »."""
    return amounts.amount_figures(as_amount(value))


def montant_lettres(value: str | int, *, traits: str = "traditionnel", capitales: str = "minuscules") -> str:
    """« quarante euros »."""
    hyphens, capitals = _option(Hyphens, traits), _option(Capitals, capitales)
    return amounts.amount_in_words(as_amount(value), hyphens=hyphens, capitals=capitals)


def montant_lettres_chiffres(value: str | int, *, traits: str = "traditionnel", capitales: str = "minuscules") -> str:
    """« quarante euros (40 €) »."""
    hyphens, capitals = _option(Hyphens, traits), _option(Capitals, capitales)
    return amounts.amount_in_words_and_figures(as_amount(value), hyphens=hyphens, capitals=capitals)


def pourcentage(value: str | int) -> str:
    """« 12,5 % »."""
    return percentages.percentage_figures(as_amount(value))


def pourcentage_lettres(value: str | int, *, traits: str = "traditionnel", capitales: str = "minuscules") -> str:
    """« douze virgule cinq pour cent »."""
    hyphens, capitals = _option(Hyphens, traits), _option(Capitals, capitales)
    return percentages.percentage_in_words(as_amount(value), hyphens=hyphens, capitals=capitals)


def duree(value: str | int, unite: str = "") -> str:
    """« 3 ans » of 3 with its `unite`, « 1 mois et 15 jours » of a text that says so."""
    return durations.duration_figures(_duration(value, unite))


def duree_lettres(
    value: str | int, unite: str = "", *, traits: str = "traditionnel", capitales: str = "minuscules"
) -> str:
    """« trois ans » of 3 with its `unite`, « un mois et quinze jours » of a text that says so."""
    hyphens, capitals = _option(Hyphens, traits), _option(Capitals, capitales)
    return durations.duration_in_words(_duration(value, unite), hyphens=hyphens, capitals=capitals)


def periode(value: str, fin: str, *, jour: bool = False) -> str:
    """« du 1er au 15 décembre 2025 », from a date to the date `fin`."""
    return ranges.date_range_long(as_day(value), as_day(fin), weekday=jour)


def periode_lettres(
    value: str,
    fin: str,
    *,
    jour: bool = False,
    mil: bool = False,
    traits: str = "traditionnel",
    capitales: str = "minuscules",
) -> str:
    """« du premier au quinze décembre deux mille vingt-cinq »."""
    hyphens, capitals = _option(Hyphens, traits), _option(Capitals, capitales)
    return ranges.date_range_in_words(
        as_day(value), as_day(fin), weekday=jour, mil=mil, hyphens=hyphens, capitals=capitals
    )


def horaire(value: str, fin: str) -> str:
    """« de 8 h 30 à 12 h », from a time to the time `fin`."""
    return ranges.time_range_spaced(as_time(value), as_time(fin))


def horaire_lettres(value: str, fin: str, *, traits: str = "traditionnel", capitales: str = "minuscules") -> str:
    """« de huit heures trente à douze heures »."""
    hyphens, capitals = _option(Hyphens, traits), _option(Capitals, capitales)
    return ranges.time_range_in_words(as_time(value), as_time(fin), hyphens=hyphens, capitals=capitals)


def annee_scolaire(value: str | int, separateur: str = "-") -> str:
    """« 2025-2026 », of a day of that school year or of the year in which it starts."""
    first = as_whole(value) if is_whole(value) else school_years.school_year_of(as_day(value))
    return school_years.school_year(first, separateur)


def liste(values: Sequence[Any], champ: str = "", conjonction: str = "et") -> str:
    """« A, B et C »; `champ` names what to take of each element."""
    return enumerate_in_french([_member(value, champ) for value in as_list(values)], conjonction)


def accord(value: Any, singulier: str, pluriel: str) -> str:
    """The form that agrees: of a number, singular or plural; of a person, masculine or feminine."""
    if is_whole(value):
        return plural(value, singulier, pluriel)
    if not isinstance(value, Mapping):
        raise WordingError(
            f"L’accord ne peut pas se faire avec {french_kind(value)}.",
            'Il se fait avec un nombre ou avec une personne\u00a0: {{ maire | accord("Le", "La") }}.',
        )
    gender = value.get("genre")
    if gender is None:
        raise CivilityError(
            f"L’accord ne peut pas se faire\u00a0: la civilité de {_name(value)} n’est pas connue.",
            "Écrivez Monsieur ou Madame devant son nom, dans le fichier de la commune.",
            value,
        )
    return agree(Gender(gender), singulier, pluriel)


def case(value: str | bool, choix: str = "") -> str:
    """« ☒ » where the value is this choice, or is yes; « ☐ » otherwise."""
    ticked = value if isinstance(value, bool) and not choix else as_text(value) == choix
    return "☒" if ticked else "☐"


def majuscules(value: str) -> str:
    """« DE LOIRE-ATLANTIQUE », accents kept."""
    return capitalise(as_text(value), Capitals.ALL)


def majuscule_initiale(value: str) -> str:
    """« Monsieur le maire »."""
    return first_capital(as_text(value))


def minuscule_initiale(value: str) -> str:
    """« monsieur le Maire »."""
    text = as_text(value)
    return text[:1].lower() + text[1:]


def de(value: str, *, elision: bool | None = None) -> str:
    """« d’Ancenis-Saint-Géréon », « du Havre »; `elision` decides for a name in h or y."""
    return communes.with_de(as_text(value), elide=elision)


def a(value: str) -> str:
    """« à Nantes », « au Havre »."""
    return communes.with_a(as_text(value))


def length(values: Sequence[Any]) -> int:
    """How many elements a list has."""
    return len(as_list(values))


def first(values: Sequence[Any]) -> Any:
    """The first element of a list."""
    found = as_list(values)
    if not found:
        raise EmptyListError(
            "Cette liste est vide\u00a0: elle n’a pas de premier élément.",
            "Entourez le passage d’un {% if %}\u00a0: {% if seance.secretaires %}.",
        )
    return found[0]


#: The filters as templates call them.
FILTERS: dict[str, Callable[..., Any]] = {
    function.__name__: strict(function)
    for function in (
        date_lettres, date_longue, date_avec_article, date_jour, date_cachet, date_chiffres,
        jour_du_mois_lettres, jour_mois_lettres, jour_mois, annee_lettres, annee,
        heure_lettres, heure_longue, heure, heure_compacte,
        nombre_lettres, nombre, ordinal_lettres, ordinal, montant, montant_lettres, montant_lettres_chiffres,
        pourcentage, pourcentage_lettres, duree, duree_lettres, periode, periode_lettres, horaire, horaire_lettres,
        annee_scolaire, liste, accord,
        case, majuscules, majuscule_initiale, minuscule_initiale, de, a, length, first, last,
        somme, dont, minimum, maximum, arrondi, jours_apres, mois_apres,
    )
}  # fmt: skip


def _option(kind: type[Choice], value: str) -> Choice:
    try:
        return kind(value)
    except ValueError as failure:
        choices = " ou ".join(f"«\u00a0{choice}\u00a0»" for choice in kind)
        message = f"{cited(value)} n’est pas une option de ce filtre."
        raise WordingError(message, f"Écrivez {choices}.") from failure


def _year(value: str | int) -> int:
    return as_whole(value) if is_whole(value) else as_day(value).year


def _duration(value: str | int, unite: str) -> durations.Duration:
    if not is_whole(value):
        return read_duration(as_text(value))
    units = {word: unit for unit in durations.UNITS for word in (unit.singular, unit.plural)}
    if unite not in units:
        message = f"{cited(unite)} n’est pas une unité de durée." if unite else "Il manque à cette durée son unité."
        raise WordingError(message, f'Écrivez par exemple duree("ans")\u00a0: {", ".join(units)}.')
    return durations.Duration(**{units[unite].field: as_whole(value)})


def _member(value: Any, champ: str) -> str:
    found = value
    if champ:
        found = value.get(champ) if isinstance(value, Mapping) else None
    if isinstance(found, str) or is_whole(found):
        return str(found)
    message = "Cette liste ne contient pas de textes."
    if champ:
        message = f"Un élément de cette liste n’a pas de {cited(champ)}\u00a0: c’est {french_kind(value)}."
    raise WordingError(message, 'Nommez ce qu’il faut prendre de chaque élément\u00a0: liste("complet").')


def _name(person: Mapping[str, Any]) -> str:
    name = person.get("complet") or person.get("nom")
    return cited(str(name)) if name else "cette personne"
