"""Amounts in euros and percentages, read from figures or from words."""

from __future__ import annotations

import re
from decimal import Decimal

from actgen.core.errors import WordingError
from actgen.core.patterns import later
from actgen.french.amounts import amount_figures
from actgen.french.readers.numbers import WHOLE, count, is_said_in_numerals, number, number_fault
from actgen.french.readers.typed import Words, passage, plain, words
from actgen.french.typography import quoted

EURO_WORDS = frozenset({"euro", "euros", "centime", "centimes"})


def stated_amount(text: str) -> Decimal | None:
    """Return the amount, or None when the text has not the shape of one.

    « 40 € », « 12 345,60 € », « 12.345,60 € », « 12€50 », « 1,5 M€ », « 1,5 million d’euros », « quarante euros et
    cinquante centimes », « quarante euros (40 €) ». Raises `WordingError` for a third decimal, for words and figures in
    brackets that do not agree, and for numerals that say no number.
    """
    if both := _WORDS_AND_FIGURES.fullmatch(text.strip()):
        return _agreed(both["words"], both["figures"])
    figures = _in_figures(plain(text))
    return figures if figures is not None else _in_words(text)


def stated_percentage(text: str) -> Decimal | None:
    """Return the percentage of « 12,5 % », « 12.5 pour cent », « douze virgule cinq pour cent »; None otherwise.

    Raises `WordingError` for numerals that say no number.
    """
    if found := _PERCENTAGE.fullmatch(plain(text)):
        return _decimal(found["whole"], found["decimals"])
    said = words(text)
    if said[-2:] != ("pour", "cent") and said[-1:] != ("%",):
        return None
    said = said[:-1] if said[-1] == "%" else said[:-2]
    at = said.index("virgule") if "virgule" in said else len(said)
    whole, decimals = number(said[:at]), _decimals(said[at + 1 :])
    if whole is None or decimals is None or (at < len(said) and not decimals):
        _refuse_bad_numerals(text, said[:at], said[at + 1 :])
        return None
    return _decimal(str(whole), decimals)


# The patterns see plain text: lower case, no accent, single ordinary spaces.
_DECIMAL = rf"(?P<whole>{WHOLE})(?:[.,](?P<decimals>[0-9]+))?"
_AMOUNT = later(rf"{_DECIMAL} ?(?:€|eur|euros?)")
_MILLIONS = later(rf"{_DECIMAL} (?:(?P<millions>millions?)|milliards?) (?:d'euros?|€)")
_MULTIPLES = later(rf"{_DECIMAL} ?(?P<multiple>k|m|md)€")
_MULTIPLE = {"k": 10**3, "m": 10**6, "md": 10**9}
_EURO_BETWEEN = later(rf"(?P<whole>{WHOLE}) ?€ ?(?P<decimals>[0-9]{{2}})")
#: Thousands that a point parts are sure only before the comma of the centimes, and the reverse.
_POINTED = later(
    r"(?P<whole>[1-9][0-9]{0,2}(?:(?P<sign>[.,])[0-9]{3})+)(?!(?P=sign))[.,](?P<decimals>[0-9]{2})(?P<rest>\D*)"
)
_PERCENTAGE = later(rf"{_DECIMAL} ?(?:%|pour cent)")
_WORDS_AND_FIGURES = later(r"(?P<words>[^()]*[^()\s])\s*\((?P<figures>(?=[^()]*[0-9])[^()]*)\)")


def _agreed(in_words: str, in_figures: str) -> Decimal | None:
    """Return the amount that words and figures state; raises `WordingError` when they state two."""
    said, shown = _in_words(in_words), _in_figures(plain(in_figures))
    if said is not None and shown is not None and said != shown:
        raise WordingError(
            f"Les lettres disent {amount_figures(said)}, et les chiffres {amount_figures(shown)}.",
            "Corrigez les unes ou les autres.",
        )
    return said if shown is not None else None


def _in_figures(typed: str) -> Decimal | None:
    if found := _MILLIONS.fullmatch(typed):
        return _decimal(found["whole"], found["decimals"]) * (10**6 if found["millions"] else 10**9)
    if found := _MULTIPLES.fullmatch(typed):
        return _decimal(found["whole"], found["decimals"]) * _MULTIPLE[found["multiple"]]
    if pointed := _POINTED.fullmatch(typed):
        typed = f"{re.sub('[.,]', '', pointed['whole'])},{pointed['decimals']}{pointed['rest']}"
    found = _AMOUNT.fullmatch(typed) or _EURO_BETWEEN.fullmatch(typed)
    if not found:
        return None
    if len(found["decimals"] or "") > 2:
        raise WordingError(
            f"Le montant {quoted(typed)} a plus de deux décimales.",
            "Séparez les milliers par une espace et les centimes par une virgule\u00a0: 12\u202f345,60\u00a0€.",
        )
    return _decimal(found["whole"], found["decimals"])


def _in_words(text: str) -> Decimal | None:
    """Read « … euros et … centimes », « … centimes », and « … euros cinquante » as it is spoken."""
    said = words(text)
    at = next((place for place, word in enumerate(said) if word in EURO_WORDS), None)
    if not at:
        return None
    if said[at].startswith("centime"):
        return _total(text, (), said[:at]) if at == len(said) - 1 else None
    after = said[at + 1 :]
    centimes = after[:-1] if after[-1:] and after[-1].startswith("centime") else after
    return _total(text, said[:at], centimes[1:] if centimes[:1] == ("et",) else centimes)


def _total(text: str, euros: Words, centimes: Words) -> Decimal | None:
    of_a_noun = euros[-1:] == ("d'",)
    euros = euros[:-1] if of_a_noun else euros
    whole, cents = count(euros) if euros else 0, count(centimes) if centimes else 0
    if whole is None or cents is None:
        _refuse_bad_numerals(text, euros, centimes)
        return None
    if of_a_noun and not (euros and euros[-1].startswith("milli")):
        return None
    if cents > 99:
        raise WordingError("Un euro a cent centimes\u00a0: il y en a trop.", "Ajoutez-les aux euros.")
    return Decimal(whole) + Decimal(cents) / 100


def _refuse_bad_numerals(text: str, *parts: Words) -> None:
    for part in parts:
        if is_said_in_numerals(part) and number(part) is None:
            raise number_fault(passage(text, part))


def _decimals(said: Words) -> str | None:
    """Return the figures after the comma: zeros said one by one, then one number."""
    zeros = next((place for place, word in enumerate(said) if word != "zero"), len(said))
    rest = number(said[zeros:]) if said[zeros:] else None
    if said[zeros:] and rest is None:
        return None
    return "0" * zeros + ("" if rest is None else str(rest))


def _decimal(whole: str, decimals: str | None) -> Decimal:
    return Decimal(f"{whole.replace(' ', '')}.{decimals or 0}")
