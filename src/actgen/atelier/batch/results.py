"""What became of the records of a run, as far as it has gone."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from actgen.atelier.batch.made import Made
    from actgen.atelier.batch.memory import Memory
    from actgen.atelier.batch.records import Record


@dataclass(slots=True)
class Results:
    """What became of each record, in their order, read anew from the memory of the run each time it is asked.

    `pending` are the names of those that are still to be made; only what has a fault is held as it came.
    """

    memory: Memory
    records: Sequence[Record]
    pending: set[str]
    faulty: dict[str, Made] = field(default_factory=dict)

    def add(self, record: Record, made: Made) -> None:
        """Keep what was made of a record; MachineFault where it cannot be written down."""
        self.memory.learn(record, made)
        self.pending.discard(record.slug)
        if made.faults:
            self.faulty[record.slug] = made

    def __iter__(self) -> Iterator[Made]:
        for record in self.records:
            if record.slug in self.faulty:
                yield self.faulty[record.slug]
            elif record.slug not in self.pending:
                yield self.memory.recall(record)
