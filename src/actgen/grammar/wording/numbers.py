"""The filters that word numbers, amounts, percentages and durations."""

from __future__ import annotations

from decimal import Decimal

from actgen.core.errors import WordingError
from actgen.french import amounts, durations, numbers, percentages
from actgen.french.capitals import Capitals, capitalise
from actgen.french.durations import Duration, Unit
from actgen.french.numbers import Hyphens


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


def _duration(value: int | Duration, unite: Unit | None) -> Duration:
    if isinstance(value, Duration):
        return value
    if unite is None:
        words = ", ".join(dict.fromkeys(word for unit in durations.UNITS for word in (unit.singular, unit.plural)))
        raise WordingError("Il manque à cette durée son unité.", f'Écrivez par exemple duree("ans")\u00a0: {words}.')
    return Duration(**{unite.field: value})
