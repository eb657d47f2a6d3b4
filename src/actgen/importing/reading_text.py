"""A received text without Word: plain prose, one paragraph a line or hard-wrapped lines between empty ones."""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING

from actgen.importing.counted_words import counted_words
from actgen.importing.markers import TYPED_BULLET, opens_paragraph
from actgen.importing.run_cutting import tidied
from actgen.importing.source import Look, Paragraph, Source, SourceBlock, Table
from actgen.ooxml.blocks import Run

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_COLUMNS = re.compile(r"(?<=\S)(?: {4,}|\t+)(?=\S)")
_RULE = re.compile(r"\s*([-=_*~])\1{3,}\s*")
_CENTRED, _WRAPPED_FROM, _WIDEST, _TABLE_FROM = 10, 55, 100, 3
_ENDS = (".", ";", ":", "!", "?", "…")


def read_prose(text: str) -> Source:
    """The paragraphs of a plain text."""
    source = Source(words=counted_words(text))
    page = False
    wrapped = _is_wrapped(text)
    for rank, (lines, new_page) in enumerate(_groups(text, wrapped=wrapped), start=1):
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


def _is_wrapped(text: str) -> bool:
    """Whether empty lines part the paragraphs, and their lines are cut at one width."""
    lines = text.splitlines()
    blocks = re.split(r"\n\s*\n", text.strip())
    return (
        len(blocks) > 2
        and sum(len(line) > _WIDEST for line in lines) <= len(lines) // 20
        and any(block.count("\n") > 1 for block in blocks)
    )


def _groups(text: str, *, wrapped: bool) -> Iterator[tuple[list[str], bool]]:
    """The lines of each paragraph, and whether a page begins before it."""
    held: list[str] = []
    new_page = False
    for line in [*re.split(r"\r\n?|\n", text), ""]:
        if held and not _goes_on(held, line, wrapped=wrapped):
            yield held, new_page
            held, new_page = [], False
        if "\f" in line:
            new_page = True
        if line.strip():
            held.append(line.replace("\f", ""))


def _goes_on(held: list[str], line: str, *, wrapped: bool) -> bool:
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
    return len(last) >= _WRAPPED_FROM and (wrapped or not last.endswith(_ENDS)) and not last.isupper()


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())
