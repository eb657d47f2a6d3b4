"""A received text without Word: plain prose, one paragraph a line or hard-wrapped lines between empty ones."""

from __future__ import annotations

import re
from itertools import groupby, pairwise
from typing import TYPE_CHECKING

from actgen.atelier.importing.counted_words import counted_words
from actgen.atelier.importing.roles.markers import TYPED_BULLET, opens_paragraph
from actgen.atelier.importing.run_cutting import tidied
from actgen.atelier.importing.source import Look, Paragraph, Source, SourceBlock, Table
from actgen.ooxml.blocks import Run

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_COLUMNS = re.compile(r"(?<=\S)(?: {4,}|\t+)(?=\S)")
_RULE = re.compile(r"\s*([-=_*~])\1{3,}\s*")
_CENTRED, _WRAPPED_FROM, _WIDEST, _TABLE_FROM = 10, 55, 100, 3
#: What begins a line of its own: « Absents excusés : », « Mme Anne EXEMPLE est entrée ».
_ANEW = re.compile(
    r"(?-i:[A-ZÉÈÀÂÊÎÔÇ])[^.:;,\d]{2,45}\s?:(?:\s|$)|(?:MM?\.|Mmes?|Messieurs|Mesdames|Monsieur|Madame)\s",
    re.IGNORECASE,
)
_WAITING = re.compile(
    r"(?:[,(«’'/-]|\b(?:de|du|des|la|le|les|l|d|à|au|aux|et|ou|par|pour|en|sur|sous|dans|avec|un|une|que|qui|dont|ne|se|"
    r"son|sa|ses|leurs?|n°|M\.|Mme|Monsieur|Madame))$",
    re.IGNORECASE,
)
_ENDS = (".", ";", ":", "!", "?", "…")


def read_prose(text: str) -> Source:
    """The paragraphs of a plain text."""
    source = Source(words=counted_words(text))
    page = False
    for rank, (lines, new_page) in enumerate(_groups(text, _width(text)), start=1):
        page = page or new_page
        underlined = bool(_RULE.fullmatch(lines[-1])) and len(lines) > 1
        kept = lines[:-1] if underlined else lines
        joined = " ".join(line.strip() for line in kept)
        runs = tidied((Run(_COLUMNS.sub("\t\t", joined)),), tabs=bool(_COLUMNS.search(joined)))
        if not runs or (not counted_words(joined) and _RULE.fullmatch(joined)):
            continue
        indent = min(map(_indent, kept))
        look = Look(bold=underlined, centred=indent >= _CENTRED, new_page=page, level=0)
        source.body.append(Paragraph(runs, look, rank=rank))
        page = False
    source.body = list(_with_tables(source.body))
    return source


def _with_tables(blocks: Iterable[SourceBlock]) -> Iterator[SourceBlock]:
    """The paragraphs, lines of three columns or more that follow one another made a table."""
    for count, group in groupby(blocks, key=_count_of_columns):
        rows = [one for one in group if isinstance(one, Paragraph)]
        if count < _TABLE_FROM or len(rows) == 1:
            yield from rows
            continue
        yield Table(tuple(tuple((Paragraph((Run(cell),)),) for cell in _cells(row.text)) for row in rows), header=True)


def _count_of_columns(block: SourceBlock) -> int:
    return len(_cells(block.text)) if isinstance(block, Paragraph) else 0


def _cells(text: str) -> list[str]:
    return [cell for cell in text.split("\t") if cell]


def _width(text: str) -> int:
    """The width at which the lines of a text are cut; 0 where a paragraph is a line."""
    lines = text.splitlines()
    blocks = re.split(r"\n\s*\n", text.strip())
    wrapped = (
        len(blocks) > 2
        and sum(len(line) > _WIDEST for line in lines) <= len(lines) // 20
        and any(block.count("\n") > 1 for block in blocks)
    )
    followed = (len(line.rstrip()) for line, next_ in pairwise(lines) if next_.strip() and _indent(line) < _CENTRED)
    return max((length for length in followed if length <= _WIDEST), default=0) if wrapped else 0


def _groups(text: str, width: int) -> Iterator[tuple[list[str], bool]]:
    """The lines of each paragraph, and whether a page begins before it."""
    held: list[str] = []
    new_page = False
    for line in [*re.split(r"\r\n?|[\n\v]", text), ""]:
        if held and not _goes_on(held, line, width):
            yield held, new_page
            held, new_page = [], False
        if "\f" in line:
            new_page = True
        if line.strip():
            held.append(line.replace("\f", ""))


def _goes_on(held: list[str], line: str, width: int) -> bool:
    """Whether a line is of the paragraph before it: a rule under a heading, or the next line of wrapped words."""
    if not line.strip():
        return False
    if _RULE.fullmatch(line):
        return len(held) == 1 and len(held[0].strip()) <= 120
    if _RULE.fullmatch(held[-1]) or opens_paragraph(line.strip()) or _COLUMNS.search(line):
        return False
    if _indent(held[0]) and not _indent(line) and TYPED_BULLET.match(held[0].strip()):
        return False
    last = held[-1].rstrip()
    if last.isupper() or len(last) < _WRAPPED_FROM:
        return False
    if not _waits(last) and _ANEW.match(line.strip()):
        return False
    return _is_full(last, line, width) or (_runs_on(last, line) and (width > 0 or not last.endswith(_ENDS)))


def _is_full(last: str, line: str, width: int) -> bool:
    """Whether the first word of a line had no room on the line before."""
    return 0 < width < len(last) + 1 + len(line.split(maxsplit=1)[0])


def _runs_on(last: str, line: str) -> bool:
    """Whether a sentence goes on over two lines, by what ends the one or begins the other."""
    return _waits(last) or line.lstrip()[:1].islower() or line.lstrip().startswith(("(", "«"))


def _waits(last: str) -> bool:
    """Whether a line ends on a word or a sign that wants another word."""
    return bool(_WAITING.search(last))


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())
