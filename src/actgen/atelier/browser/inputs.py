"""The digest of all that the acts of a collectivité may be made of: while it stays, so does what was found."""

from __future__ import annotations

import hashlib
import os
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from actgen.core.files import read_file
from actgen.core.origin import actgen_version
from actgen.core.still import kept_while_still
from actgen.core.unfinished import digest
from actgen.variables.fields import IMAGE_ENDINGS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from actgen.core.project import Project

#: The folders at the root that no act is made of.
_NOT_READ = frozenset({"out", "golden"})
#: Those of `variables/` that none is made of, or that are told apart.
_APART = frozenset({"communes", "schema", "historique", "journal"})


def digest_of_inputs(project: Project, slug: str) -> str:
    """One digest of the declarations, the templates, the pictures, and the files of that collectivité."""
    return _digest_of_all(project, _own(project, slug), f"{actgen_version()} {_ground_digest(project)}")


@kept_while_still
def _ground_digest(project: Project) -> str:
    """Of what all collectivités share: once for a page that shows many."""
    return _digest_of_all(project, _ground(project))


def _digest_of_all(project: Project, paths: Iterable[str], before: str = "") -> str:
    found, root = hashlib.sha256(before.encode()), len(str(project.root))
    for path in paths:
        found.update(f"\n{path[root:]}\0{_digest(path)}".encode())
    return found.hexdigest()


def _ground(project: Project) -> Iterator[str]:
    """The templates and the declarations, and the pictures wherever they stand in the project."""
    for top in _entries(str(project.root)):
        if top.name in _NOT_READ:
            continue
        if top.name == "variables":
            yield from (path for one in _entries(top.path) if one.name not in _APART for path in _below(one))
        elif top.name == "templates":
            yield from _below(top)
        else:
            yield from (path for path in _below(top) if path.lower().endswith(IMAGE_ENDINGS))


def _own(project: Project, slug: str) -> Iterator[str]:
    folder = str(project.root / "variables" / "communes")
    yield from (path for entry in _entries(folder) if entry.name in (slug, f"{slug}.yaml") for path in _below(entry))


def _below(entry: os.DirEntry[str]) -> Iterator[str]:
    """The file, or all files of the folder, hidden ones left out; no link is followed into a folder."""
    if entry.name.startswith((".", "~")):
        return
    if entry.is_dir(follow_symlinks=False):
        for one in _entries(entry.path):
            yield from _below(one)
    elif entry.is_file():
        yield entry.path


def _entries(folder: str) -> list[os.DirEntry[str]]:
    try:
        with os.scandir(folder) as found:
            return sorted(found, key=lambda entry: entry.name)
    except (FileNotFoundError, NotADirectoryError):
        return []


def _digest(path: str) -> str:
    """The digest of a file, read again only where the disk says that it was touched."""
    found = Path(path).stat()
    return _digest_of(path, found.st_mtime_ns, found.st_ctime_ns, found.st_size, found.st_ino)


@lru_cache(maxsize=4096)
def _digest_of(path: str, _modified: int, _changed: int, _size: int, _inode: int) -> str:
    """Kept for 4,096 states of files; whatever is written changes one of the four."""
    return digest(read_file(Path(path)))
