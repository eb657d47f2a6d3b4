"""Copies of the project for tests that spoil them: one serves test after test, mended of what each changed in it.

To write two hundred files anew for each of a thousand tests cost a twentieth of the time of the suite.
"""

from __future__ import annotations

import os
import shutil
import stat
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

#: What tells of a file or of a folder whether it was touched.
Mark = tuple[int, ...]
#: The content of each file of a copy by its name; of a folder, None.
Held = dict[str, bytes | None]
_SECOND = 1_000_000_000


class Copy:
    """A copy that may be mended and moved."""

    def __init__(self, root: Path, held: Held) -> None:
        self._root, self._held = root, held
        root.mkdir(parents=True, exist_ok=True)
        #: Files are some seconds old: whatever is written later has another time.
        self._written = root.stat().st_mtime_ns - 10 * _SECOND
        self._marks: dict[str, Mark] = {}
        for name in held:
            self._write(name)

    def move(self, root: Path) -> bool:
        """Stand whole at another place; False where somebody made that impossible."""
        try:
            self._mend()
            root.parent.mkdir(parents=True, exist_ok=True)
            self._root.rename(root)
        except OSError:
            return False
        self._root = root
        return True

    def _mend(self) -> None:
        now = dict(_marks(self._root))
        for name in sorted(now.keys() - self._held.keys()):
            _remove(self._root / name)
        for name in self._held:
            if now.get(name) != self._marks[name]:
                self._write(name)

    def _write(self, name: str) -> None:
        path, content = self._root / name, self._held[name]
        if content is None:
            path.mkdir()  # of one whose rights were changed too, this makes another copy
        else:
            path.unlink(missing_ok=True)
            path.write_bytes(content)
            os.utime(path, ns=(self._written, self._written))
        self._marks[name] = _mark(path.lstat())


def _marks(folder: Path, under: str = "") -> Iterator[tuple[str, Mark]]:
    for entry in os.scandir(folder):
        name = f"{under}{entry.name}"
        yield name, _mark(entry.stat(follow_symlinks=False))
        if entry.is_dir(follow_symlinks=False):
            yield from _marks(Path(entry.path), f"{name}/")


def _mark(found: os.stat_result) -> Mark:
    if stat.S_ISDIR(found.st_mode):
        return (found.st_mode,)
    return found.st_mode, found.st_size, found.st_ino, found.st_mtime_ns, found.st_ctime_ns


def _remove(path: Path) -> None:
    """A folder goes with what it holds, which is then gone when its turn comes."""
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)


_spare: dict[tuple[str, ...], Copy] = {}


@contextmanager
def lent(root: Path, folders: tuple[str, ...], held: Held, spoilt: Callable[[], bool]) -> Iterator[Path]:
    """A copy of these folders, that of the test before where there is one; what is `spoilt` stays where it stands."""
    copy = _spare.pop(folders, None)
    if copy is None or not copy.move(root):
        copy = Copy(root, held)
    yield root
    if not spoilt():
        _spare[folders] = copy
