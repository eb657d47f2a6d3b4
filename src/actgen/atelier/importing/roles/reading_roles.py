"""A source understood whole: its paragraphs in house styles, its signatures side by side, its tables by their use."""

from __future__ import annotations

import re
from itertools import takewhile
from typing import TYPE_CHECKING

from msgspec.structs import replace

from actgen.atelier.importing.counted_words import counted_words
from actgen.atelier.importing.roles.lines import lines_of
from actgen.atelier.importing.roles.roles import NEW_PAGE, understand
from actgen.atelier.importing.roles.tables import SIGNATURES, numbered, signing_style, understand_table
from actgen.atelier.importing.roles.unaccented import Unaccented
from actgen.atelier.importing.roles.understood import Reading, Understood, UnderstoodBlock, UnderstoodTable
from actgen.atelier.importing.run_cutting import cut, tidied
from actgen.atelier.importing.source import BULLET, Paragraph, Source, SourceBlock, Table, paragraphs_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from actgen.atelier.importing.roles.lines import Line

_SIGNING = ("Signature", "Signataire")
_PARTY = Unaccented(r"pour (?:la|le|l’|les)\b(?! (?:maire|recteur|présidente?)\b.{0,40}(?:délégation|empêch))")
_CLOSES = Unaccented(r"fait (?:à|en|le)\b|en (?:deux|trois|2|3) exemplaires|la présente convention|établie?\b")
_TABS = re.compile(r"\t+")


def understand_source(source: Source) -> Reading:
    """The text of a source in house styles."""
    added: list[str] = []
    for blocks in (source.body, source.header, source.footer, *(paragraphs for _, paragraphs in source.notes)):
        added += _computed_words(blocks)
    paragraphs = [block for block in source.body if isinstance(block, Paragraph)]
    lines = lines_of(paragraphs)
    styled = list(zip(lines, understand(lines), strict=True))
    return Reading(
        body=tuple(_body(source.body, paragraphs, styled)),
        header=tuple(_margin(source.header, "header")),
        footer=tuple(_margin(source.footer, "footer")),
        notes=tuple((name, _note(paragraphs)) for name, paragraphs in source.notes),
        added=tuple(added),
        page_breaks=tuple(_lost_page_breaks(source.body, styled)),
    )


def _lost_page_breaks(blocks: Sequence[SourceBlock], styled: Sequence[tuple[Line, Understood]]) -> Iterator[str]:
    """The words before which a page began, where the house style of their paragraph begins none."""
    kept = {line.paragraph.rank for line, understood in styled if understood.style == NEW_PAGE}
    for block in blocks[1:]:
        for paragraph in paragraphs_of(block):
            if paragraph.look.new_page and paragraph.rank not in kept:
                yield paragraph.text.strip() or paragraph.marker


def _body(
    blocks: Sequence[SourceBlock], paragraphs: Sequence[Paragraph], styled: Sequence[tuple[Line, Understood]]
) -> list[UnderstoodBlock]:
    ranks = {id(paragraph): place for place, paragraph in enumerate(paragraphs)}
    owners = _owners(paragraphs, [line.paragraph for line, _ in styled], ranks)
    merged: list[UnderstoodBlock] = []
    at = 0
    for block in blocks:
        if isinstance(block, Table):
            where = {"first": _is_head(merged), "closing": _is_closing(merged), "signing": _is_signing(merged)}
            merged.append(understand_table(block, **where))
            continue
        while at < len(styled) and owners[at] <= ranks[id(block)]:
            merged.append(styled[at][1])
            at += 1
    return list(_with_signatures(_with_whole_title(merged)))


def _computed_words(blocks: Iterable[SourceBlock]) -> Iterator[str]:
    """The words of the numbers that Word computed, in the text and in the cells of tables."""
    for paragraph in (one for block in blocks for one in paragraphs_of(block)):
        if paragraph.computed and paragraph.marker != BULLET:
            yield from counted_words(paragraph.marker or paragraph.text)


def _owners(paragraphs: Sequence[Paragraph], found: Sequence[Paragraph], ranks: dict[int, int]) -> list[int]:
    """For each line, the place of the paragraph that it comes from: a parted line has a copy of its paragraph."""
    by_key = {(one.rank, one.style, one.text): place for place, one in enumerate(paragraphs)}
    owners, last = [], 0
    for one in found:
        last = max(last, ranks.get(id(one), by_key.get((one.rank, one.style, one.text), last)))
        owners.append(last)
    return owners


def _is_head(merged: Sequence[UnderstoodBlock]) -> bool:
    return all(isinstance(block, Understood) and block.style == "En-tête d’acte" for block in merged)


def _is_closing(merged: Sequence[UnderstoodBlock]) -> bool:
    """Whether the last words announced a signature, or ended what the act says."""
    ends = ("Formalité", "Dispositif", "Corps", "Élément de liste")
    return _is_signing(merged) or (bool(merged) and merged[-1].style in ends)


def _is_signing(merged: Sequence[UnderstoodBlock]) -> bool:
    return bool(merged) and merged[-1].style in (*_SIGNING, SIGNATURES)


def _with_whole_title(blocks: Iterable[UnderstoodBlock]) -> Iterator[UnderstoodBlock]:
    """The blocks with the lines of one title made one."""
    held: Understood | None = None
    for block in blocks:
        if isinstance(block, Understood) and block.style == "Titre de l’acte" and held is not None:
            held = replace(
                held, runs=tidied((*held.runs, replace(held.runs[-1], text=" ", field="", note=""), *block.runs))
            )
            continue
        if held is not None:
            yield held
            held = None
        if isinstance(block, Understood) and block.style == "Titre de l’acte":
            held = block
        else:
            yield block
    if held is not None:
        yield held


def _with_signatures(blocks: Iterable[UnderstoodBlock]) -> Iterator[UnderstoodBlock]:
    """The blocks with each run of signatures put side by side, a column for each party."""
    held: list[Understood] = []
    for block in blocks:
        if isinstance(block, Understood) and block.style in _SIGNING:
            held.append(block)
            continue
        yield from _signed(held)
        held = []
        yield block
    yield from _signed(held)


def _signed(lines: list[Understood]) -> Iterator[UnderstoodBlock]:
    announced = list(takewhile(lambda line: _CLOSES.match(line.text), lines))
    yield from (replace(line, style="Corps") if len(line.text) > 120 else line for line in announced)
    rest = lines[len(announced) :]
    if not rest:
        return
    sure = all(line.sure for line in rest)
    yield UnderstoodTable(SIGNATURES, (tuple(map(tuple, _columns(rest))),), False, "lignes où l’on signe", sure)


def _columns(lines: Sequence[Understood]) -> list[list[Understood]]:
    """The lines by party: parted by tabs, or each party opened by « Pour … »."""
    if any("\t" in line.text for line in lines):
        return _tabbed(lines)
    columns: list[list[Understood]] = [[]]
    for line in lines:
        if _PARTY.match(line.text) and columns[-1] and any(_PARTY.match(one.text) for one in columns[-1]):
            columns.append([])
        columns[-1].append(replace(line, style=signing_style(line.text, bool(columns[-1]))))
    return columns if len(columns) <= 3 else [[line for column in columns for line in column]]


def _tabbed(lines: Sequence[Understood]) -> list[list[Understood]]:
    count = max(len(_TABS.split(line.text)) for line in lines)
    columns: list[list[Understood]] = [[] for _ in range(count)]
    for line in lines:
        start = 0
        for place, piece in enumerate(_TABS.split(line.text)):
            runs = tidied(cut(line.runs, start, start + len(piece)))
            tab = _TABS.match(line.text, start + len(piece))
            start = tab.end() if tab else start + len(piece)
            if runs:
                made = replace(line, runs=runs)
                columns[place].append(replace(made, style=signing_style(made.text, bool(columns[place]))))
    return columns


def _margin(blocks: Iterable[SourceBlock], style: str) -> Iterator[UnderstoodBlock]:
    for block in blocks:
        yield from (Understood(style, numbered(one), "répété à chaque page") for one in paragraphs_of(block))


def _note(paragraphs: Iterable[Paragraph]) -> tuple[Understood, ...]:
    return tuple(Understood("footnote text", numbered(one), "note de bas de page") for one in paragraphs)
