"""The records of a run made one after the other, or by several processes: the same acts, in the same order."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from hashlib import sha256
from multiprocessing import get_context
from typing import TYPE_CHECKING

from actgen.atelier.batch.made import Made
from actgen.atelier.batch.making import make_record
from actgen.core.still import standing_still

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from actgen.atelier.batch.making import Lot
    from actgen.atelier.batch.records import Record

#: How many records a process takes at once: enough that passing them costs little, few enough that all end together.
CHUNK = 20
#: Makes chunks of records, in order.
Runner = Callable[["Lot", "Sequence[Sequence[Record]]"], "Iterator[tuple[Made, ...]]"]


def part_of(records: Sequence[Record], rank: int, parts: int) -> tuple[Record, ...]:
    """The records of one part among several: the digest of their names decides, so all parts together are the whole."""
    return tuple(record for record in records if int(sha256(record.slug.encode()).hexdigest(), 16) % parts == rank - 1)


def run(lot: Lot, records: Sequence[Record], runner: Runner | None = None) -> Iterator[Made]:
    """What becomes of each record, in their order, as soon as it is known; without a runner, by this process.

    MachineFault where the machine refuses; what was made until then stays.
    """
    chunks = [tuple(records[start : start + CHUNK]) for start in range(0, len(records), CHUNK)]
    for made in (runner or in_this_process)(lot, chunks) if chunks else ():
        yield from made


def in_this_process(lot: Lot, chunks: Sequence[Sequence[Record]]) -> Iterator[tuple[Made, ...]]:
    """The chunks made one after the other; each record is known as soon as it is made."""
    with standing_still():
        for chunk in chunks:
            for record in chunk:
                yield (make_record(lot, record),)


def in_processes(jobs: int) -> Runner:
    """What makes the chunks by that many processes; by this one where another would have nothing to do."""

    def made(lot: Lot, chunks: Sequence[Sequence[Record]]) -> Iterator[tuple[Made, ...]]:
        if jobs == 1 or len(chunks) == 1:
            yield from in_this_process(lot, chunks)
            return
        pool = ProcessPoolExecutor(jobs, get_context("spawn"))
        try:
            yield from pool.map(make_chunk, [lot] * len(chunks), chunks)
        finally:
            pool.shutdown(wait=True, cancel_futures=True)

    return made


def make_chunk(lot: Lot, chunk: Sequence[Record]) -> tuple[Made, ...]:
    """The acts of some records: what a process is given, here or on another machine."""
    with standing_still():
        return tuple(make_record(lot, record) for record in chunk)
