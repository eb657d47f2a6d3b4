"""What stays on the page of what follows, once the rows and the elements of a part are there.

A short table is whole, a longer one is cut where rows stay on both sides, two of a series (visas, grounds, elements of
a list) go together at its ends, what is signed goes on beside its signatures. It works on the text of the part: an act
is filled in less time than its tree would take to read.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from actgen.library.look import FIRST_ROWS, LAST_ROWS, is_whole_table
from actgen.ooxml.house import Role
from actgen.ooxml.tables import ROOM_ABOVE

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from actgen.ooxml.house import HouseStyle

#: The style of what goes in series, by its identity in the file, and what it is.
Series = tuple[tuple[str, Role], ...]
_OPENED, _CLOSED = "<w:tbl>", "</w:tbl>"
_ROW = re.compile(r"<w:tr[ >]")
_HEAD = re.compile(r"<w:tblHeader(?: w:val=\"(?:1|true|on)\")?/>")
_PARAGRAPH = re.compile(
    "<w:p(?: [^>]*[^>/])?>(?:<w:pPr>(?:<w:pStyle [^>]*/>)?)?(?!<w:pPr>|<w:pStyle|<w:keepNext|</w:p>)"
)
_STYLED = r'<w:p(?: [^>]*[^>/])?><w:pPr><w:pStyle w:val="({})"/>'
_START, _END, _KEEP = "<w:p", "</w:p>", "<w:keepNext/>"
_SERIES = (Role.VISA, Role.CONSIDERANT, Role.ITEM)
_TWO = 2


def series_of(styles: Mapping[str, HouseStyle]) -> Series:
    """Of the styles by their identities, those of what goes in series."""
    return tuple((identity, style.role) for identity, style in styles.items() if style.role in _SERIES)


def tied(xml: str, series: Series) -> str:
    """The part, where what belongs together stays together; its words count for nothing in it."""
    return _with_signatures(_with_series(_with_tables(xml), dict(series)))


def _with_tables(xml: str) -> str:
    """Word keeps on one page the rows of a table that stay with the next (ECMA-376 part 1, 17.3.1.15)."""
    pieces, at = [], 0
    for start, end in _tables(xml):
        table = xml[start:end]
        rows = [row.start() for row in _ROW.finditer(table)]
        tied = _tied_rows(len(rows), len(_HEAD.findall(table)))
        places = enumerate(pairwise([0, *rows[1:], len(table)]))
        kept = (_PARAGRAPH.sub(_kept, table[a:b]) if rank in tied else table[a:b] for rank, (a, b) in places)
        pieces += [xml[at:start], *kept]
        at = end
    return "".join([*pieces, xml[at:]]) if pieces else xml


def _tied_rows(count: int, heads: int) -> set[int]:
    """The ranks of the rows that stay with the next: all but the last of a short table, else those at its ends."""
    if is_whole_table(count, heads):
        return set(range(count - 1))
    return {*range(heads + FIRST_ROWS - 1), *range(count - LAST_ROWS, count - 1)}


def _tables(xml: str) -> Iterator[tuple[int, int]]:
    """Where each table of the text begins and ends, with those inside it."""
    start = xml.find(_OPENED)
    while start >= 0:
        end, depth = start, 0
        while depth or end == start:
            opened, closed = xml.find(_OPENED, end), xml.find(_CLOSED, end)
            is_inner = 0 <= opened < closed
            depth += 1 if is_inner else -1
            end = opened + len(_OPENED) if is_inner else closed + len(_CLOSED)
        yield start, end
        start = xml.find(_OPENED, end)


def _kept(paragraph: re.Match[str]) -> str:
    opened = paragraph[0]
    return f"{opened}{_KEEP}" if "<w:pPr>" in opened else f"{opened}<w:pPr>{_KEEP}</w:pPr>"


def _with_series(xml: str, roles: Mapping[str, Role]) -> str:
    """The first of a series of visas or grounds, and the last but one of any, stay with the next."""
    tied: list[int] = []
    held: list[int] = []
    role, end = None, -1
    for opening in _openings(tuple(roles)).finditer(xml) if roles else ():
        if roles[opening[1]] is not role or opening.start() != end:
            tied += _ends(held, role)
            held = []
        role, end = roles[opening[1]], xml.index(_END, opening.end()) + len(_END)
        held.append(opening.end())
    places = [place for place in (*tied, *_ends(held, role)) if not xml.startswith(_KEEP, place)]
    bounds = [0, *places, len(xml)]
    return _KEEP.join(xml[start:stop] for start, stop in pairwise(bounds))


@lru_cache(maxsize=64)
def _openings(identities: tuple[str, ...]) -> re.Pattern[str]:
    """How a paragraph of one of these styles begins."""
    return re.compile(_STYLED.format("|".join(map(re.escape, identities))))


def _ends(held: list[int], role: Role | None) -> list[int]:
    if len(held) < _TWO:
        return []
    return sorted({held[-2]} if role is Role.ITEM else {held[0], held[-2]})


def _with_signatures(xml: str) -> str:
    """The paragraph above the room of signatures stays with them."""
    signed = [_start(xml, room.start()) for room in ROOM_ABOVE.finditer(xml) if xml.endswith(_END, 0, room.start())]
    openings = [opening for place in signed if (opening := _PARAGRAPH.match(xml, place))]
    bounds = [0, *(place for opening in openings for place in opening.span()), len(xml)]
    pieces = [xml[start:stop] for start, stop in pairwise(bounds)]
    pieces[1::2] = map(_kept, openings)
    return "".join(pieces)


def _start(xml: str, end: int) -> int:
    """Where the paragraph begins that ends here."""
    start = xml.rfind(_START, 0, end)
    while xml[start + len(_START)] not in " >":
        start = xml.rfind(_START, 0, start)
    return start
