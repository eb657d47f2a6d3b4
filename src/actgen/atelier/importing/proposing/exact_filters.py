"""Which filter, with which options, writes the very words of a text: « deux mil vingt-six » asks for `mil=true`."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from actgen.core.errors import WordingError
from actgen.french.capitals import Capitals, capitalise
from actgen.french.wordings.wordings import wordings

if TYPE_CHECKING:
    from datetime import date

    from actgen.french.wordings.worded import Wording

_TAG = re.compile(r"\{\{ … \| (?P<filter>(?P<name>\w+)(?:\([^)]*\))?) \}\}")
_BLANKS = re.compile(r"\s+")


@lru_cache(maxsize=512)  # a text names the same days again and again, and a date has a hundred wordings
def filter_writing(words: str, *names: str) -> str:
    """The first of these filters that writes these words, with its options: `date_lettres(mil=true)`.

    Where only a capital differs, `majuscules` or `majuscule_initiale` follows. An empty text where none writes them.
    """
    for shown, case in _cases(words):
        forms = _forms(shown)
        for name in names:
            if found := _writing(shown, name, forms):
                return found + case
    return ""


def filter_of_day_and_month(day: date, words: str) -> str:
    """The filter that writes « jeudi douze mars », « 12 mars » or « douze du mois de mars » with these capitals."""
    forms = _forms(day.isoformat())
    for name in ("jour_mois_lettres", "jour_du_mois_lettres", "jour_mois"):
        for form, tag in _named(forms, name):
            for capitals in Capitals:
                if _bare(capitalise(form.text, capitals)) == _bare(words):
                    return _with_capitals(tag, capitals)
    return "jour_mois" if words[-1:] and any(char.isdigit() for char in words) else "jour_mois_lettres"


def _cases(words: str) -> tuple[tuple[str, str], ...]:
    """The words as they stand, then in small letters, with the filter that gives the capitals back."""
    if words.isupper():
        return ((words, ""), (words.lower(), " | majuscules"))
    if words[:1].isupper():
        return ((words, ""), (words[:1].lower() + words[1:], " | majuscule_initiale"))
    return ((words, ""),)


def _forms(words: str) -> tuple[Wording, ...]:
    try:
        return wordings(words)
    except WordingError:
        return ()


def _writing(words: str, name: str, forms: tuple[Wording, ...]) -> str:
    return next((tag for form, tag in _named(forms, name) if _bare(form.text) == _bare(words)), "")


def _named(forms: tuple[Wording, ...], name: str) -> list[tuple[Wording, str]]:
    """The forms that this filter writes, each with the filter as it is typed."""
    found = ((form, _TAG.fullmatch(form.tag)) for form in forms)
    return [(form, tag["filter"]) for form, tag in found if tag is not None and tag["name"] == name]


def _with_capitals(tag: str, capitals: Capitals) -> str:
    if capitals is Capitals.NONE:
        return tag
    option = f'capitales="{capitals.value}"'
    return f"{tag[:-1]}, {option})" if tag.endswith(")") else f"{tag}({option})"


def _bare(text: str) -> str:
    """The text with ordinary spaces, as two wordings of one value are compared."""
    return _BLANKS.sub(" ", text)
