"""What tests of a command share that stand in several files."""

from __future__ import annotations

import io
import shutil
from pathlib import Path

import pytest

from actgen.cli.app import run
from tests.cli.conversation import CALL, MOST, SLUG, WHOLE, Talk
from tests.conftest import COMMUNE, ROOT, Actgen, Answer


@pytest.fixture
def path(project: Path) -> Path:
    return project / "variables" / "communes" / f"{SLUG}.yaml"


@pytest.fixture
def talk(project: Path, actgen: Actgen, monkeypatch: pytest.MonkeyPatch) -> Talk:
    """Call `actgen` with these lines to read."""

    def call(*lines: str, words: tuple[str, ...] = CALL) -> Answer:
        monkeypatch.setattr("sys.stdin", io.StringIO("".join(f"{line}\n" for line in lines)))
        return actgen(*words)

    return call


@pytest.fixture
def answer_all(project: Path, actgen: Actgen, monkeypatch: pytest.MonkeyPatch) -> Talk:
    """Call `actgen` and answer each prompt as `WHOLE`, changed by `others`, says."""

    def call(others: dict[str, list[str]] | None = None, words: tuple[str, ...] = CALL) -> Answer:
        usual = WHOLE if words == CALL else {}
        left = {start: list(answers) for start, answers in {**usual, **(others or {})}.items()}
        asked, count = [""], [0]

        class Reader(io.StringIO):
            def readline(self, size: int | None = -1, /) -> str:  # type: ignore[override]
                start = next((start for start in left if asked[0].startswith(start)), "")
                answers = left.get(start, [])
                count[0] += 1
                if count[0] > MOST:
                    return ""
                return f"{answers.pop(0) if answers else ''}\n"

        from actgen.atelier.first_file import lines

        def noticing(self: lines.Lines, prompt: str, choices: object) -> str:
            if not prompt.startswith("  "):
                asked[0] = prompt
            return original(self, prompt, choices)  # type: ignore[arg-type]

        def heard(self: lines.Lines, text: str = "") -> None:
            if text.startswith((*left, "Les ", "Le ou les ")):
                asked[0] = text
            said(self, text)

        original, said = lines.Lines.ask, lines.Lines.say
        with monkeypatch.context() as patch:
            patch.setattr(lines.Lines, "ask", noticing)
            patch.setattr(lines.Lines, "say", heard)
            patch.setattr("sys.stdin", Reader())
            return actgen(*words)

    return call


@pytest.fixture(scope="module")
def sent(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The convention in Word, in PDF and as a page, made once."""
    folder = tmp_path_factory.mktemp("envoi") / "reçus"
    words = ("render", "convention", "--commune", COMMUNE, "--format", "docx,pdf,html")
    assert run([*words, "--project", str(ROOT), "--output", str(folder)]) == 0
    return folder


@pytest.fixture
def acts(project: Path, sent: Path, tmp_path: Path) -> Path:
    """A folder outside the project that holds the convention as it was sent, beside a copy of the project."""
    return Path(shutil.copytree(sent, tmp_path / "reçus"))
