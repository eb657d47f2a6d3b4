"""What is said of a scheduler that is none, before any work is given."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from pathlib import Path

import pytest

from actgen.atelier.batch.cluster.scheduler import host_and_port
from tests.atelier.batch.tables import communes, csv_of
from tests.conftest import Actgen


@pytest.mark.parametrize(
    ("address", "host", "port"),
    [("tcp://serveur:8786", "serveur", 8786), ("tcp://10.0.0.7:1", "10.0.0.7", 1), ("tcp://[::1]:8786", "::1", 8786)],
)
def test_an_address_names_a_machine_and_a_port(address: str, host: str, port: int) -> None:
    assert host_and_port(address) == (host, port)


@pytest.mark.parametrize("address", ["serveur:8786", "tcp://serveur", "tcp://serveur:99999", "http://serveur:80"])
def test_another_text_is_no_address(project: Path, actgen: Actgen, address: str) -> None:
    (project / "communes.csv").write_text(csv_of(*communes("43001")))
    answer = actgen("batch", "subvention", "--table", "communes.csv", "--dask", address)
    assert answer.code == 2
    assert f"«\u00a0{address}\u00a0» n’est pas l’adresse d’un ordonnanceur." in answer.err
    assert "Écrivez tcp://MACHINE:8786." in answer.err


def test_processes_and_a_cluster_are_not_asked_together(project: Path, actgen: Actgen) -> None:
    (project / "communes.csv").write_text(csv_of(*communes("43001")))
    words = ("--table", "communes.csv", "--dask", "tcp://serveur:8786", "--jobs", "2")
    answer = actgen("batch", "subvention", *words)
    assert answer.code == 2
    assert "--jobs et --dask ne vont pas ensemble." in answer.err


@pytest.fixture
def silent() -> Iterator[str]:
    """The address of what listens and never speaks."""
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        listening.listen()
        yield f"tcp://127.0.0.1:{listening.getsockname()[1]}"


@pytest.fixture
def nobody() -> str:
    """An address of this machine where nothing listens."""
    return "tcp://127.0.0.1:1"


@pytest.mark.parametrize("kind", ["silent", "nobody"])
def test_a_scheduler_that_does_not_answer_is_a_sentence_and_nothing_is_written(
    project: Path, actgen: Actgen, kind: str, request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("actgen.atelier.batch.cluster.dask.PATIENCE", 0.3)
    (project / "communes.csv").write_text(csv_of(*communes("43001")))
    address = request.getfixturevalue(kind)
    answer = actgen("batch", "subvention", "--table", "communes.csv", "--dask", address)
    assert (answer.code, answer.out) == (3, "")
    assert f"À l’adresse «\u00a0{address}\u00a0», aucun ordonnanceur ne répond avec un ouvrier." in answer.err
    assert "Tapez «\u00a0dask scheduler\u00a0», puis «\u00a0dask worker tcp://…:8786 --nthreads 1\u00a0»." in answer.err
    assert not (project / "out").exists()
