"""The one door to Git: what a commit holds, written out as a project beside the working files."""

from __future__ import annotations

import os
import shutil
import subprocess
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING
from zipfile import ZipFile

from msgspec import Struct

from actgen.core.errors import MachineFault, UsageFault
from actgen.core.project import Project
from actgen.core.temporary import temporary_folder

if TYPE_CHECKING:
    from collections.abc import Iterator

#: What acts are made from.
FOLDERS = ("templates", "variables", "golden")


class Repository(Struct, frozen=True):
    """A repository: its top folder, and where the project stands in it, « actes/ » or nothing."""

    top: Path
    prefix: str

    def names(self) -> list[str]:
        """The folders of the project, as Git names them."""
        return [f"{self.prefix}{folder}" for folder in FOLDERS]


def repository_of(project: Project) -> Repository:
    """The repository that holds a project; UsageFault where none does."""
    try:
        top, prefix = _git(project.root, "rev-parse", "--show-toplevel", "--show-prefix").decode().split("\n")[:2]
    except UsageFault as fault:
        raise UsageFault(
            f"Le dossier {project.root} n’est pas dans un dépôt Git.", "Lancez cette commande dans un dépôt Git."
        ) from fault
    return Repository(Path(top), prefix)


def staged_names(repository: Repository) -> list[str]:
    """The files of the project that the next commit changes, adds or deletes, from the project's root."""
    listed = _git(
        repository.top,
        "diff",
        "--cached",
        "--name-only",
        "--no-renames",
        "--no-ext-diff",
        "-z",
        "--",
        *repository.names(),
    )
    return [name.removeprefix(repository.prefix) for name in os.fsdecode(listed).split("\0") if name]


@contextmanager
def index_of(repository: Repository) -> Iterator[Project]:
    """The project as the next commit will hold it, until the block ends."""
    with temporary_folder() as root:
        names = _git(repository.top, "ls-files", "-z", "--", *repository.names())
        _git(repository.top, "checkout-index", "-z", "--stdin", f"--prefix={root}/", given=names)
        yield _project(root / repository.prefix)


@contextmanager
def commit_of(repository: Repository, commit: str) -> Iterator[Project]:
    """The project as a commit holds it, until the block ends."""
    present = os.fsdecode(_git(repository.top, "ls-tree", "-z", "--name-only", commit, "--", *repository.names()))
    with temporary_folder() as root:
        if names := [name for name in present.split("\0") if name]:
            content = _git(repository.top, "archive", "--format=zip", commit, "--", *names)
            with ZipFile(BytesIO(content)) as archive:
                archive.extractall(root)
        yield _project(root / repository.prefix)


def common_ancestor(repository: Repository, one: str, other: str) -> str:
    """The commit from which two branches went their ways."""
    return _git(repository.top, "merge-base", one, other).decode().strip()


def _project(root: Path) -> Project:
    for name in FOLDERS:
        (root / name).mkdir(parents=True, exist_ok=True)
    return Project(root)


def _git(folder: Path, *words: str, given: bytes = b"") -> bytes:
    """What Git answers; UsageFault with its own words where it refuses, MachineFault where it is not there."""
    program = shutil.which("git")
    if program is None:
        raise MachineFault("Le programme git n’est pas installé.", "Installez Git, puis recommencez.")
    done = subprocess.run([program, *words], cwd=folder, input=given, capture_output=True, check=False)
    if done.returncode:
        said = done.stderr.decode(errors="replace").strip()
        raise UsageFault(f"Git a refusé «\u00a0git {words[0]}\u00a0»\u00a0: {said}", "Vérifiez l’état du dépôt.")
    return done.stdout
