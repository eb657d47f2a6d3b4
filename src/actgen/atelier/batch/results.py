"""What became of the records of a run, as far as it has gone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct, field

from actgen.atelier.batch.made import lines_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from actgen.atelier.batch.made import Made
    from actgen.atelier.batch.memory import Memory
    from actgen.atelier.batch.records import Record


class Results(Struct):
    """What became of each collectivité, in their order, read anew from the memory of the run each time it is asked.

    `pending` are the records that are still to be made, by name: each is let go once it is made. Only what has a fault
    is held as it came.
    """

    memory: Memory
    slugs: Sequence[str]
    pending: dict[str, Record]
    faulty: dict[str, Made] = field(default_factory=dict)

    def add(self, made: Made) -> None:
        """Keep what was made of a record that was pending; MachineFault where it cannot be written down."""
        self.memory.learn(self.pending[made.slug], made)
        del self.pending[made.slug]
        if made.faults:
            self.faulty[made.slug] = made

    def __iter__(self) -> Iterator[Made]:
        done = [slug for slug in self.slugs if slug not in self.pending]
        sound = self.memory.recall(slug for slug in done if slug not in self.faulty)
        for slug in done:
            yield self.faulty[slug] if slug in self.faulty else next(sound)

    def lines(self) -> Iterator[bytes]:
        """The same as lines of the manifest, in the order of the names: the same however the run was cut.

        Those that the memory holds are not read for it.
        """
        done = sorted(slug for slug in self.slugs if slug not in self.pending)
        sound = self.memory.lines(slug for slug in done if slug not in self.faulty)
        for slug in done:
            yield from lines_of(self.faulty[slug]) if slug in self.faulty else next(sound)


def results_of(memory: Memory, records: Iterable[Record]) -> tuple[Results, dict[str, str]]:
    """The results of a run before it begins: what stands of it already; and why each of the others is to be made."""
    held = tuple(records)
    reasons = {record.slug: why for record, why in zip(held, memory.why(held), strict=True) if why}
    pending = {record.slug: record for record in held if record.slug in reasons}
    return Results(memory, [record.slug for record in held], pending), reasons
