"""Writing files: all of them whole or none, and never over a file that actgen did not write itself."""

from __future__ import annotations

import contextlib
import errno
import hashlib
import json
import os
import tempfile
from pathlib import Path
from typing import IO, TYPE_CHECKING

from actgen.core.citing import cited
from actgen.core.errors import MachineFault, UsageFault

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

#: In each output folder, the SHA-256 of every file that actgen wrote there.
RECORD_NAME = ".actgen.json"
_OWN_FOLDER = "Vérifiez que vous avez le droit d’écrire dans ce dossier, et qu’il reste de la place."
_OTHER_OUTPUT = "Choisissez un autre dossier avec --output, ou libérez de la place."
_REASONS = {
    errno.ENOSPC: "le disque est plein",
    errno.EDQUOT: "le quota du disque est atteint",
    errno.EACCES: "vous n’en avez pas le droit",
    errno.EPERM: "vous n’en avez pas le droit",
    errno.EROFS: "ce disque est en lecture seule",
    errno.ENOENT: "il n’existe pas",
    errno.ENOTDIR: "une partie de ce chemin est un fichier, non un dossier",
    errno.ENAMETOOLONG: "ce nom est trop long",
}
_READING_REASONS = {**_REASONS, errno.EISDIR: "c’est un dossier"}
_WRITING_REASONS = {
    **_REASONS,
    errno.EEXIST: "un fichier porte déjà le nom de ce dossier",
    errno.EISDIR: "un dossier y porte déjà le nom d’un fichier à écrire",
}


def write_outputs(folder: Path, files: Mapping[str, bytes], *, force: bool = False) -> list[Path]:
    """Write `files` (name → content) into `folder` and return their paths.

    A file that stands there already is replaced only when it is just as actgen wrote it, or with `force`:
    UsageFault names the others, and nothing is written. MachineFault when the folder or the disk refuses.
    """
    record = _read_record(folder)
    if not force:
        _refuse_foreign_files([folder / name for name in files], record)
    record |= {name: _digest(content) for name, content in files.items()}
    content = json.dumps(record, indent=1, sort_keys=True).encode()
    write_whole(folder, {**files, RECORD_NAME: content}, _OTHER_OUTPUT)
    return [folder / name for name in files]


def write_whole(folder: Path, files: Mapping[str, bytes], hint: str = _OWN_FOLDER) -> None:
    """Write every file, or none: all contents reach the disk under other names before the first takes its own.

    A name may hold slashes.
    """
    asides: list[Path] = []
    try:
        for name in files:
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
        fresh = {folder / name: _write_aside(folder, content, asides) for name, content in files.items()}
        former = {path: _write_aside(folder, path.read_bytes(), asides) for path in fresh if path.is_file()}
        _take_places(fresh, former)
    except OSError as failure:
        raise _writing_fault(failure, folder, hint, list(files)) from failure
    finally:
        for aside in asides:
            with contextlib.suppress(OSError):
                aside.unlink(missing_ok=True)


def write_new_folder(folder: Path, files: Mapping[str, bytes]) -> None:
    """Make `folder` of these files, whose names may hold slashes, or leave everything as it was.

    The folder may exist when it is empty; hidden files in it, such as .git or .venv, do not count. UsageFault when it
    holds anything else, or is a file.
    """
    tops = {name.split("/")[0] for name in files}
    absent: list[Path] = []
    try:
        absent += [place for place in (folder, *folder.parents) if not place.exists()]
        _refuse_full_folder(folder, tops)
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=folder, prefix=".actgen-") as aside:
            for name, content in files.items():
                _write_deep(Path(aside, name), content)
            _take_places({folder / top: Path(aside, top) for top in sorted(tops)}, {})
    except BaseException as failure:
        for place in absent:
            with contextlib.suppress(OSError):
                place.rmdir()
        if isinstance(failure, OSError):
            hint = "Choisissez un autre dossier, ou libérez de la place."
            raise _writing_fault(failure, folder, hint) from failure
        raise


def read_file(path: Path) -> bytes:
    """The content of `path`; MachineFault, in French, when it cannot be read."""
    try:
        return path.read_bytes()
    except OSError as failure:
        raise MachineFault(
            f"Le fichier «\u00a0{path}\u00a0» ne peut pas être lu\u00a0: {_reason(failure, _READING_REASONS)}.",
            "Vérifiez qu’il existe et que vous avez le droit de le lire.",
        ) from failure


def _write_aside(folder: Path, content: bytes, asides: list[Path]) -> Path:
    """The new file, in `folder` and in `asides`, that holds `content` until it takes its place."""
    handle, name = tempfile.mkstemp(dir=folder, prefix=".actgen-")
    aside = Path(name)
    asides.append(aside)
    with os.fdopen(handle, "wb") as stream:
        _write_through(stream, content)
    aside.chmod(0o644)
    return aside


def _write_deep(path: Path, content: bytes) -> None:
    """Write a new file and the folders above it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("xb") as stream:
        _write_through(stream, content)


def _write_through(stream: IO[bytes], content: bytes) -> None:
    """Write `content` down to the disk itself, which may refuse it only then."""
    stream.write(content)
    stream.flush()
    os.fsync(stream.fileno())


def _take_places(fresh: Mapping[Path, Path], former: Mapping[Path, Path]) -> None:
    """Move each fresh file or folder to its place; when a move fails, put back those moved and what they replaced."""
    moved: list[Path] = []
    try:
        for path, aside in fresh.items():
            aside.replace(path)
            moved.append(path)
    except BaseException:
        for path in moved:
            if path in former:
                former[path].replace(path)
            else:
                path.replace(fresh[path])
        raise


def _refuse_full_folder(folder: Path, tops: Collection[str]) -> None:
    """UsageFault when the folder is a file, or holds what can be seen or would be replaced."""
    if not folder.exists():
        return
    if not folder.is_dir():
        raise UsageFault(
            f"{cited(str(folder))} est un fichier, non un dossier. Rien n’a été écrit.",
            "Donnez le nom d’un dossier neuf ou vide.",
        )
    found = sorted(path.name for path in folder.iterdir() if path.name in tops or not path.name.startswith("."))
    if found:
        shown = f"{', '.join(found[:3])}{'…' if len(found) > 3 else ''}"
        raise UsageFault(
            f"Le dossier {cited(str(folder))} n’est pas vide\u00a0; il contient\u00a0: {shown}. Rien n’a été écrit.",
            "Donnez le nom d’un dossier neuf ou vide. Ce qui existe n’est jamais remplacé.",
        )


def _refuse_foreign_files(paths: Sequence[Path], record: Mapping[str, str]) -> None:
    try:
        foreign = [str(path) for path in paths if path.exists() and not _is_ours(path, record)]
    except OSError as failure:
        raise _writing_fault(failure, paths[0].parent) from failure
    if not foreign:
        return
    what, hint = (
        ("Ce fichier existe déjà, et n’est pas tel qu’actgen l’a écrit", "Déplacez-le")
        if len(foreign) == 1
        else ("Ces fichiers existent déjà, et ne sont pas tels qu’actgen les a écrits", "Déplacez-les")
    )
    raise UsageFault(
        f"{what}\u00a0: {', '.join(foreign)}. Rien n’a été écrit.",
        f"{hint}, choisissez un autre dossier avec --output, ou ajoutez --force pour remplacer.",
    )


def _is_ours(path: Path, record: Mapping[str, str]) -> bool:
    return path.is_file() and record.get(path.name) == _digest(path.read_bytes())


def _read_record(folder: Path) -> dict[str, str]:
    """Name → SHA-256 of what actgen wrote in the folder; empty when the record is missing or damaged."""
    try:
        found = json.loads((folder / RECORD_NAME).read_bytes())
    except (OSError, ValueError, RecursionError):
        return {}
    return {str(key): str(value) for key, value in found.items()} if isinstance(found, dict) else {}


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def _writing_fault(
    failure: OSError, folder: Path, hint: str = _OTHER_OUTPUT, names: Sequence[str] = ()
) -> MachineFault:
    """The fault; a single file is named, because a command may have written others before it."""
    what = f"{names[0]} n’a pas été écrit" if len(names) == 1 else "Rien n’a été écrit"
    return MachineFault(
        f"Impossible d’écrire dans «\u00a0{folder}\u00a0»\u00a0: {_reason(failure, _WRITING_REASONS)}. {what}.", hint
    )


def _reason(failure: OSError, reasons: Mapping[int, str]) -> str:
    return reasons.get(failure.errno or 0, f"le système répond «\u00a0{failure.strerror or failure}\u00a0»")
