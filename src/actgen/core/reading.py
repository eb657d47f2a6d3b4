"""Reading files and folders of a stranger: bounded, never waiting, and a refusal of the machine is never an absence."""

from __future__ import annotations

import errno
import os
import stat
from typing import TYPE_CHECKING

from actgen.core.errors import MachineFault

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

#: No file of a project, and no text that is brought in, comes near to this.
MAX_BYTES = 64_000_000
REASONS = {
    errno.ENOSPC: "le disque est plein",
    errno.EDQUOT: "le quota du disque est atteint",
    errno.EFBIG: "ce fichier dépasse la taille permise",
    errno.EACCES: "vous n’en avez pas le droit",
    errno.EPERM: "vous n’en avez pas le droit",
    errno.EROFS: "ce disque est en lecture seule",
    errno.ENOENT: "il n’existe pas",
    errno.ENOTDIR: "une partie de ce chemin est un fichier, non un dossier",
    errno.ENAMETOOLONG: "ce nom est trop long",
    errno.ELOOP: "ce lien tourne en rond",
}
_FULL = frozenset({errno.ENOSPC, errno.EDQUOT})
_PLAIN = "Donnez un fichier ordinaire."
#: The least that is asked for at once, where a file does not tell its size.
_PIECE = 4096
_NO_WAIT = getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)


def read_plain(path: Path) -> bytes:
    """The content of `path`; OSError when the machine refuses, MachineFault when it is no plain file or is too big."""
    handle = os.open(path, os.O_RDONLY | _NO_WAIT)
    try:
        content = b"".join(_pieces(handle, max(_size_of(handle, path) + 1, _PIECE)))
    finally:
        os.close(handle)
    if len(content) > MAX_BYTES:
        raise reading_fault(path, f"il dépasse {MAX_BYTES // 1_000_000}\u00a0Mo", "Reprenez le bon fichier.")
    return content


def lines_of(path: Path) -> Iterator[bytes]:
    """The lines of a file that actgen itself writes, however many; one that is too long comes in pieces.

    OSError when the machine refuses, MachineFault when it is no plain file.
    """
    with open(os.open(path, os.O_RDONLY | _NO_WAIT), "rb") as stream:  # noqa: PTH123 - a Path would wait for a pipe
        _size_of(stream.fileno(), path)
        while line := stream.readline(MAX_BYTES):
            yield line


def _size_of(handle: int, path: Path) -> int:
    """The size of an open file, as the system states it; OSError or MachineFault where it is no plain one."""
    found = os.fstat(handle)
    if stat.S_ISDIR(found.st_mode):
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(path))
    if not stat.S_ISREG(found.st_mode):
        raise reading_fault(path, "ce n’est pas un fichier ordinaire", _PLAIN)
    return found.st_size


def _pieces(handle: int, size: int) -> Iterator[bytes]:
    """What an open file holds, and no more than shows that it holds too much."""
    left = MAX_BYTES + 1
    while left and (piece := os.read(handle, min(size, left))):
        left -= len(piece)
        yield piece


def listed(folder: Path, depth: int = 1) -> list[Path]:
    """What stands `depth` steps below `folder`, in order; nothing where there is no such folder.

    Hidden folders are not entered. MachineFault for a folder that cannot be read: what is in it is not known.
    """
    return [folder.joinpath(*names) for names in names_below(folder, depth)]


def names_below(folder: Path, depth: int) -> list[tuple[str, ...]]:
    """The same, each as the names that lead to it: for who asks often, and needs no path of what is not wanted."""
    return _names_below(str(folder), depth)


def _names_below(folder: str, depth: int) -> list[tuple[str, ...]]:
    try:
        with os.scandir(folder) as found:
            if depth == 1:
                return [(name,) for name in sorted([entry.name for entry in found])]
            inside = sorted([one.name for one in found if not one.name.startswith(".") and one.is_dir()])
    except (FileNotFoundError, NotADirectoryError):
        return []
    except OSError as failure:
        raise MachineFault(
            f"Le dossier «\u00a0{folder}\u00a0» ne peut pas être lu\u00a0: {reason(failure, REASONS)}.",
            "Vérifiez que vous avez le droit de le lire\u00a0: ce qu’il contient n’est pas connu.",
            subject=folder,
        ) from failure
    return [(one, *names) for one in inside for names in _names_below(f"{folder}{os.sep}{one}", depth - 1)]


def is_for_want_of_room(failure: OSError) -> bool:
    """Whether the disk, or what the user may take of it, is full: more room is then the remedy."""
    return failure.errno in _FULL


def reason(failure: OSError, reasons: Mapping[int, str]) -> str:
    """Why the system refused, in French."""
    return reasons.get(failure.errno or 0, f"le système répond «\u00a0{failure.strerror or failure}\u00a0»")


def reading_fault(path: Path, why: str, hint: str) -> MachineFault:
    """The fault of a file that is not read, and why."""
    return MachineFault(f"Le fichier «\u00a0{path}\u00a0» ne peut pas être lu\u00a0: {why}.", hint, subject=str(path))
