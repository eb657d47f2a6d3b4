"""Fuzz the readers: `nice -n 15 python -m scripts.fuzz --seconds 3600 --seed 1 --output FOLDER`.

Each case is a file of our own corpus, changed by a seed, that one of the readers is asked to read in a child process
with bounds of time and memory. A case that raises what is no sentence, lasts more than five seconds of processor, or
leaves memory behind is written to the folder with what was told of it; `--reader NAME --case N` reads it again alone.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

sys.path.insert(0, str(Path(__file__).parents[1]))
from scripts.fuzzing.bounded import BATCH, batch, case
from scripts.fuzzing.readers import READERS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from scripts.fuzzing.bounded import Batch, Finding


#: Seconds that a reader has in a row: some read a thousand files in it, others ten.
_TURN = 30


def main(words: Sequence[str] | None = None) -> int:
    """Fuzz until the time is over; 1 where anything was found."""
    asked = _parser().parse_args(words)
    readers = asked.reader or list(READERS)
    if asked.case is not None:
        return _told(_one(readers[0], asked.seed, asked.case), asked)
    return _told(_until(readers, asked.seed, time.monotonic() + asked.seconds, asked.batch), asked)


def _one(reader: str, seed: int, number: int) -> Iterator[Batch]:
    yield batch(reader, seed, number, 1)


def _until(readers: Sequence[str], seed: int, end: float, size: int) -> Iterator[Batch]:
    """A batch of each reader in turn, none longer than `_TURN`, until that time."""
    nexts = dict.fromkeys(readers, 0)
    while time.monotonic() < end:
        for reader in readers:
            made = batch(reader, seed, nexts[reader], size, _before(min(end, time.monotonic() + _TURN)))
            nexts[reader] += made.read
            yield made


def _before(stop: float) -> Callable[[], bool]:
    return lambda: time.monotonic() < stop


def _told(batches: Iterator[Batch], asked: argparse.Namespace) -> int:
    """Write each finding, and tell the figures of each batch."""
    read, refused, found = Counter[str](), Counter[str](), 0
    for one in batches:
        read[one.reader] += one.read
        refused[one.reader] += one.refused
        found += len(one.findings)
        for finding in one.findings:
            _write(asked.output, asked.seed, finding)
        print(
            f"{one.reader}: {read[one.reader]} read, {refused[one.reader]} refused, {len(one.findings)} found",
            flush=True,
        )
    print(f"seed {asked.seed}: {sum(read.values())} read, {sum(refused.values())} refused, {found} found")
    return int(found > 0)


def _write(folder: Path, seed: int, finding: Finding) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    name = f"{finding.reader}-{seed}-{finding.number}"
    (folder / f"{name}.case").write_bytes(case(finding.reader, seed, finding.number))
    (folder / f"{name}.txt").write_text(f"{finding.what}\n{finding.told}", encoding="utf-8")
    print(f"! {name}: {finding.what}: {finding.told.strip().splitlines()[-1:]}", flush=True)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", maxsplit=1)[0])
    parser.add_argument("--seconds", type=float, default=60, help="how long, by the clock (default: 60)")
    parser.add_argument("--seed", type=int, default=1, metavar="N", help="what decides the cases (default: 1)")
    parser.add_argument("--reader", action="append", choices=READERS, help="one reader, or several; else all")
    parser.add_argument("--case", type=int, metavar="N", help="read that case alone again")
    parser.add_argument("--batch", type=int, default=BATCH, metavar="N", help="cases of a reader in a row")
    parser.add_argument("--output", type=Path, default=Path("out/fuzz"), metavar="FOLDER")
    return parser


if __name__ == "__main__":
    sys.exit(main())
