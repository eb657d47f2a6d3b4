"""Cases of a reader in a child process: bounded in time and in memory, so that one that hangs is seen and passed."""

from __future__ import annotations

import faulthandler
import gc
import multiprocessing
import random  # noqa: TID251 - a seed that is told decides
import resource
import signal
import sys
import tempfile
import traceback
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from scripts.fuzzing.mutations import mutated_text, mutated_word
from scripts.fuzzing.readers import READERS, project_copy, refused

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from multiprocessing.connection import Connection

#: Seconds of processor that one case may take.
LONGEST = 5
#: What one case may take besides what the program holds, in bytes; and what a thousand may leave behind.
MOST_MEMORY, MOST_GROWTH = 1_500_000_000, 200_000_000
#: A child ends after so many cases: what it holds then is looked at, and another begins.
BATCH = 1_000
#: After so many, the caches of the program are full.
_WARM = 300
_FORK = multiprocessing.get_context("fork")


@dataclass(frozen=True, slots=True)
class Finding:
    """A case that the reader did not bear: what it is, « trace », « hang » or « growth », and what is told of it."""

    reader: str
    number: int
    what: str
    told: str


@dataclass(frozen=True, slots=True)
class Batch:
    """Cases of one reader: how many were read, how many of them refused in a sentence, and what was found."""

    reader: str
    read: int
    refused: int
    findings: tuple[Finding, ...]


def case(reader: str, seed: int, number: int) -> bytes:
    """The file of that number, which the seed and the reader decide."""
    one = READERS[reader]
    chance = random.Random(f"{seed}-{reader}-{number}")
    return (mutated_word if one.is_word else mutated_text)(one.corpus(), chance)


def batch(reader: str, seed: int, start: int, count: int, on: Callable[[], bool] = lambda: True) -> Batch:
    """So many cases from that number on, in children; it ends after the case in which `on` turns false."""
    READERS[reader].corpus()
    at, read, not_taken, findings = start, 0, 0, []
    while at < start + count and on():
        last = at
        for message in _messages(reader, seed, at, start + count, on):
            match message:
                case ("at", int(last)):
                    read += 1
                case ("refused", _):
                    not_taken += 1
                case (str(what), str(told)):
                    findings.append(Finding(reader, last, what, told))
        at = last + 1
    return Batch(reader, read, not_taken, tuple(findings))


def _messages(reader: str, seed: int, start: int, stop: int, on: Callable[[], bool]) -> Iterator[tuple[str, int | str]]:
    """What a child says of its cases; its death ends it, with what it told as it died."""
    here, there = _FORK.Pipe(duplex=False)
    with tempfile.TemporaryFile("w+") as dying, tempfile.TemporaryDirectory() as folder:
        child = _FORK.Process(target=_child, args=(there, reader, seed, range(start, stop), on, dying.fileno(), folder))
        child.start()
        there.close()
        with suppress(EOFError):  # the child has said all, or is dead: its exit code tells which
            while True:
                yield here.recv()
        child.join()
        if child.exitcode:
            dying.seek(0)
            what = "hang" if child.exitcode == -signal.SIGPROF else f"death {child.exitcode}"
            yield what, dying.read()


def _child(
    there: Connection, reader: str, seed: int, numbers: range, on: Callable[[], bool], dying: int, folder: str
) -> None:
    """Read the cases, and say of each where it is, what it raised, and in the end what all left behind."""
    faulthandler.enable(dying)
    faulthandler.register(signal.SIGPROF, dying, all_threads=False, chain=True)
    sys.unraisablehook = lambda _: None
    project, held = project_copy(Path(folder, "projet")), 0
    resource.setrlimit(resource.RLIMIT_AS, (_size() + MOST_MEMORY,) * 2)
    for number in numbers:
        if not on():
            break
        content = case(reader, seed, number)
        there.send(("at", number))
        signal.setitimer(signal.ITIMER_PROF, LONGEST)
        try:
            if refused(READERS[reader], project, content):
                there.send(("refused", number))
        except BaseException:  # noqa: BLE001 - whatever it is, it is told
            there.send(("trace", traceback.format_exc()[-4000:]))
        finally:
            signal.setitimer(signal.ITIMER_PROF, 0)
        if number == numbers.start + _WARM:
            held = _resident()
    if held and (grown := _resident() - held) > MOST_GROWTH:
        there.send(("growth", f"{grown // 1_000_000} MB over {number - numbers.start - _WARM} cases"))


def _size() -> int:
    return _statm(0)


def _resident() -> int:
    gc.collect()
    return _statm(1)


def _statm(place: int) -> int:
    return int(Path("/proc/self/statm").read_text(encoding="ascii").split()[place]) * resource.getpagesize()
