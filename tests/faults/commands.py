"""The commands that write, each on a project made ready for it, and what the disk holds before and after it."""

from __future__ import annotations

import hashlib
import os
import re
import shutil
import tempfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from tests.atelier.batch.tables import communes, csv_of
from tests.atelier.drafts import NAME, a_draft
from tests.conftest import COMMUNE, Answer, copy_project
from tests.faults.failing import Failure
from tests.sizes import FAULTS, one_of
from tests.warm import call

_ASIDE = re.compile(rb"\.actgen-(?:lot-)?(?!journal)[a-z0-9_]{8}|actgen-temporaire-[a-z0-9_]{8}")
_TIMES = re.compile(rb"(?<=[, ])\d{19}(?=\])")
_RENDER = ("render", "deliberation", "--commune", COMMUNE, "--format")
PLAN = "[Corps] La commune {{ commune.de_nom }} adhère.\n"
#: Path from the base → content; a folder has a slash at its end and no content.
State = Mapping[str, bytes]


@dataclass(frozen=True, slots=True)
class Place:
    """A folder that holds a project and the temporary folder of its machine."""

    base: Path

    @property
    def project(self) -> Path:
        """Where commands are called."""
        return self.base / "projet"

    def actgen(self, *words: str, failure: Failure | None = None, **environment: str) -> Answer:
        """What a command answers in the project; -9 as its code where it was killed."""
        own = {**os.environ, "TMPDIR": str(self.base / "tmp"), "HOME": str(self.base / "maison"), **environment}
        own |= failure.environment() if failure else {}
        with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err, Path(os.devnull).open() as nothing:
            running = call(words, [nothing.fileno(), out.fileno(), err.fileno()], self.project, own)
            with running.told:
                code = running.wait()
            texts = []
            for one in (out, err):
                one.seek(0)
                texts.append(one.read().decode())
        return Answer(code, *texts)

    def state(self) -> State:
        """All that the disk holds."""
        found: dict[str, bytes] = {}
        for folder, folders, names in os.walk(self.base):
            at = Path(folder).relative_to(self.base)
            found |= {f"{at / name}/": b"" for name in folders}
            found |= {str(at / name): Path(folder, name).read_bytes() for name in names}
        return found

    def restore(self, wanted: State) -> None:
        """Have the disk hold this and nothing else."""
        now = self.state()
        for name in sorted(set(now) - set(wanted), reverse=True):
            path = self.base / name
            shutil.rmtree(path) if name.endswith("/") else path.unlink(missing_ok=True)
        for name in sorted(wanted):
            path = self.base / name
            if name.endswith("/"):
                path.mkdir(exist_ok=True)
            elif now.get(name) != wanted[name]:
                path.write_bytes(wanted[name])


def place_at(base: Path) -> Place:
    """A place that holds the project of the repository."""
    for name in ("projet", "tmp"):
        (base / name).mkdir(parents=True)
    copy_project(base / "projet", "templates", "variables", "golden")
    return Place(base)


@dataclass(frozen=True)
class Command:
    """A command that writes, and what is to be there before; `again` is its code where all is done already.

    `tells` is the name of a file that lists what was made, be it a part.
    """

    name: str
    words: tuple[str, ...]
    prepare: Callable[[Place], None] = lambda place: None
    again: int = 0
    tells: str = ""


class Ready:
    """A command in its place, once it has been run: the disk before, after, and the moments in between."""

    def __init__(self, command: Command, base: Path) -> None:
        self.command = command
        self.place = place_at(base)
        command.prepare(self.place)
        self.before = self.place.state()
        told = base.with_name(f"{base.name}-moments")
        answer = self.place.actgen(*command.words, failure=Failure(str(base), told=str(told)))
        assert answer.code == 0, answer.out + answer.err
        self.after = self.place.state()
        #: One letter for each moment, see `failing`.
        self.moments = told.read_text()
        self._seen: dict[str, list[str]] = {}

    def fails(self, failure: Failure) -> tuple[Answer, list[str]]:
        """The answer of the command that fails so, and what is wrong with what it leaves, or with the next run."""
        self.place.restore(self.before)
        answer = self.place.actgen(*self.command.words, failure=failure)
        left = self.place.state()
        key = _key(left)
        if key not in self._seen:
            self._seen[key] = [*self._torn(left), *self._next(left)]
        return answer, self._seen[key]

    def _torn(self, left: State) -> list[str]:
        """The files that are neither the old nor the new ones."""
        names = {name for name in {*left, *self.before, *self.after} if not name.endswith("/") and not _is_aside(name)}
        return [
            f"{name} is neither old nor new"
            for name in sorted(names)
            if left.get(name) not in (self.before.get(name), self.after.get(name))
            and Path(name).name != self.command.tells
        ]

    def _next(self, left: State) -> list[str]:
        """What is wrong once the command has been called again."""
        is_done = {name: left[name] for name in left if not _is_aside(name)} == self.after
        answer = self.place.actgen(*self.command.words)
        now = self.place.state()
        if answer.code not in ({0, self.command.again} if is_done else {0}):
            return [f"the next run ends with {answer.code}: {answer.err}"]
        return [f"{name} differs after the next run" for name in sorted(now.keys() ^ self.after.keys())] + [
            f"{name} says something else after the next run"
            for name in now.keys() & self.after.keys()
            if _timeless(now[name]) != _timeless(self.after[name])
        ]

    @cached_property
    def root(self) -> str:
        """Below what a failure counts as one of this command."""
        return str(self.place.base)


def _is_aside(name: str) -> bool:
    return ".actgen-" in name or "actgen-temporaire-" in name


def _key(state: State) -> str:
    """The same for two states that differ by the chance names of what stands aside."""
    lines = sorted(_ASIDE.sub(b"*", name.encode() + b"\0" + _timeless(content)) for name, content in state.items())
    return hashlib.sha256(b"\1".join(lines)).hexdigest()


def timeless(state: State) -> State:
    """The state without the times that the journal of a batch holds of its files."""
    return {name: _timeless(content) for name, content in state.items()}


def _timeless(content: bytes) -> bytes:
    """A content without the times that the journal of a batch holds of its files."""
    return _TIMES.sub(b"*", content)


def _edit(place: Place, old: str, new: str) -> None:
    path = place.project / "variables" / "communes" / f"{COMMUNE}.yaml"
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1
    path.write_text(text.replace(old, new), encoding="utf-8")


def _rendered_before(formats: str) -> Callable[[Place], None]:
    def prepare(place: Place) -> None:
        assert place.actgen(*_RENDER, formats).code == 0
        _edit(place, "2025-132", "2025-133")

    return prepare


def _changed(place: Place) -> None:
    _edit(place, "2025-132", "2025-133")


def _unlocked(place: Place) -> None:
    path = place.project / "templates" / "verrou.txt"
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    path.write_text("".join(line for line in lines if "nantes/convention@2026" not in line), encoding="utf-8")


def _drafted(place: Place) -> None:
    here = Path.cwd()
    os.chdir(place.project)
    try:
        a_draft(place.actgen)
    finally:
        os.chdir(here)


def _planned(place: Place) -> None:
    (place.project / "plan.txt").write_text(PLAN, encoding="utf-8")


def _tabled(place: Place) -> None:
    (place.project / "communes.csv").write_text(csv_of(*communes("43001", "43002", "43003")), encoding="utf-8")


COMMANDS = (
    Command("render", (*_RENDER, "docx,html,txt"), _rendered_before("docx,html,txt")),
    Command("render-pdf", (*_RENDER, "docx,pdf"), _rendered_before("docx,pdf")),
    Command("golden-update", ("golden", "update", "--commune", COMMUNE, "--sans-pages"), _changed),
    Command("lock", ("templates", "lock"), _unlocked),
    Command("publish", ("templates", "publish", NAME, "--date", "2030-01-01"), _drafted, again=1),
    Command("new", ("new", "--insee", "44217", "--acte", "deliberation"), again=2),
    Command("migrate", ("migrate",)),
    Command("migrate-dossier", ("migrate", "--dossier", "--commune", COMMUNE)),
    Command("templates-new", ("templates", "new", "nantes/convention@2031", "--from", "plan.txt"), _planned, again=2),
    Command("init", ("init", "mes-actes"), again=2),
    Command("schema", ("schema",)),
    Command("batch", ("batch", "subvention", "--table", "communes.csv"), _tabled, tells="manifeste.jsonl"),
)
BY_NAME = {one.name: one for one in COMMANDS}
_SHORT = ("render", "schema", "migrate-dossier")
#: What is tried: all by `make faults`, these by CI, by `make test` the last, which is cheap and removes a file besides.
TRIED = COMMANDS if FAULTS else tuple(one_of([BY_NAME[name] for name in _SHORT]))
