"""The paragraphs of a source made ready to be recognised: markers told apart, headings parted from what follows."""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from actgen.atelier.importing.roles.markers import (
    AFTER_NUMBER,
    ARTICLE,
    CONSIDERANT,
    DECIMAL,
    ROMAN,
    STAR,
    SUB_ARTICLE,
    TYPED_BULLET,
    VISA,
)
from actgen.atelier.importing.run_cutting import (
    cut,
    joined,
    text_of,
    tidied,
    with_plain_spaces,
    without_head,
    without_tail,
)
from actgen.atelier.importing.source import BULLET, Paragraph
from actgen.ooxml.blocks import Run

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_LONG_HEADING, _SHORT_LEAD = 150, 110
_SENTENCE = re.compile(r"[.;]\s*$")
_VERB = re.compile(
    r"\b(?:est|sont|a pour|ont|peut|peuvent|doit|s’engage|fixe|définit|prend|se|sera|seront|porte|comprend|assure)\b"
)


# without slots: its words are asked for by each of forty rules, and kept
class Line(Struct, frozen=True, dict=True):
    """A paragraph to recognise: its words with the number before them, what they were in the source."""

    paragraph: Paragraph
    runs: tuple[Run, ...]
    bullet: bool = False

    @cached_property
    def text(self) -> str:
        """Its words, every space an ordinary one: what the rules read."""
        return with_plain_spaces(text_of(self.runs))

    @cached_property
    def letters(self) -> int:
        return sum(char.isalpha() for char in self.text)

    @cached_property
    def is_capitals(self) -> bool:
        """Whether its words are all in capitals, « er » and « n° » left aside."""
        bare = re.sub(r"\b(?:n\s*°|\d+\s?(?:er|e|ère|ème)\b)", "", self.text)
        letters = [char for char in bare if char.isalpha()]
        return len(letters) > 3 and all(char.isupper() for char in letters)

    @property
    def is_emphasised(self) -> bool:
        look = self.paragraph.look
        return look.bold or look.underlined or look.level > 0 or self.is_capitals


def lines_of(paragraphs: Iterable[Paragraph]) -> list[Line]:
    """The lines of paragraphs: a heading parted from the words that run on, a heading cut in two made whole."""
    found = list(paragraphs)
    stars = sum(1 for paragraph in found if STAR.match(paragraph.text)) > 1
    parted = [line for paragraph in found for line in _parted(_line(paragraph, stars=stars))]
    return list(_whole_headings(parted))


def as_line(paragraph: Paragraph) -> Line:
    """The line of one paragraph, whole."""
    return _line(paragraph)


def _line(paragraph: Paragraph, *, stars: bool = False) -> Line:
    runs, marker = paragraph.runs, paragraph.marker
    if marker == BULLET:
        return Line(paragraph, runs, bullet=True)
    if marker:
        return Line(paragraph, joined((Run(f"{marker} "), *runs)))
    typed = TYPED_BULLET.match(text_of(runs)) or (STAR.match(text_of(runs)) if stars else None)
    if typed and not paragraph.look.level:
        return Line(paragraph, tidied(without_head(runs, typed.end())), bullet=True)
    return Line(paragraph, runs)


def _parted(line: Line) -> Iterator[Line]:
    """The heading of an article alone, then the words that stand behind it in one paragraph."""
    article = None if line.bullet else ARTICLE.match(line.text) or _numbered_lead(line)
    place = _end_of_heading(line, article) if article else 0
    if not place:
        yield line
        return
    look = replace(line.paragraph.look, bold=True, lead=0)
    heading = tidied(cut(line.runs, 0, place))
    yield Line(replace(line.paragraph, look=look), _without_colon(heading))
    rest = cut(line.runs, place)
    follow = AFTER_NUMBER.match(text_of(rest))
    rest = tidied(without_head(rest, follow.end()) if follow else rest)
    plain_look = replace(line.paragraph.look, bold=False, underlined=False, lead=0, level=0, new_page=False)
    yield Line(replace(line.paragraph, look=plain_look, marker="", computed=False), rest)


def _numbered_lead(line: Line) -> re.Match[str] | None:
    """« 4.1 » or « 2. » where an emphasised beginning makes a heading of it."""
    if not line.paragraph.look.lead:
        return None
    return SUB_ARTICLE.match(line.text) or DECIMAL.match(line.text)


def _end_of_heading(line: Line, number: re.Match[str]) -> int:
    """The place where the words of the article begin in the paragraph of its heading, or 0 for a heading alone."""
    text = line.text
    if line.paragraph.look.lead:
        end = _place_of_letter(text, line.paragraph.look.lead)
        between = text[end - 1 : end + 1]
        if number.end() <= end <= _SHORT_LEAD + number.end() and len(text) - end > 20 and not between.isalnum():
            return end
    if "\n" in text[:_LONG_HEADING] and _is_sentence(text[text.index("\n") :]):
        return text.index("\n")
    rest = text[number.end() :]
    if _is_sentence(rest) and (len(rest) > _LONG_HEADING or _SENTENCE.search(rest)):
        return number.end() if not line.paragraph.look.bold else 0
    return 0


def _is_sentence(text: str) -> bool:
    return len(text) > 60 and bool(_SENTENCE.search(text) or _VERB.search(text))


def _place_of_letter(text: str, count: int) -> int:
    """The place after a number of letters and figures."""
    seen = 0
    for place, char in enumerate(text):
        seen += char.isalnum()
        if seen == count:
            return place + 1
    return len(text)


def _without_colon(runs: tuple[Run, ...]) -> tuple[Run, ...]:
    text = text_of(runs)
    end = re.search(r"(?<![\s.:–—-])[\s.:–—-]+$", text)
    return without_tail(runs, end.start()) if end else runs


def _whole_headings(lines: list[Line]) -> Iterator[Line]:
    """Lines where « ARTICLE 1 » and « OBJET » under it are one heading; a line break in a heading is a dash."""
    held: Line | None = None
    for line in lines:
        if held is not None and _continues(held, line):
            held = Line(held.paragraph, joined((*held.runs, Run(" – "), *line.runs)))
            yield held
            held = None
            continue
        if held is not None:
            yield held
        held = line if _is_bare_number(line) else None
        if held is None:
            yield line
    if held is not None:
        yield held


def _is_bare_number(line: Line) -> bool:
    found = ARTICLE.match(line.text)
    return found is not None and not AFTER_NUMBER.sub("", line.text[found.end() :])


def _continues(heading: Line, line: Line) -> bool:
    """Whether a line is the words of the number above it: short, no sentence, and in its look."""
    one, other = heading.paragraph.look, line.paragraph.look
    text = line.text
    known = any(mark.match(text) for mark in (VISA, CONSIDERANT, ARTICLE, SUB_ARTICLE, DECIMAL, ROMAN))
    if line.bullet or known or not text or len(text) > _LONG_HEADING or text.endswith((".", ";", ":", ",")):
        return False
    if not line.is_emphasised:
        return False
    return one.centred == other.centred and (one.size == other.size or line.is_capitals)
