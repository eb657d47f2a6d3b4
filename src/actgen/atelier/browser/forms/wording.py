"""How a form names a field: a label that is short, the help that says the rest, an example."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from actgen.atelier.browser.forms.items import Words
from actgen.atelier.first_file.wording import label
from actgen.french.capitals import first_capital

if TYPE_CHECKING:
    from actgen.variables.expected import Expected

_LONG = 70
#: Where a description that is long is cut: its first clause is the label.
_CLAUSE = re.compile(r"\u00a0[;:] |, (?:tel|si|quand|dans|que|pris)\b|\. ")
#: What is said of « oui » is the question to which it answers.
_ASKED = re.compile(r"oui s(?:i |['’])(.+)")
_SMALL = re.compile(r"[a-zà-ÿ]")


def words_of(expected: Expected) -> Words:
    """The label, the help and the example of a field."""
    said = label(expected.description)
    short = _CLAUSE.split(said, maxsplit=1)[0] if len(said) > _LONG else said
    rest = expected.description if short != said else ""
    if asked := _ASKED.match(said):
        return Words(f"{first_capital(asked[1])}\u00a0?", "", "", expected.is_required)
    if not short or _SMALL.match(short):
        short, rest = named(expected.name), expected.description
    return Words(short, rest, _example(expected), expected.is_required)


def named(name: str) -> str:
    """A name of the file as words: « Date signature »."""
    return name.replace("_", " ")[:1].upper() + name.replace("_", " ")[1:]


def _example(expected: Expected) -> str:
    return "" if expected.choices else expected.example
