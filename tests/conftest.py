"""What tests of the whole way share: a copy of the real project to spoil, and the command line as its user calls it."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from actgen.cli.app import run

ROOT = Path(__file__).parents[1]
COMMUNE = "ancenis-saint-gereon"
#: The annexe as the file of that commune has it, with nothing of its own: the lines that a test replaces.
ANNEXE = "  annexe_engagement:\n    a_completer: oui    # aucune annexe signée ne dit les écoles inscrites\n"


@dataclass(frozen=True)
class Answer:
    """What a command answered: its exit code, what it printed, what it said on standard error."""

    code: int
    out: str
    err: str


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the project's templates, variables and goldens, made the current folder."""
    root = tmp_path / "projet"
    for folder in ("templates", "variables", "golden"):
        if (ROOT / folder).is_dir():
            shutil.copytree(ROOT / folder, root / folder)
    monkeypatch.chdir(root)
    return root


@pytest.fixture
def actgen(capsys: pytest.CaptureFixture[str]) -> Callable[..., Answer]:
    """Call `actgen` with these words."""

    def call(*words: str | os.PathLike[str]) -> Answer:
        capsys.readouterr()
        code = run([str(word) for word in words])
        printed = capsys.readouterr()
        return Answer(code, printed.out, printed.err)

    return call


@pytest.fixture
def edit(project: Path) -> Callable[[str, str], None]:
    """Replace a text, which must stand there exactly once, in the file of the commune."""

    def replace(old: str, new: str) -> None:
        path = project / "variables" / "communes" / f"{COMMUNE}.yaml"
        text = path.read_text(encoding="utf-8")
        assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times"
        path.write_text(text.replace(old, new), encoding="utf-8")

    return replace
