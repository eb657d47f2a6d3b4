"""How a form names a field: a label that is short, the help that says the rest, an example."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from actgen.atelier.browser.forms.items import Words
from actgen.atelier.first_file.wording import label
from actgen.french.capitals import first_capital
from actgen.variables.expected import Kind

if TYPE_CHECKING:
    from actgen.kinds.declared import DeclaredField
    from actgen.variables.expected import Expected

_LONG = 70
#: Where a description that is long is cut: its first clause is the label.
_CLAUSE = re.compile(r"\u00a0[;:] |, (?:tel|si|quand|dans|que|pris)\b|\. ")
#: What is said of « oui » is the question to which it answers.
_ASKED = re.compile(r"oui s(?:i,? |['’])(.+)")
#: A description that says little without the name that it stands beside.
_LEANING = re.compile(r"[a-zà-ÿ]|(?:Sans|Après) ")


def words_of(expected: Expected, declared: DeclaredField | None = None) -> Words:
    """The label, the help and the example of a field; one that its declaration does not give is that of its type."""
    said = label(expected.description)
    short = _CLAUSE.split(said, maxsplit=1)[0] if len(said) > _LONG else said
    rest = _after(short, expected.description) if short != said else ""
    if asked := _ASKED.match(said):
        return Words(f"{first_capital(asked[1])}\u00a0?", "", "", expected.is_required)
    if not short or _LEANING.match(short):
        short, rest = named(expected.name), expected.description
    example = _example(expected, declared)
    return Words(short, rest, "" if example and example in rest else example, expected.is_required)


def _after(short: str, said: str) -> str:
    """What a description says after the clause that is the label, as a sentence of its own."""
    return first_capital(said.removeprefix(short).lstrip("\u00a0;:,. "))


def named(name: str) -> str:
    """A name of the file as words: « Date signature »."""
    return name.replace("_", " ")[:1].upper() + name.replace("_", " ")[1:]


def _example(expected: Expected, declared: DeclaredField | None) -> str:
    """An example; none where all that may be typed is shown, or where that of any line of text would mislead."""
    if expected.choices or (declared and declared.exemple is None and declared.spec.one.name in _ANY_WORDS):
        return ""
    if expected.kind is Kind.DATE and (found := _ISO.fullmatch(expected.example)):
        return f"{found[3]}/{found[2]}/{found[1]}"
    return expected.example


#: The types whose example says nothing of a field.
_ANY_WORDS = ("ligne", "texte")
#: A date as a file usually has it; somebody types it otherwise.
_ISO = re.compile(r"(\d{4})-(\d\d)-(\d\d)")
