"""What stands twice in a row: a sign that the template writes and the value too, a word, a few words.

REV-012  « N° n° 12 », « 40 € € », « M. Monsieur », « le du 3 mai »: only a value that repeats its template says so
REV-005  « de de », « dans le cadre de dans le cadre de »: a slip, or a value that repeats its template
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from actgen.core.citing import cited
from actgen.core.diagnostics import Diagnostic, error, warning
from actgen.french.dates import MONTHS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from actgen.document.paragraphs import Line

_DAY = (
    rf"(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|\d{{1,2}}(?:er|/\d)|\d{{1,2}}\s(?:{'|'.join(MONTHS)})\b)"
)
#: Each sign in all its forms, twice in a row.
_SIGNS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"(?<!\w)n\s?[°º]\s*(?:n\s?[°º]|num[ée]ro\b)",
        r"(?:€|\beuros?\b)\s*(?:€|\beuros?\b)",
        r"(?:%|\bpour\scent\b)\s*(?:%|\bpour\scent\b)",
        r"°\s?°",
        r"(?<=\d)\s?h(?:\s?\d\d)?\s?(?:h|heures?)\b",
        r"\bM(?:\.|r\.?|onsieur)\s+M(?:\.|r\b\.?|onsieur\b|me\b|adame\b)(?<!\bmonsieur\smadame)",
        r"\bM(?:me|adame)\.?\s+M(?:\.|r\b\.?|onsieur\b|me\b|adame\b)(?<!\bmadame\smonsieur)",
        rf"\b(?:le|du|au)\s+(?:le|du)(?=\s+{_DAY})",
        r"https?://\s*https?://",
    )
)
_WORD = re.compile(r"[^\W_]+")
_GAP = re.compile(r"[ \u00a0\u202f]+|[’'-]")
_MEANT_TWICE = frozenset({"nous", "vous"})
#: What templates write before a value, in capitals or not; two other words with a capital may be a name, « Bora Bora ».
_WRITTEN_BEFORE = frozenset(
    {"vu", "considérant", "considerant", "article", "objet", "délibération", "deliberation", "décision", "decision"}
    | {"convention", "commune", "ville", "mairie", "maire", "département", "departement", "préfecture", "prefecture"}
    | {"académie", "academie", "commission", "école", "ecole", "tribunal", "siret", "siren", "rue", "de", "du", "la"}
)
_MOST_WORDS = 6


class _Word(NamedTuple):
    """A word of a paragraph: as compared, where it begins and ends."""

    shape: str
    start: int
    end: int


def said_twice(lines: Iterable[Line], label: str) -> Iterator[Diagnostic]:
    """REV-012 and REV-005, each place told once."""
    for line in lines:
        for one in _twice(line.text):
            make, code, hint = (error, "REV-012", _SIGN_HINT) if one.is_sign else (warning, "REV-005", _WORD_HINT)
            message = f"{one.what} deux fois\u00a0: {cited(one.words)}."
            yield make(code, line.place(label, one.start), message, hint, subject=one.words)


class _Twice(NamedTuple):
    """What stands twice in a paragraph: where it begins, as typed, what it is."""

    start: int
    words: str
    what: str
    is_sign: bool = False


@lru_cache(maxsize=2048)
def _twice(text: str) -> tuple[_Twice, ...]:
    """What stands twice in a text, its signs first: most paragraphs of an act are those of its template."""
    signs = [found for pattern in _SIGNS for found in pattern.finditer(text)]
    told = [range(*found.span()) for found in signs]
    of_signs = [_Twice(one.start(), one[0].strip(), "Un signe est écrit", is_sign=True) for one in signs]
    of_words = [
        _Twice(start, text[start:end], "Des mots sont écrits" if several else "Un mot est écrit")
        for start, end, several in _repeated(text)
        if not any(start in span or end - 1 in span for span in told)
    ]
    return (*of_signs, *of_words)


_SIGN_HINT = "Le modèle l’écrit, et la valeur aussi\u00a0: ôtez-le de la valeur, dans le fichier qui la donne."
_WORD_HINT = "Relisez la phrase du modèle autour de la valeur, ou la valeur dans le fichier de la commune."


def _repeated(text: str) -> Iterator[tuple[int, int, bool]]:
    """Where words stand twice in a row, from the longest group to the single word, and whether they are several."""
    words = [_Word(found[0].casefold(), found.start(), found.end()) for found in _WORD.finditer(text)]
    shapes = [word.shape for word in words]
    place = 0
    while place < len(words):
        if shapes[place] not in shapes[place + 1 : place + 1 + _MOST_WORDS]:  # as nearly every word of an act
            place += 1
            continue
        size = next((size for size in range(_MOST_WORDS, 0, -1) if _is_twice(words, place, size, text)), 0)
        if size:
            yield words[place].start, words[place + 2 * size - 1].end, size > 1
        place += 2 * size or 1


def _is_twice(words: list[_Word], place: int, size: int, text: str) -> bool:
    group = words[place : place + 2 * size]
    if [one.shape for one in group[:size]] != [one.shape for one in group[size:]]:
        return False
    return _is_fit(group, size, text)


def _is_fit(group: list[_Word], size: int, text: str) -> bool:
    """Whether nothing but blanks parts the two halves, and they are neither a number nor a name."""
    gaps = [text[one.end : two.start] for one, two in pairwise(group)]
    if not all(map(_GAP.fullmatch, gaps)) or not gaps[size - 1].isspace():
        return False
    if any(not one.shape.isalpha() for one in group) or _is_joined(text, group[0].start, group[-1].end):
        return False
    if size > 1:
        return not all(text[one.start].isupper() for one in group)
    first, second = group
    name = text[first.start].isupper() and text[second.start].isupper() and first.shape not in _WRITTEN_BEFORE
    return first.shape not in _MEANT_TWICE and not name


def _is_joined(text: str, start: int, end: int) -> bool:
    """Whether a hyphen or an apostrophe ties it to what stands around: « c’est est-il »."""
    return text[max(start - 1, 0) : start] in tuple("’'-") or text[end : end + 1] in tuple("’'-")
