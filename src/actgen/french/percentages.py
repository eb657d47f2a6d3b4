"""Percentages, in figures and in words."""

from __future__ import annotations

from decimal import Decimal

from actgen.core.errors import WordingError
from actgen.french.amounts import number_figures
from actgen.french.capitals import Capitals, capitalise
from actgen.french.numbers import Hyphens, cardinal
from actgen.french.typography import NO_BREAK


def percentage_figures(rate: Decimal | int) -> str:
    """Return « 12,5 % » or « 100 % », without the zeros that end a decimal part.

    Raises `WordingError` for a negative rate, or one with more than four decimals.
    """
    whole, decimals = _split(rate)
    return number_figures(whole) + (f",{decimals}" if decimals else "") + f"{NO_BREAK}%"


def percentage_in_words(
    rate: Decimal | int, *, hyphens: Hyphens = Hyphens.TRADITIONAL, capitals: Capitals = Capitals.NONE
) -> str:
    """Return « douze virgule cinq pour cent », « zéro virgule zéro cinq pour cent », « cent pour cent ».

    The decimals are said as one number after their leading zeros: « virgule vingt-cinq ». Raises `WordingError`
    as `percentage_figures` does.
    """
    whole, decimals = _split(rate)
    words = [cardinal(whole, hyphens=hyphens)]
    if decimals:
        zeros = len(decimals) - len(decimals.lstrip("0"))
        words += ["virgule", *["zéro"] * zeros, cardinal(int(decimals), hyphens=hyphens)]
    return capitalise(" ".join([*words, "pour cent"]), capitals)


_MOST_DECIMALS = 4


def _split(rate: Decimal | int) -> tuple[int, str]:
    """Return the whole part and the decimals that count."""
    exact = Decimal(rate)
    if not exact.is_finite() or exact < 0:
        raise WordingError("Un pourcentage est un nombre positif ou nul.", f"Donnez par exemple 12,5{NO_BREAK}%.")
    whole, _, decimals = f"{exact:f}".partition(".")
    decimals = decimals.rstrip("0")
    if len(decimals) > _MOST_DECIMALS:
        shown = f"{exact:f}".replace(".", ",")
        raise WordingError(
            f"Le pourcentage {shown}{NO_BREAK}% a plus de quatre décimales.",
            f"Arrondissez-le dans le dossier, par exemple à 12,5{NO_BREAK}%.",
        )
    return int(whole), decimals
