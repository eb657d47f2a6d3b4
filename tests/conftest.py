"""What tests of the whole way share: a copy of the real project to spoil, and the command line as its user calls it."""

from __future__ import annotations

import builtins
import gc
import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from _pytest.runner import runtestprotocol
from _pytest.tmpdir import tmppath_result_key

from actgen.cli.app import run
from actgen.writers import pdf, typst
from tests.copies import Held, lent
from tests.sizes import COMPLETE

ROOT = Path(__file__).parents[1]
COMMUNE = "ancenis-saint-gereon"
#: The annexe as the file of that commune has it, with nothing of its own: the lines that a test replaces.
ANNEXE = "  annexe_engagement:\n    a_completer: oui    # aucune annexe signée ne dit les écoles inscrites\n"
#: The communes whose signed acts the tests know; any other file beside theirs is a user's, and no test reads it.
COMMUNES = (COMMUNE, "chateaubriant", "ozoir-la-ferriere", "saint-ambroix", "villeneuve-la-riviere")
#: The example of a mairie: a real commune, whose persons, acts and facts are invented.
MAIRIE = "le-brignon"
#: All communes of the project.
EXAMPLES = tuple(sorted((*COMMUNES, MAIRIE)))
#: The example of an evening: a folder of one invented sitting, which only the tests of sittings read.
EVENING = "meyrals"


def copy_project(root: Path, *folders: str) -> Path:
    """A copy of these folders of the project, of the communes only those that the tests know."""
    for folder in folders:
        inner, files = _held(folder)
        for one in inner:
            (root / one).mkdir(parents=True, exist_ok=True)
        for name, content in files:
            (root / name).write_bytes(content)
    return root


@cache
def _held(folder: str) -> tuple[tuple[Path, ...], tuple[tuple[Path, bytes], ...]]:
    """The folders and the files of a folder of the project, read once: hundreds of tests want a copy."""
    inner: list[Path] = []
    files: list[tuple[Path, bytes]] = []
    for place, folders, names in os.walk(ROOT / folder):
        others = _of_others(Path(place), [*folders, *names])
        folders[:] = sorted(set(folders) - others)
        inner.append(Path(place).relative_to(ROOT))
        paths = [Path(place, name) for name in sorted(set(names) - others)]
        files += [(path.relative_to(ROOT), path.read_bytes()) for path in paths]
    return tuple(inner), tuple(files)


def lent_copy(request: pytest.FixtureRequest, root: Path, *folders: str) -> AbstractContextManager[Path]:
    """A copy for one test, which the next one has too; that of a test that fails stays for who looks for its fault."""
    return lent(root, folders, _content(folders), lambda: not request.node.stash[tmppath_result_key].get("call"))


@cache
def _content(folders: tuple[str, ...]) -> Held:
    """Each folder before what it holds."""
    found: Held = {}
    for folder in folders:
        inner, files = _held(folder)
        found |= {str(one): None for one in inner}
        found |= {str(name): content for name, content in files}
    return found


def _of_others(folder: Path, names: list[str]) -> set[str]:
    if folder == ROOT / "variables" / "communes":
        return {name for name in names if name.removesuffix(".yaml") not in EXAMPLES}
    if folder.parent == ROOT / "golden":
        return {name for name in names if name not in EXAMPLES}
    if ROOT / "golden" in folder.parents:
        return {name for name in names if not name.endswith(".txt")}  # words alone: pages take seconds
    return {name for name in names if name == "__pycache__"}


@pytest.hookimpl(wrapper=True)
def pytest_collection() -> Iterator[None]:
    """Nothing of what is collected is garbage: the collector would look at ten thousand tests again and again."""
    gc.disable()
    try:
        return (yield)
    finally:
        gc.enable()


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave the long ones to a complete run."""
    left = [] if COMPLETE else [item for item in items if item.get_closest_marker("long")]
    items[:] = [item for item in items if item not in left]
    config.hook.pytest_deselected(items=left)


def pytest_collection_finish() -> None:
    """Nor need it look at them once they are there."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 20, 100)


def pytest_runtest_protocol(item: pytest.Item, nextitem: pytest.Item | None) -> bool | None:
    """Run a test of a worker, and tell of it what matters: that it passed, or what failed.

    xdist sends six messages for a test, a third of the time of a short one; four say that nothing is to be said.
    """
    if not hasattr(item.config, "workerinput"):
        return None
    for report in runtestprotocol(item, log=False, nextitem=nextitem):
        if report.when == "call" or not report.passed:
            item.ihook.pytest_runtest_logreport(report=report)
    return True


@dataclass(frozen=True)
class Answer:
    """What a command answered: its exit code, what it printed, what it said on standard error."""

    code: int
    out: str
    err: str


#: The fixture `actgen`, as a test receives it.
Actgen = Callable[..., Answer]
#: The fixture `edit`, likewise.
Edit = Callable[[str, str], None]


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest) -> Iterator[Path]:
    """A copy of the project's templates, variables and goldens, made the current folder."""
    with lent_copy(request, tmp_path / "projet", "templates", "variables", "golden") as root:
        monkeypatch.chdir(root)
        yield root


@pytest.fixture
def meyrals(project: Path) -> Path:
    """The project with the example of an evening."""
    folder = Path("variables", "communes", EVENING)
    shutil.copytree(ROOT / folder, project / folder, copy_function=shutil.copyfile)
    return project


@pytest.fixture
def actgen(capsys: pytest.CaptureFixture[str]) -> Actgen:
    """Call `actgen` with these words."""

    def call(*words: str | os.PathLike[str]) -> Answer:
        capsys.readouterr()
        code = run([str(word) for word in words])
        printed = capsys.readouterr()
        return Answer(code, printed.out, printed.err)

    return call


@pytest.fixture
def without_pango(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A machine whose WeasyPrint finds no Pango when it is loaded."""
    yield from _refusing(
        monkeypatch, "weasyprint", OSError("cannot load library 'libpango-1.0-0'"), pdf.engine, pdf.write_act
    )


@pytest.fixture
def without_typst(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A machine where Typst is not installed."""
    yield from _refusing(monkeypatch, "typst", ImportError("No module named 'typst'"), typst.engine)


def _refusing(monkeypatch: pytest.MonkeyPatch, library: str, refusal: Exception, *made: Any) -> Iterator[None]:
    real = builtins.__import__

    def load(name: str, *rest: Any, **named: Any) -> Any:
        if name == library:
            raise refusal
        return real(name, *rest, **named)

    for once in made:
        once.cache_clear()
    monkeypatch.setattr(builtins, "__import__", load)
    yield
    for once in made:
        once.cache_clear()


@pytest.fixture
def edit(project: Path) -> Edit:
    """Replace a text, which must stand there exactly once, in the file of the commune."""

    def replace(old: str, new: str) -> None:
        path = project / "variables" / "communes" / f"{COMMUNE}.yaml"
        text = path.read_text(encoding="utf-8")
        assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times"
        path.write_text(text.replace(old, new), encoding="utf-8")

    return replace
