"""Amounts in euros, in words and in figures, and whole numbers in figures."""

from __future__ import annotations

from decimal import Decimal

from actgen.core.errors import WordingError
from actgen.french.agreement import plural
from actgen.french.capitals import Capitals, capitalise
from actgen.french.numbers import Hyphens, cardinal
from actgen.french.typography import APOSTROPHE, NARROW_NO_BREAK, NO_BREAK


def amount_in_words(
    amount: Decimal | int, *, hyphens: Hyphens = Hyphens.TRADITIONAL, capitals: Capitals = Capitals.NONE
) -> str:
    """Return « quarante euros », « un million d’euros », « douze euros et soixante centimes ».

    Zero centimes stay unsaid, and so do zero euros before centimes: « cinquante centimes ». After a round
    number of millions the noun takes « de » (Académie française, Dictionnaire, « million »).
    Raises `WordingError` for a negative amount, or one with more than two decimals.
    """
    total = _in_centimes(amount)
    if total < 0:
        raise WordingError(
            f"Le montant {amount_figures(amount)} est négatif\u00a0: il ne s’écrit pas en lettres.",
            "Donnez le montant sans son signe et dites dans la phrase ce qu’il retire.",
        )
    euros, centimes = divmod(total, 100)
    parts = [_counted(euros, "euro", hyphens)] if euros or not centimes else []
    if centimes:
        parts.append(_counted(centimes, "centime", hyphens))
    return capitalise(" et ".join(parts), capitals)


def amount_in_words_and_figures(
    amount: Decimal | int, *, hyphens: Hyphens = Hyphens.TRADITIONAL, capitals: Capitals = Capitals.NONE
) -> str:
    """Return « quarante euros (40 €) », the words first; raises `WordingError` as `amount_in_words` does."""
    return f"{amount_in_words(amount, hyphens=hyphens, capitals=capitals)} ({amount_figures(amount)})"


def amount_figures(amount: Decimal | int, *, centimes: bool = False) -> str:
    """Return « 12 345,60 € », or « 40 € » when there are no centimes; a negative amount takes « − ».

    `centimes` writes them in any case, « 40,00 € », so that the amounts of a column stand one under the other.
    Raises `WordingError` for an amount with more than two decimals.
    """
    total = _in_centimes(amount)
    euros, rest = divmod(abs(total), 100)
    decimals = f",{rest:02d}" if rest or centimes else ""
    return f"{_sign(total)}{number_figures(euros)}{decimals}{NO_BREAK}€"


def number_figures(number: int) -> str:
    """Return « 11 600 », its thousands parted by narrow no-break spaces; a negative number takes « − »."""
    return _sign(number) + f"{abs(number):,}".replace(",", NARROW_NO_BREAK)


_MINUS = "\u2212"


def _counted(count: int, noun: str, hyphens: Hyphens) -> str:
    words = cardinal(count, hyphens=hyphens)
    is_a_noun_itself = words.endswith(("million", "millions", "milliard", "milliards"))
    link = f" d{APOSTROPHE}" if is_a_noun_itself else " "
    return words + link + plural(count, noun, f"{noun}s")


def _in_centimes(amount: Decimal | int) -> int:
    """Return the exact number of centimes: ratios of integers never round, whatever the decimal context."""
    exact = Decimal(amount)
    if not exact.is_finite():
        raise WordingError("Ce montant n’est pas un nombre.", _HINT)
    numerator, denominator = exact.as_integer_ratio()
    centimes, rest = divmod(numerator * 100, denominator)
    if rest:
        shown = f"{exact:f}".replace(".", ",")
        raise WordingError(f"Le montant {shown} a plus de deux décimales.", _HINT)
    return centimes


_HINT = f"Donnez un montant au centime près, par exemple 12{NARROW_NO_BREAK}345,60{NO_BREAK}€."


def _sign(number: int) -> str:
    return _MINUS if number < 0 else ""
