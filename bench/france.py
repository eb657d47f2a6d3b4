"""Every commune of France from one table, a délibération each: `make bench-france`, some minutes.

What the whole run takes and holds; a second run; a run killed in the middle and resumed; its parts, for several N; a
Dask cluster of two workers beside two processes. Each leaves the same bytes, or the run ends with 1.

    python -m bench.france [--communes N] [--jobs 2] [--parts 1,2,7,8] [--folder DIR] [--sans-dask]
"""

from __future__ import annotations

import argparse
import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path

from bench._acts import project_in
from bench._lots import KIND, insee_codes, write_table
from bench._memory import Watched, watched

_ACTGEN = (sys.executable, "-m", "actgen.cli")
_JOURNAL, _MANIFEST = ".actgen-lot.jsonl", "manifeste.jsonl"
Bytes = dict[str, str]


class Runs:
    """Runs of one table, each in a folder of its own; `failures` says what differs from the first."""

    def __init__(self, folder: Path, count: int | None, jobs: int) -> None:
        self.folder, self.jobs = folder, jobs
        project_in(folder)
        codes = insee_codes(count)
        self.count = len(codes)
        self.table = write_table(folder / "communes.csv", codes)
        self.failures: list[str] = []

    def command(self, name: str, *words: str) -> list[str]:
        """The batch that makes all the acts in a folder of that name."""
        given = words or ("--jobs", str(self.jobs))
        return [*_ACTGEN, "batch", KIND, "--table", str(self.table), "--output", str(self.folder / name), *given]

    def run(self, label: str, name: str, *words: str) -> Watched:
        """Run it to its end, and print what it took."""
        done = watched(self.command(name, *words), self.folder)
        if done.code:
            self.failures.append(f"{label}: exit {done.code}: {done.said[-500:]}")
        figures = f"{done.seconds:9.1f} s {done.processor:9.1f} s {done.megabytes:8.0f} MB"
        print(f"{label:<44} {figures}", flush=True)
        return done

    def compare(self, label: str, name: str, first: Bytes) -> None:
        """Note where the files of a folder are not those of the first run; then remove it."""
        found = self.bytes_of(name)
        differ = sum(first.get(path) != found.get(path) for path in first.keys() | found.keys())
        print(f"{'':<4}{label}: {'the same bytes' if not differ else f'{differ} files differ'}", flush=True)
        if differ:
            self.failures.append(f"{label}: {differ} files differ")
        shutil.rmtree(self.folder / name)

    def bytes_of(self, name: str) -> Bytes:
        """Each file of the acts and its digest, and that of the manifests as one."""
        root = self.folder / name
        found = {str(path.relative_to(root)): sha256(path.read_bytes()).hexdigest() for path in root.glob("*/*.docx")}
        lines = sorted(line for path in root.glob("manifeste*.jsonl") for line in path.read_bytes().splitlines())
        return {**found, _MANIFEST: sha256(b"\n".join(lines)).hexdigest()}


def main(folder: Path, count: int | None, jobs: int, parts: Sequence[int], *, with_dask: bool) -> int:
    """All the runs; 1 where one does not do what it should."""
    runs = Runs(folder, count, jobs)
    print(
        f"{f'{runs.count:,} communes, {jobs} processes':<44} {'clock':>11} {'processor':>11} {'memory':>11}", flush=True
    )
    whole = runs.run("the whole table", "tout")
    print(f"{'':<4}{runs.count / whole.seconds:,.0f} acts a second", flush=True)
    first = runs.bytes_of("tout")
    if len(first) != runs.count + 1:
        runs.failures.append(f"{runs.count - len(first) + 1} acts were not made: {whole.said[-500:]}")
    again = runs.run("a second run, nothing changed", "tout")
    if _unchanged(again.said) != runs.count:
        runs.failures.append(f"the second run made something again: {again.said[-500:]}")
    killed(runs)
    runs.compare("killed in the middle, then resumed", "tue", first)
    for number in parts:
        for rank in range(1, number + 1):
            runs.run(f"part {rank} of {number}", f"parts-{number}", "--jobs", str(jobs), "--part", f"{rank}/{number}")
        runs.compare(f"{number} parts together", f"parts-{number}", first)
    if with_dask:
        on_dask(runs, whole)
        runs.compare("by Dask", "dask", first)
    print("\n".join(runs.failures) or "all as it should be")
    return int(bool(runs.failures))


def killed(runs: Runs) -> None:
    """A run whose processes are all killed when half of the acts are listed; then the same command again."""
    journal = runs.folder / "tue" / _JOURNAL
    quiet = subprocess.DEVNULL
    running = subprocess.Popen(runs.command("tue"), cwd=runs.folder, stdout=quiet, stderr=quiet, start_new_session=True)
    while running.poll() is None and _lines(journal) < runs.count / 2:
        time.sleep(0.05)
    if running.poll() is None:
        os.killpg(running.pid, signal.SIGKILL)
        running.wait()
    listed, made = _lines(journal), sum(1 for _ in journal.parent.glob("*/*.docx"))
    print(f"{'killed':<44} {listed} acts listed, {made} made", flush=True)
    done = runs.run("the same command, resumed", "tue")
    if (kept := _unchanged(done.said)) < listed - 1:  # the last line may be cut
        runs.failures.append(f"the resumed run kept {kept} of {listed}")


def _unchanged(said: str) -> int:
    """How many communes a run says that it left as they were."""
    found = re.search(r"(\d[\d\u202f]*)\u00a0communes? inchangées?", said)
    return int(found[1].replace("\u202f", "")) if found else 0


def on_dask(runs: Runs, whole: Watched) -> None:
    """A scheduler and two workers on this machine, as the guide starts them, beside as many processes.

    A cluster is there before a run: its workers have joined it, but know nothing of actgen yet.
    """
    here = ("--host", "127.0.0.1", "--no-dashboard")
    with _started(runs.folder, "scheduler", "--port", "0", *here) as scheduler:
        address = _said_in(scheduler, r"Scheduler at:\s+(tcp://\S+)")[0]
        worker = ("worker", address, "--nthreads", "1", "--no-nanny", *here)
        with _started(runs.folder, *worker), _started(runs.folder, *worker):
            _said_in(scheduler, r"Register worker addr: (\S+)", 2)
            done = runs.run("two workers of Dask", "dask", "--dask", address)
    print(f"{'':<4}throughput: {whole.seconds / done.seconds:.2f} of that of {runs.jobs} processes", flush=True)


@contextmanager
def _started(folder: Path, *words: str) -> Iterator[Path]:
    """A process of Dask, which ends with the block, and the file of what it says."""
    log = folder / f"dask-{len(list(folder.glob('dask-*.log')))}.log"
    with log.open("wb") as stream:
        command = [sys.executable, "-m", "dask", *words]
        process = subprocess.Popen(command, cwd=folder, stdout=stream, stderr=stream)
    try:
        yield log
    finally:
        process.kill()
        process.wait()


def _said_in(log: Path, pattern: str, times: int = 1) -> list[str]:
    """What a scheduler says there, once it has said so that many times."""
    while len(said := re.findall(pattern, log.read_text())) < times:
        time.sleep(0.1)
    return said


def _lines(path: Path) -> int:
    return path.read_bytes().count(b"\n") if path.is_file() else 0


if __name__ == "__main__":
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("--communes", type=int, help="so many of them, spread over the list; all by default")
    asked.add_argument("--jobs", type=int, default=2)
    asked.add_argument("--parts", default="1,2,7,8", help="into how many parts the table is cut")
    asked.add_argument("--folder", type=Path, help="where to work; it is left there")
    asked.add_argument("--sans-dask", action="store_true")
    given = asked.parse_args()
    numbers = [int(one) for one in given.parts.split(",") if one]
    with tempfile.TemporaryDirectory(prefix="actgen-france-") as own:
        place = given.folder or Path(own)
        place.mkdir(exist_ok=True)
        sys.exit(main(place.absolute(), given.communes, given.jobs, numbers, with_dask=not given.sans_dask))
