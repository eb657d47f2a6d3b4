"""Spellings that the usage of French administrations rejects, and that typography leaves: « Mr », « 20H30 ».

Typography mends signs and blanks alone (`french/typography.py`); here words, figures or capitals would change, so each
is only told, with what is to be written instead.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from actgen.core.folding import without_accents
from actgen.french.correcting.capital_accents import SURE_A, WORDS
from actgen.french.dates import MONTHS, WEEKDAYS


class Spelling(NamedTuple):
    """Some words spelled as no act should: where they begin, what to write instead, and the usage in a sentence."""

    start: int
    words: str
    better: str
    usage: str


class _Row(NamedTuple):
    pattern: re.Pattern[str]
    better: str
    usage: str

    def written(self, found: re.Match[str]) -> str:
        """What to write instead: the groups of the match in their places, months and days without capitals."""
        groups = {name: group or "" for name, group in found.groupdict().items()}
        return self.better.format_map(groups | {name: groups[name].lower() for name in _LOWERED if name in groups})


def _row(pattern: str, better: str, usage: str) -> _Row:
    """A spelling; in the pattern `@` is a blank, and NUL a sign of what is filled in."""
    return _Row(re.compile(pattern.replace("@", _B)), better, usage)


_LOWERED = ("article", "month", "weekday")
_B = r"[ \u00a0\u202f]"
_GREAT = "A-ZÀ-ÖØ-Þ"
#: What stands before figures that are no part of a longer number or reference.
_ALONE = r"(?<![\w\0.,/-])"
_MONTHS = "|".join(month.capitalize() for month in MONTHS)
_ANY_MONTH = f"(?i:{'|'.join(MONTHS)})"
_DAYS = "|".join(day.capitalize() for day in WEEKDAYS)
_COUNTS = (
    "un|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|vingts?|trente|quarante|"
    "cinquante|soixante|cents?|mille|mil"
)
_OFFICES = (
    "[Mm]aire|[Pp]r[ée]sidente?|[Pp]r[ée]f[eè]te?|[Rr]ecteur|[Rr]ectrice|[Dd]irecteur|[Dd]irectrice|[Ss]ecr[ée]taire"
)
#: What a street, a place or a school is named after keeps its capital: « rue du 8 Mai 1945 ».
_NAMED = re.compile(
    r"\b(?:rue|place|avenue|boulevard|bd|square|cours|quai|impasse|esplanade|all[ée]e|chemin|r[ée]sidence|salle|stade|"
    rf"[ée]coles?|groupe scolaire|parc|pont){_B}(?:du{_B})?(?:le{_B})?$",
    re.IGNORECASE,
)
_A_MAN = "Monsieur s’abrège «\u00a0M.\u00a0», avec un point."
_MISS = "«\u00a0Mademoiselle\u00a0» n’a plus cours dans les actes (circulaire du 21 février 2012)."
_OFFICE = "L’article ne prend pas de capitale entre la civilité et la fonction."
_HOUR = "Une heure s’écrit avec un «\u00a0h\u00a0» minuscule entre deux espaces."
_MONTH = "Le nom d’un mois s’écrit sans capitale."
_FIRST = "Le premier du mois s’écrit «\u00a01er\u00a0»."
_MIXED = "Une date s’écrit toute en chiffres, ou avec le nom du mois."
_EURO = "Le nom de la monnaie s’écrit sans capitale."

_ROWS = (
    _row(r"\bMr\b\.?", "M.", "Monsieur s’abrège «\u00a0M.\u00a0»\u00a0; «\u00a0Mr\u00a0» abrège l’anglais Mister."),
    _row(r"\bMrs\b\.?", "MM.", "Messieurs s’abrège «\u00a0MM.\u00a0»."),
    _row(rf"\bM(?=@[Ll][ea]@(?:{_OFFICES})\b)", "M.", _A_MAN),
    _row(rf"\bM(?=@[{_GREAT}][\w’-]{{1,30}}@[{_GREAT}]{{2}})", "M.", _A_MAN),
    _row(rf"\b(?P<who>Mmes?)\.(?=@[{_GREAT}\0])", "{who}", "Madame s’abrège «\u00a0Mme\u00a0», sans point."),
    _row(r"\b(?:Mademoiselle\b|Me?lle\b\.?)", "Mme", _MISS),
    _row(rf"\b(?P<who>Monsieur|Madame|M\.|Mme)@(?P<article>L[ea])(?=@(?:{_OFFICES})\b)", "{who} {article}", _OFFICE),
    _row(rf"{_ALONE}(?P<hour>1?\d|2[0-4])@?H(?![\w\0]|@?\d)", "{hour}\u00a0h", _HOUR),
    _row(rf"{_ALONE}(?P<hour>1?\d|2[0-4])@?H@?(?P<minutes>[0-5]\d)(?![\w\0])", "{hour}\u00a0h\u00a0{minutes}", _HOUR),
    _row(
        rf"{_ALONE}(?P<hour>1?\d|2[0-4])@?[hH]@?(?P<minutes>[0-5]\d)@?(?:mn|min|m)\b",
        "{hour}\u00a0h\u00a0{minutes}",
        "Après les heures, les minutes s’écrivent sans leur nom.",
    ),
    _row(rf"{_ALONE}(?P<count>\d{{1,3}})@?mn\b", "{count}\u00a0min", "Minute s’abrège «\u00a0min\u00a0»."),
    _row(rf"{_ALONE}(?P<day>[12]?\d|3[01]|1@?er)@{{1,3}}(?P<month>{_MONTHS})\b", "{day}\u00a0{month}", _MONTH),
    _row(rf"\b(?P<before>[a-zà-öø-ÿ]{{1,12}})@(?P<month>{_MONTHS})(?=@\d{{4}}\b)", "{before} {month}", _MONTH),
    _row(
        rf"\b(?P<before>[Ll]e|du|au|ce|et)@(?P<weekday>{_DAYS})(?=@\d)",
        "{before} {weekday}",
        "Le nom d’un jour s’écrit sans capitale.",
    ),
    _row(rf"{_ALONE}(?:01|1°?)@{{1,3}}(?P<month>{_ANY_MONTH})\b", "1er\u00a0{month}", _FIRST),
    _row(
        r"(?<![\w\0/])1@?er(?P<sep>[/.-])(?P<number>\d{1,2})(?P=sep)(?P<year>\d{4}|\d{2})(?!\d)",
        "01{sep}{number}{sep}{year}",
        _MIXED,
    ),
    _row(r"€(?P<euro>uros?)\b", "e{euro}", "Le signe «\u00a0€\u00a0» ne remplace pas une lettre."),
    _row(r"(?<=[\d\0])@?E(?P<euro>uros?)\b", "e{euro}", _EURO),
    _row(rf"\b(?P<before>{_COUNTS})@E(?P<euro>uros?)\b", "{before} e{euro}", _EURO),
    _row(
        r"(?<![\d\0])(?<![\d\0]@)€@?(?P<amount>\d{1,9}(?:,\d{2})?)(?![\d,])",
        "{amount}\u00a0€",
        "Le signe «\u00a0€\u00a0» suit le montant.",
    ),
    _row(
        r"(?<![\w\0.,])(?P<whole>\d[\d \u00a0\u202f]{0,14})\.(?P<cents>\d{2})(?=@?(?:€|euros?\b))",
        "{whole},{cents}",
        "Les centimes suivent une virgule.",
    ),
    _row(r"\b(?P<n>[Nn])(?:º|o\.?)(?=@?\d)", "{n}°", "Numéro s’abrège «\u00a0n°\u00a0»."),
    _row(r"(?<=\d)émes?\b", "e", "Un rang s’abrège «\u00a02e\u00a0», sans autre lettre."),
    _row(r"\b(?P<e>[Ee])(?:tc(?:\.{2,}|…)|ct\b\.?)", "{e}tc.", "«\u00a0etc.\u00a0» s’écrit avec un seul point."),
)
_INITIAL = re.compile(r"(?<![\w-])[AEIOU][a-zà-öø-ÿ]{1,20}(?![\w-])")
_ACCENTED = {
    without_accents(word[0]) + word[1:].lower(): word.capitalize()
    for word in WORDS
    if without_accents(word[0]) != word[0]
}
_SURE_A = re.compile(SURE_A)
_WITH_ACCENT = "Une capitale garde son accent."


@lru_cache(maxsize=2048)
def spellings(text: str) -> tuple[Spelling, ...]:
    """The spellings of a text that usage rejects, row by row; NUL stands for each sign of what is filled in.

    In a text all in capitals an hour has its own. The versions of a template share most of their paragraphs.
    """
    return tuple(_spellings(text))


def _spellings(text: str) -> Iterator[Spelling]:
    text = text.replace("'", "’")
    is_capital = not any(char.islower() for char in text)
    for row in _ROWS:
        for found in row.pattern.finditer(text):
            if not (is_capital and row.usage == _HOUR) and not _is_name(text, found, row):
                words = found[0].lstrip()
                yield Spelling(found.end() - len(words), words, row.written(found), row.usage)
    for found in _INITIAL.finditer(text):
        if better := _ACCENTED.get(found[0]):
            yield Spelling(found.start(), found[0], better, _WITH_ACCENT)


def bare_prepositions(text: str) -> Iterator[Spelling]:
    """Each « A » that is surely the preposition « À », before words that are not in capitals."""
    text = text.replace("'", "’")
    for found in _SURE_A.finditer(text):
        following = text[found.end() + 1 : found.end() + 12].split(" ")[0].rstrip(",.;:")
        if any(char.islower() for char in following):
            words = f"A {following}"
            yield Spelling(found.start(), words, f"À {following}", _WITH_ACCENT)


def _is_name(text: str, found: re.Match[str], row: _Row) -> bool:
    """Whether a day of a month is the name of a street or of a school."""
    return row.usage in (_MONTH, _FIRST) and bool(_NAMED.search(text[max(0, found.start() - 40) : found.start()]))
