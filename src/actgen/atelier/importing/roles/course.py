"""How far an act has been read: where in it a paragraph stands, which lines are its title, what a heading is."""

from __future__ import annotations

import re
from enum import Enum, auto
from typing import TYPE_CHECKING

from msgspec import Struct

from actgen.atelier.importing.roles.markers import ARTICLE, CONSIDERANT, SUB_ARTICLE, VISA
from actgen.atelier.importing.roles.role_words import (
    BETWEEN,
    DECIDES,
    FOLLOWS_TITLE,
    FORMALITY,
    LETTERHEAD,
    LINK,
    OPENING,
    OPERATIVE,
    PART,
    REGISTER,
    SITTING,
    TITLE,
    UNDERSIGNED,
)
from actgen.ooxml.house import find_style

if TYPE_CHECKING:
    from collections.abc import Sequence

    from actgen.atelier.importing.roles.lines import Line

_HEADING_LENGTH, _LONGEST_TITLE, _LONGEST_HEAD, _LONGEST_SIGNED = 160, 320, 25, 150
_BEGINS = re.compile(r"pr[ée]ambule\b|expos[ée]\b|entre les soussign", re.IGNORECASE)
#: What names an act by itself: « 028/18 : DISSOLUTION… », « N° 2025-132 – … », « OBJET : … ».
_NAMED = re.compile(
    r"(?:d[ée]lib[ée]ration\s+)?(?:n\s?°\s?)?\d{1,4}[-/.]\d{1,4}(?:[-/.]\d{1,4}){0,3}\s?[:–—-]\s?[^\W\d]|\d{4}[-/]\d|objet\s?:",
    re.IGNORECASE,
)
_INTO_TEXT = ("Visa", "Considérant", "Ouverture", "Formule", "Dispositif", "Corps")
_ENDS_PARTIES = ("Formule", "Visa", "Considérant", "Partie", "Article", "Titre de l’acte")


class Zone(Enum):
    """Where in an act a paragraph stands: before its first words, in them, or where it is signed."""

    HEAD = auto()
    TEXT = auto()
    CLOSING = auto()


class Course(Struct):
    """What has been read so far; `size` is that of most of the words, `titles` the lines that make the title.

    `signs` tells of each line whether it and all that follow, up to a part or a formality, are as short as signatures.
    """

    lines: Sequence[Line]
    size: float
    titles: frozenset[int] = frozenset()
    subtitles: frozenset[int] = frozenset()
    has_articles: bool = False
    article_level: int = 0
    signs: Sequence[bool] = ()
    zone: Zone = Zone.HEAD
    at: int = 0
    decided: bool = False
    parties: bool = False
    undersigned: bool = False
    last: str = ""


def course_of(lines: Sequence[Line]) -> Course:
    """The course of an act before its first line."""
    weights: dict[float, int] = {}
    for line in lines:
        weights[line.paragraph.look.size] = weights.get(line.paragraph.look.size, 0) + len(line.text)
    size = max(weights, key=lambda one: weights[one], default=0)
    articles = [line for line in lines if ARTICLE.match(line.text)]
    levels = [line.paragraph.look.level for line in articles if line.paragraph.look.level]
    course = Course(lines, size, has_articles=bool(articles), article_level=min(levels, default=0))
    course.titles, course.subtitles = _titles(course)
    course.signs = _short_ends(lines)
    return course


def _short_ends(lines: Sequence[Line]) -> tuple[bool, ...]:
    """For each line, whether only lines as short as signatures stand from it to a part, a formality or the end."""
    found: list[bool] = []
    short = True
    for line in reversed(lines):
        if PART.match(line.text) or FORMALITY.match(line.text):
            short = True
        elif len(line.text) > _LONGEST_SIGNED or any(mark.match(line.text) for mark in (ARTICLE, VISA, OPERATIVE)):
            short = False
        found.append(short)
    return tuple(reversed(found))


def advance(course: Course, style: str, line: Line) -> None:
    """Where the next paragraph stands, after one of this style."""
    if style in ("Partie", "Partie en page neuve", "Article", "Sous-article"):
        course.zone = Zone.TEXT
    elif style in ("Signature", "Signataire") or (style == "Formalité" and course.zone is Zone.TEXT):
        course.zone = Zone.CLOSING
    elif style in _INTO_TEXT and course.zone is Zone.HEAD:
        course.zone = Zone.TEXT
    if style == "Titre de l’acte" and course.zone is Zone.CLOSING:
        course.zone = Zone.HEAD
    if style in ("Ouverture", "Corps") and BETWEEN.match(line.text):
        course.parties = True
    elif style in _ENDS_PARTIES:
        course.parties = False
    if UNDERSIGNED.match(line.text):
        course.undersigned = not line.text.endswith(".")
    elif style != "Corps" or line.text.endswith("."):
        course.undersigned = False
    if style == "Formule" and DECIDES.search(line.text):
        course.decided = True
    if style.startswith("Partie") or style == "Formalité":
        course.decided = False
    course.last = style


def is_heading(line: Line, course: Course) -> bool:
    """Whether a line looks like a heading: short, in bold, underlined, in capitals or bigger, and no sentence."""
    look = line.paragraph.look
    big = look.size > course.size + 0.9
    return len(line.text) <= _HEADING_LENGTH and (line.is_emphasised or big) and not line.text.endswith((",", ";"))


def _titles(course: Course) -> tuple[frozenset[int], frozenset[int]]:
    """The lines of the title, and those around it that say more of it."""
    end = _end_of_head(course)
    candidates = frozenset(place for place, line in enumerate(course.lines) if _may_be_title(line, course))
    head = [place for place in candidates if place < end]
    head = head or [place for place in range(end) if _NAMED.match(course.lines[place].text)]
    if not head:
        return frozenset(), frozenset()
    best = max(head, key=lambda place: (_weight(course.lines[place], course), -place))
    together, after = {best}, best + 1
    while after in candidates and FOLLOWS_TITLE.match(course.lines[after].text):
        together.add(after)
        after += 1
    around = set()
    while _goes_on_title(course, after, candidates):
        around.add(after)
        after += 1
    before = best - 1
    while before in candidates and not any(mark.match(course.lines[before].text) for mark in (LETTERHEAD, SITTING)):
        around.add(before)
        before -= 1
    return frozenset(together), frozenset(around)


def _goes_on_title(course: Course, place: int, candidates: frozenset[int]) -> bool:
    """Whether a line under the title says more of it: put forward as it is, or centred without being a sentence."""
    if place >= len(course.lines) or LETTERHEAD.match(course.lines[place].text):
        return False
    line = course.lines[place]
    others = (VISA, CONSIDERANT, ARTICLE, OPENING, PART, BETWEEN, LINK)
    if any(mark.match(line.text) for mark in others) or line.text.endswith((".", ":", ",", ";")):
        return place in candidates
    return place in candidates or (line.paragraph.look.centred and 8 < len(line.text) <= _HEADING_LENGTH)


def _end_of_head(course: Course) -> int:
    """The first line that only the text of an act can hold."""
    marks = (VISA, CONSIDERANT, ARTICLE, OPERATIVE)
    for place, line in enumerate(course.lines):
        if _BEGINS.match(line.text) or any(mark.match(line.text) for mark in marks):
            return place
    return min(len(course.lines), _LONGEST_HEAD)


def _may_be_title(line: Line, course: Course) -> bool:
    look, text = line.paragraph.look, line.text
    if (
        line.bullet
        or find_style(line.paragraph.style)
        or not 3 < len(text) <= _LONGEST_TITLE
        or text.endswith((",", ";"))
    ):
        return False
    others = (VISA, CONSIDERANT, ARTICLE, SUB_ARTICLE, OPENING, PART)
    if any(mark.match(text) for mark in others) and not TITLE.match(text):
        return False
    return line.is_emphasised or look.size > course.size + 1 or (look.centred and bool(TITLE.match(text)))


def _weight(line: Line, course: Course) -> float:
    look = line.paragraph.look
    words = 6 if TITLE.match(line.text) else 0
    words += 4 if _NAMED.match(line.text) else 3 if REGISTER.match(line.text) else 0
    shape = 3 * look.centred + 4 * look.framed + 5 * (look.level == 1) + 2 * look.bold
    return words + shape + (look.size - course.size) - 8 * bool(LETTERHEAD.match(line.text))
