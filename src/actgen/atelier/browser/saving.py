"""Saving a file of the project: only over what its page was made from, whole, its former version kept, journalled.

All that the atelier writes goes through `save`.
"""

from __future__ import annotations

from datetime import datetime
from http import HTTPStatus
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from actgen.atelier.browser.clock import now
from actgen.atelier.browser.journal import SAVED, held, journal_file, line_at, lines, with_line
from actgen.atelier.browser.locking import alone_in_project
from actgen.atelier.browser.refusals import Refusal
from actgen.core.files import read_file, write_whole
from actgen.core.unfinished import digest

if TYPE_CHECKING:
    from collections.abc import Mapping

    from actgen.atelier.browser.journal import Line
    from actgen.atelier.browser.people import Person
    from actgen.core.project import Project

#: The digest of a file that is not there yet.
ABSENT = ""
_HINT = "Vérifiez que le dossier du projet est là, et que vous pouvez y écrire\u00a0; puis enregistrez de nouveau."
#: Saves that the page makes by itself, by one person and within this time, keep the version before the first of them.
_ONE_SITTING = 900


class Saved(Struct, frozen=True):
    """A file that was written: its digest now, and where its former version is, if it had one that is kept."""

    digest: str
    version: str = ""


class Conflict(Refusal):
    """409: the file has changed since the page was made: `theirs` is what it says now, `mine` what was to be saved."""

    def __init__(self, shown: str, theirs: bytes, mine: bytes) -> None:
        super().__init__(
            HTTPStatus.CONFLICT,
            f"{shown} a changé depuis que cette page a été ouverte\u00a0: rien n’a été écrit par-dessus.",
            "Comparez les deux textes ci-dessous, copiez ce qu’il faut garder, puis rouvrez la page.",
        )
        self.shown = shown
        self.theirs, self.mine = (text.decode("utf-8", "replace") for text in (theirs, mine))


def digest_of(path: Path) -> str:
    """The digest that a page gives back with its form; `ABSENT` where there is no file yet."""
    return digest(read_file(path)) if path.is_file() else ABSENT


def save(
    project: Project, path: Path, content: bytes, *, made_from: str, who: Person, why: str, automatic: bool = False
) -> Saved:
    """Write a file of the project; Conflict where it is no more what `made_from` says, MachineFault where it cannot.

    `path` was found by the project, never made of a request. An `automatic` save is one that the page makes by itself.
    """
    return save_together(project, {path: content}, {path: made_from}, who=who, why=why, automatic=automatic)[path]


def save_together(
    project: Project,
    files: Mapping[Path, bytes | None],
    made_from: Mapping[Path, str],
    *,
    who: Person,
    why: str,
    automatic: bool = False,
) -> dict[Path, Saved]:
    """Several files of the project as one: all are written, or none. A file of None is removed, its version kept."""
    with alone_in_project(project, {path.parent for path in files}):
        formers = {path: read_file(path) if path.is_file() else None for path in files}
        for path, former in formers.items():
            if (ABSENT if former is None else digest(former)) != made_from[path]:
                raise Conflict(project.show(path), former or b"", files[path] or b"")
        changed = {path: content for path, content in files.items() if content != formers[path]}
        saved = {path: Saved(made_from[path]) for path in files}
        if changed:
            written = _Writing(project, now(), who, why, automatic)
            saved |= {path: written.add(path, formers[path], content) for path, content in changed.items()}
            written.place()
        return saved


class _Writing:
    """The files of one save: those that change, their former versions, the journal."""

    def __init__(self, project: Project, instant: datetime, who: Person, why: str, automatic: bool) -> None:
        self._project, self._instant, self._who, self._why, self._automatic = project, instant, who, why, automatic
        self._files: dict[str, bytes] = {}
        self._removed: list[str] = []
        self._journal = journal_file(project, instant)

    def add(self, path: Path, former: bytes | None, content: bytes | None) -> Saved:
        """Put a file, its former version and its line among what is to be written."""
        before = ABSENT if former is None else digest(former)
        version = "" if former is None or self._is_kept_already(path, before) else self._version(path, before)
        if version and former is not None:
            self._files[version] = former
        after = ABSENT if content is None else digest(content)
        if content is None:
            self._removed.append(self._project.show(path))
        else:
            self._files[self._project.show(path)] = content
        self._note(path, before, after, version)
        return Saved(after, version)

    def place(self) -> None:
        """Write all of it, or nothing."""
        write_whole(self._project.root, self._files, _HINT, removed=self._removed)

    def _note(self, path: Path, before: str, after: str, version: str) -> None:
        shown = self._project.show(path)
        line = line_at(
            self._instant,
            self._who.name,
            SAVED,
            fichier=shown,
            pourquoi=self._why,
            avant=before,
            apres=after,
            version=version,
            seul=self._automatic,
        )
        name = self._project.show(self._journal)
        so_far = self._files[name] if name in self._files else held(self._journal)
        self._files[name] = with_line(so_far, line)

    def _version(self, path: Path, before: str) -> str:
        """« variables/historique/communes/oudon/20261129T071205Z-3f2a9c1e.yaml »."""
        inside = path.relative_to(self._project.root)
        parts = inside.parts[1:] if inside.parts[0] == "variables" else inside.parts
        folder = Path("variables", "historique", *parts).with_suffix("")
        return f"{folder.as_posix()}/{self._instant:%Y%m%dT%H%M%SZ}-{before[:8]}{path.suffix}"

    def _is_kept_already(self, path: Path, before: str) -> bool:
        """Whether this automatic save goes on with another of the same person, which kept what was before."""
        if not self._automatic:
            return False
        last = last_save(self._project, path)
        if last is None or not last.seul or last.qui != self._who.name or last.apres != before:
            return False
        return (self._instant - _instant(last)).total_seconds() < _ONE_SITTING


def last_save(project: Project, path: Path) -> Line | None:
    """The last line of the journal that tells of that file; None where there is none."""
    shown = project.show(path)
    return next((line for line in reversed([*lines(project)]) if line.quoi == SAVED and line.fichier == shown), None)


def _instant(line: Line) -> datetime:
    return datetime.fromisoformat(line.quand)
