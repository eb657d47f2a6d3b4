"""`file:` and `http:` in values and templates: nothing is fetched, by any engine, with the sockets watched."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import COMMUNE, ROOT
from tests.sizes import one_of

#: Renders an act with sockets refused and each opened file told; what follows is read by a process of its own.
_WATCHED = """
import sys
opened = []
def watch(event, arguments):
    if event.startswith("socket.") and event not in ("socket.gethostname",):
        print("SOCKET", event, arguments, flush=True)
        raise OSError("denied")
    if event == "open" and "sentinelle" in str(arguments[0]):
        print("OPENED", arguments[0], flush=True)
sys.addaudithook(watch)
from actgen.cli.app import run
sys.exit(run(sys.argv[1:]))
"""


def watched(project: Path, *words: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(ROOT / "src"), str(ROOT)])}
    command = [sys.executable, "-c", _WATCHED, *words]
    return subprocess.run(command, cwd=project, env=environment, capture_output=True, text=True, check=False)


def spoiled(project: Path, port: int) -> Path:
    """The act of a commune about addresses of a file beside it and of a server that listens."""
    sentinel = project / "sentinelle.txt"
    sentinel.write_text("motsentinelle", encoding="utf-8")
    path = project / "variables/communes" / f"{COMMUNE}.yaml"
    text = path.read_text(encoding="utf-8")
    words = (
        f"http://127.0.0.1:{port}/a.png et {sentinel.as_uri()} et <img src='{sentinel.as_uri()}'> et "
        f'#image("{sentinel}") et @import url(http://127.0.0.1:{port}/a.css) et #read("/sentinelle.txt")'
    )
    head, _, rest = text.partition("    objet:")
    tail = rest.split("\n", 1)[1]
    while tail.startswith("      "):
        tail = tail.split("\n", 1)[1]
    path.write_text(f"{head}    objet: {_single(words)}\n{tail}", encoding="utf-8")
    return sentinel


def _single(words: str) -> str:
    return "'" + words.replace("'", "''") + "'"


@pytest.mark.parametrize("engine", one_of(["typst", "weasyprint"]))
def test_an_address_in_a_value_is_words_and_nothing_is_fetched(engine: str, project: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.setblocking(False)
        spoiled(project, server.getsockname()[1])
        words = ("render", "deliberation", "--commune", COMMUNE, "--format", "docx,pdf,html,txt", "--moteur", engine)
        made = watched(project, *words)
        with pytest.raises(BlockingIOError):
            server.accept()
    assert made.returncode == 0, made.stderr
    assert "SOCKET" not in made.stdout
    assert "OPENED" not in made.stdout
    folder = project / "out" / COMMUNE
    assert "sentinelle.txt" in (folder / "deliberation.txt").read_text(encoding="utf-8")
    said = subprocess.run(
        ["pdftotext", folder / "deliberation.pdf", "-"], capture_output=True, text=True, check=True
    ).stdout
    assert "sentinelle" in said
    assert "motsentinelle" not in said


def test_the_watch_sees_what_it_watches(project: Path) -> None:
    (project / "sentinelle.txt").write_text("a", encoding="utf-8")
    code = _WATCHED.replace("from actgen.cli.app import run\nsys.exit(run(sys.argv[1:]))", "open('sentinelle.txt')\n")
    code += "import socket\nsocket.create_connection(('127.0.0.1', 1))"
    seen = subprocess.run([sys.executable, "-c", code], cwd=project, capture_output=True, text=True, check=False)
    assert "OPENED sentinelle.txt" in seen.stdout
    assert "SOCKET" in seen.stdout
