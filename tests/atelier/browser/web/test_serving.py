"""The command: its port, what it prints, how it ends, what it leaves."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from actgen.atelier.browser.web.serving import is_loopback, served
from actgen.core.errors import MachineFault
from actgen.core.project import Project


def files(root: Path) -> dict[str, bytes]:
    return {str(path.relative_to(root)): path.read_bytes() for path in sorted(root.rglob("*")) if path.is_file()}


def test_a_port_that_is_taken_is_told_with_another(place: Project) -> None:
    with served(place) as first, pytest.raises(MachineFault) as refused, served(place, port=first.gate.port):
        pass
    port = first.gate.port
    assert (
        refused.value.message
        == f"Le port {port} est déjà pris\u00a0: un autre atelier, ou un autre programme, s’en sert."
    )
    assert refused.value.hint.endswith(f"actgen atelier --port {port + 1}.")
    assert refused.value.exit_code == 3


def test_an_address_of_another_machine_is_told(place: Project) -> None:
    said = "L’adresse «\u00a0192.0.2.1\u00a0» n’est pas de cette machine."
    with pytest.raises(MachineFault, match=re.escape(said)), served(place, host="192.0.2.1"):
        pass


@pytest.mark.parametrize(
    ("host", "is_local"),
    [("127.0.0.1", True), ("::1", True), ("localhost", True), ("0.0.0.0", False), ("mairie", False)],
)
def test_only_loopback_is_loopback(host: str, is_local: bool) -> None:
    assert is_loopback(host) is is_local


@pytest.mark.long
def test_the_command_prints_its_address_and_ctrl_c_ends_it_without_a_word_or_a_file(place: Project) -> None:
    before = files(place.root)
    heard = ["env", "--default-signal=INT"]  # what is begun in the background would not hear Ctrl-C
    command = [*heard, sys.executable, "-m", "actgen.cli", "atelier", "--project", str(place.root)]
    running = subprocess.Popen(
        [*command, "--port", "0", "--sans-navigateur"], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
        env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1"},
    )  # fmt: skip
    assert running.stdout is not None
    assert re.fullmatch(
        r"L’atelier est ouvert\u00a0: http://127\.0\.0\.1:\d+/\?jeton=[\w-]{43}\n", running.stdout.readline()
    )
    assert running.stdout.readline() == "Ctrl-C l’arrête.\n"
    running.send_signal(signal.SIGINT)
    assert running.communicate() == ("", "")
    assert running.returncode == 0
    assert files(place.root) == before
