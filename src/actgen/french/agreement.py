"""Agreement in gender and number."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from actgen.core.errors import WordingError
from actgen.french.typography import quoted

if TYPE_CHECKING:
    from decimal import Decimal


class Gender(StrEnum):
    """The grammatical gender of a person or a noun."""

    MASCULINE = "masculin"
    FEMININE = "feminin"


def gender_of(civilite: str) -> Gender:
    """Return the gender that « Monsieur », « M. », « Madame » or « Mme » carries.

    Raises `WordingError` for any other word, « Mr » included, which is English.
    """
    gender = _GENDERS.get(civilite) or _GENDERS.get(civilite.strip().casefold())
    if gender is None:
        raise WordingError(
            f"La civilité {quoted(civilite)} n’est pas connue.",
            f"Écrivez {quoted('Monsieur')}, {quoted('M.')}, {quoted('Madame')} ou {quoted('Mme')}.",
        )
    return gender


def plural(count: int | Decimal, singular: str, plural: str) -> str:
    """Return the singular below 2 and the plural from 2 on: « zéro voix », « 1,5 heure », « 2 heures »."""
    return singular if -2 < count < 2 else plural


def agree(gender: Gender, masculine: str, feminine: str) -> str:
    """Return the form that agrees with the gender."""
    return feminine if gender is Gender.FEMININE else masculine


_GENDERS = {
    "Monsieur": Gender.MASCULINE,
    "Madame": Gender.FEMININE,
    "monsieur": Gender.MASCULINE,
    "m.": Gender.MASCULINE,
    "madame": Gender.FEMININE,
    "mme": Gender.FEMININE,
}
