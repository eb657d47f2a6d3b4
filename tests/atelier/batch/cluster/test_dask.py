"""A cluster makes the acts of a run as this process would: the same bytes, also where a worker dies half-way."""

from __future__ import annotations

import builtins
import re
import shlex
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from actgen.atelier.batch.cluster.dask import on_cluster
from actgen.atelier.batch.running import run
from actgen.cog.communes import all_rows
from actgen.core.errors import MachineFault
from tests.atelier.batch.tables import communes
from tests.atelier.batch.test_running import files, lot, records
from tests.conftest import ROOT

README = (ROOT / "README.md").read_text(encoding="utf-8")
GUIDE = (ROOT / "docs" / "guide-lot.md").read_text(encoding="utf-8")
TYPED = re.findall(r"^\.venv/bin/dask (.+?)(?:\s+#.*)?$", README, re.MULTILINE)
SCHEDULER, *WORKERS = map(shlex.split, TYPED)
#: Beside what the README types: on this machine alone, a process that dies is not started again, no page of figures.
HERE = ["--host", "127.0.0.1", "--no-dashboard"]
#: Enough for a second of work: a worker dies while others of its acts are still to be made.
CODES = [row.insee for row in all_rows() if row.type == "C" and row.insee.startswith("43")][:200]


@contextmanager
def started(folder: Path, *words: str) -> Iterator[subprocess.Popen[bytes]]:
    """A process of Dask, which ends with the block; what it says can be read."""
    command = [sys.executable, "-m", "dask", *words, *HERE]
    with subprocess.Popen(command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE) as process:
        try:
            yield process
        finally:
            process.kill()


def address_of(scheduler: subprocess.Popen[bytes]) -> str:
    """The address that a scheduler says it has, as soon as it says so."""
    assert scheduler.stderr is not None
    said = (re.search(rb"Scheduler at:\s+(tcp://\S+)", line) for line in scheduler.stderr)
    return next(found[1].decode() for found in said if found)


@contextmanager
def cluster(folder: Path) -> Iterator[tuple[str, list[subprocess.Popen[bytes]]]]:
    """The address of a scheduler on a free port, and the processes: its own, then those of its two workers."""
    with started(folder, *SCHEDULER, "--port", "0") as scheduler:
        address = address_of(scheduler)
        first, second = ([address if "://" in word else word for word in words] for words in WORKERS)
        with started(folder, *first, "--no-nanny") as one, started(folder, *second, "--no-nanny") as other:
            yield address, [scheduler, one, other]


@contextmanager
def warned_of(size: str) -> Iterator[None]:
    """Dask warns of what is sent to it at once and is larger; a wide table of all of France passes its usual size."""
    from dask import config

    with config.set({"distributed.admin.large-graph-warning-threshold": size}):
        yield


def test_the_guide_starts_a_cluster_as_the_readme_does() -> None:
    assert len(TYPED) == 3
    assert re.findall(r"^\$ dask (.+)$", GUIDE, re.MULTILINE) == TYPED


@pytest.mark.long
def test_a_worker_then_the_scheduler_die_and_no_act_is_lost_nor_made_otherwise(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("actgen.atelier.batch.running.CHUNK", 4)
    monkeypatch.setattr("actgen.atelier.batch.cluster.dask._SENT", 5)
    found = records(tmp_path, *communes(*CODES))
    with cluster(tmp_path) as (address, (scheduler, one, _)), warned_of("15 kB"):
        alone = list(run(lot(tmp_path / "alone"), found))
        making = run(lot(tmp_path / "out"), found, on_cluster(address))
        made = [next(making)]
        one.kill()
        standing = len(files(tmp_path / "out"))
        made += making
        assert 0 < standing < len(found)
        assert made == alone
        assert files(tmp_path / "out") == files(tmp_path / "alone")

        monkeypatch.setattr("actgen.atelier.batch.cluster.dask.PATIENCE", 2)
        making = run(lot(tmp_path / "again"), found, on_cluster(address))
        next(making)
        scheduler.kill()
        with pytest.raises(MachineFault) as lost:
            list(making)
    assert lost.value.message == "Le travail donné aux ouvriers est perdu."
    placed = files(tmp_path / "again").items()  # a worker may still fill a hidden folder, whose files are then placed
    kept = {name: content for name, content in placed if not name.startswith(".")}
    assert kept
    assert kept.items() <= files(tmp_path / "alone").items()


def test_a_machine_without_dask_says_how_to_install_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = builtins.__import__

    def load(name: str, *rest: Any, **named: Any) -> Any:
        if name == "distributed":
            raise ImportError(name)
        return real(name, *rest, **named)

    monkeypatch.setattr(builtins, "__import__", load)
    with pytest.raises(MachineFault, match="Dask, qui est facultatif, n’est pas installé") as fault:
        list(run(lot(tmp_path), records(tmp_path, *communes("43001")), on_cluster("tcp://127.0.0.1:1")))
    assert fault.value.hint == "Installez-le avec actgen\u00a0: pip install actgen[dask]."
