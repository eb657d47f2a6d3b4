"""What stands twice in a row: a sign that the template writes and the value too, a word, a few words.

REV-012  « N° n° 12 », « 40 € € », « M. Monsieur », « le du 3 mai »: only a value that repeats its template says so
REV-005  « de de », « dans le cadre de dans le cadre de »: a slip, or a value that repeats its template
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from actgen.core.citing import cited
from actgen.core.diagnostics import Diagnostic, error, warning
from actgen.core.patterns import Clued, in_small_letters, later
from actgen.document.at_once.joined import END
from actgen.document.at_once.sayings import MOST_WORDS, Saying
from actgen.french.dates import MONTHS

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from actgen.document.at_once.together import Together
    from actgen.document.paragraphs import Line

_DAY = (
    rf"(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|\d{{1,2}}(?:er|/\d)|\d{{1,2}}\s(?:{'|'.join(MONTHS)})\b)"
)
#: Each sign in all its forms, twice in a row.
_SIGNS = tuple(
    Clued(later(pattern, re.IGNORECASE), clues)
    for pattern, clues in (
        (r"(?<!\w)n\s?[°º]\s*(?:n\s?[°º]|num[ée]ro\b)", ()),
        (r"(?:€|\beuros?\b)\s*(?:€|\beuros?\b)", ()),
        (r"(?:%|\bpour\scent\b)\s*(?:%|\bpour\scent\b)", ("%", "pour cent")),
        (r"°\s?°", ()),
        (r"(?<=\d)\s?h(?:\s?\d\d)?\s?(?:h|heures?)\b", ()),
        (
            r"\bM(?:\.|r\.?|onsieur)\s+M(?:\.|r\b\.?|onsieur\b|me\b|adame\b)(?<!\bmonsieur\smadame)",
            (),
        ),
        (
            r"\bM(?:me|adame)\.?\s+M(?:\.|r\b\.?|onsieur\b|me\b|adame\b)(?<!\bmadame\smonsieur)",
            (),
        ),
        (
            rf"\b(?:le|du|au)\s+(?:le|du)(?=\s+{_DAY})",
            (),
        ),
        (r"https?://\s*https?://", ("//http", "// http")),
    )
)
_WORD = later(r"[^\W_]+")
_GAP = later(r"[ \u00a0\u202f]+|[’'-]")
_MEANT_TWICE = frozenset({"nous", "vous"})
#: What templates write before a value, in capitals or not; two other words with a capital may be a name, « Bora Bora ».
_WRITTEN_BEFORE = frozenset(
    {"vu", "considérant", "considerant", "article", "objet", "délibération", "deliberation", "décision", "decision"}
    | {"convention", "commune", "ville", "mairie", "maire", "département", "departement", "préfecture", "prefecture"}
    | {"académie", "academie", "commission", "école", "ecole", "tribunal", "siret", "siren", "rue", "de", "du", "la"}
)
#: What stands in a text as it is typed: the sign of a number, or of euros, and what it may have twice.
_NUMBERED = (later(r"°\s*[nN°º]"), later(r"º\s*[nN°º]"), later(r"€\s*[eE€]"))
#: The same in small letters, for a title with its stop, and for euros in letters.
_TITLES, _EUROS = later(r"m(?:r|me|onsieur|adame)?\.? m(?:[.r]|me|onsieur|adame)"), later(r"euros? ?(?:€|euro)")
_CLUED_SIGNS = tuple(sign for sign in _SIGNS if sign.clues)


def may_find_signs(read: Together) -> Collection[int]:
    """The texts in which a sign may stand twice."""
    found = read.saying(Saying.SIGNS_TWICE).union(*map(read.finding_typed, _NUMBERED))
    found.update(*map(read.finding, _CLUED_SIGNS))
    if read.saying(Saying.TITLE_STOPPED):
        found |= _in_small_letters(read, _TITLES)
    if read.worth(("euro",)):
        found |= _in_small_letters(read, _EUROS)
    return found


def _in_small_letters(read: Together, pattern: re.Pattern[str]) -> set[int]:
    """The texts in which a pattern finds something, all of them in small letters."""
    small = read.small()
    return {small.count(END, 0, match.start()) for match in pattern.finditer(small)}


def has_sign(line: Line) -> bool:
    """Whether a sign stands twice in a paragraph."""
    small = in_small_letters(line.text)
    return any(True for sign in _SIGNS for _ in sign.found(line.text, small))


def has_words(line: Line) -> bool:
    """Whether words stand twice in a paragraph."""
    return any(True for _ in _repeated(line.text))


def may_find_words(read: Together) -> Collection[int]:
    """The texts in which words may stand twice in a row: as many as are looked for."""
    return read.phrases().repeating()


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


def _twice(text: str) -> tuple[_Twice, ...]:
    """What stands twice in a text, its signs first."""
    small = in_small_letters(text)
    signs = [found for sign in _SIGNS for found in sign.found(text, small)]
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
    shapes = [word.casefold() for word in _WORD.findall(text)]
    spans: list[tuple[int, int]] = []
    place = 0
    while place < len(shapes):
        size = 0
        for far in _recurring(shapes, place):
            if shapes[place : place + far] == shapes[place + far : place + 2 * far]:
                spans = spans or [found.span() for found in _WORD.finditer(text)]
                size = far if _is_fit(shapes, spans[place : place + 2 * far], place, text) else 0
            if size:
                yield spans[place][0], spans[place + 2 * size - 1][1], size > 1
                break
        place += 2 * size or 1


def _recurring(shapes: list[str], place: int) -> list[int]:
    """How far behind a word the same word stands, within the longest group that is looked for, the farthest first."""
    following = shapes[place + 1 : place + 1 + MOST_WORDS]
    if shapes[place] not in following:  # as nearly every word of an act
        return []
    return [far for far in range(len(following), 0, -1) if following[far - 1] == shapes[place]]


def _is_fit(shapes: list[str], spans: list[tuple[int, int]], place: int, text: str) -> bool:
    """Whether nothing but blanks parts the two halves of a group, and they are neither a number nor a name."""
    size = len(spans) // 2
    group = shapes[place : place + size]
    gaps = [text[one[1] : two[0]] for one, two in pairwise(spans)]
    if not all(map(_GAP.fullmatch, gaps)) or not gaps[size - 1].isspace():
        return False
    if not all(map(str.isalpha, group)) or _is_joined(text, spans[0][0], spans[-1][1]):
        return False
    if size > 1:
        return not all(text[start].isupper() for start, _ in spans)
    is_name = text[spans[0][0]].isupper() and text[spans[1][0]].isupper() and group[0] not in _WRITTEN_BEFORE
    return group[0] not in _MEANT_TWICE and not is_name


def _is_joined(text: str, start: int, end: int) -> bool:
    """Whether a hyphen or an apostrophe ties it to what stands around: « c’est est-il »."""
    return text[max(start - 1, 0) : start] in tuple("’'-") or text[end : end + 1] in tuple("’'-")
