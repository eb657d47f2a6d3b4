"""The records of a run made one after the other, or by several processes: the same acts, in the same order."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from contextlib import suppress
from hashlib import sha256
from itertools import accumulate, pairwise
from secrets import token_hex
from typing import TYPE_CHECKING

from msgspec.structs import replace

from actgen.atelier.batch.made import Made
from actgen.core.files import clear_unfinished_outputs
from actgen.core.memory.cycles import looking_seldom
from actgen.core.still import standing_still

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from actgen.atelier.batch.lot import Lot
    from actgen.atelier.batch.records import Record

#: How many records a process takes at once, and how many times as many of a large run: enough that passing them costs
#: little, no more than a hundredth of the run. At its end these are an eighth of what is left, so that all end
#: together.
CHUNK, _MOST, _CHUNKS, _LEFT = 50, 4, 100, 8
#: With how many two processes begin a run of many: what they make is soon written, and shown.
_FIRST, _MANY = (10, 10), 500
#: From how many bytes a table has more than a chunk of communes.
_LONG = 20_000
#: The records that are to be made, some at a time; who makes them takes them from it.
Chunks = deque[tuple["Record", ...]]
#: Makes chunks of records, in order.
Runner = Callable[["Lot", Chunks], "Iterator[tuple[Made, ...]]"]


def part_of(records: Sequence[Record], rank: int, parts: int) -> tuple[Record, ...]:
    """The records of one part among several: the digest of their names decides, so all parts together are the whole."""
    if parts == 1:
        return tuple(records)
    return tuple(record for record in records if int(sha256(record.slug.encode()).hexdigest(), 16) % parts == rank - 1)


def is_long(table: Path, journal: Path) -> bool:
    """Whether a run of that table has work for several processes, as far as can be told before it is read.

    Where a former run has left its journal, nothing may have changed.
    """
    with suppress(OSError):
        return table.is_file() and table.stat().st_size > _LONG and not journal.exists()
    return False


def run(lot: Lot, records: Iterable[Record], runner: Runner | None = None) -> Iterator[Made]:
    """What becomes of each record, in their order, as soon as it is known; without a runner, by this process.

    No record is held here once it is made. MachineFault where the machine refuses; what was made until then stays. What
    a process that was killed, in this run or before, had not put in its place is removed.
    """
    held = tuple(records)
    ends = accumulate(_sizes(len(held)), initial=0)
    chunks = deque(held[start:end] for start, end in pairwise(ends))
    return _run(replace(lot, run=token_hex(8)), chunks, runner or in_this_process)


def _sizes(count: int) -> Iterator[int]:
    """How many records each chunk of so many has; one for all where they are few."""
    most, least = min(max(CHUNK, count // _CHUNKS), _MOST * CHUNK), CHUNK if count <= CHUNK else max(CHUNK // 2, 1)
    if count > _MANY:
        yield from _FIRST
        count -= sum(_FIRST)
    while count:
        size = min(most, max(count // _LEFT, least), count)
        yield size
        count -= size


def _run(lot: Lot, chunks: Chunks, runner: Runner) -> Iterator[Made]:
    clear_unfinished_outputs(lot.output)
    try:
        for made in runner(lot, chunks) if chunks else ():
            yield from made
    finally:
        clear_unfinished_outputs(lot.output)


def in_this_process(lot: Lot, chunks: Chunks) -> Iterator[tuple[Made, ...]]:
    """The chunks made one after the other; each record is known as soon as it is written."""
    from actgen.atelier.batch.making import make_records  # here: the process that gives the work makes no act

    with standing_still(lot.run), looking_seldom():
        for made in make_records(lot, _taken(chunks)):
            yield (made,)


def _taken(chunks: Chunks) -> Iterator[Record]:
    while chunks:
        yield from chunks.popleft()
