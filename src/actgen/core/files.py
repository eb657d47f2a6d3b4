"""Writing files: all of them whole or none, and never over a file that actgen did not write itself."""

from __future__ import annotations

import errno
import hashlib
import json
import os
import tempfile
from typing import TYPE_CHECKING

from actgen.core.errors import MachineFault, UsageFault

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

#: In each output folder, the SHA-256 of every file that actgen wrote there.
RECORD_NAME = ".actgen.json"


def write_outputs(folder: Path, files: Mapping[str, bytes], *, force: bool = False) -> list[Path]:
    """Write `files` (name → content) into `folder` and return their paths.

    A file that stands there already is replaced only when it is just as actgen wrote it, or with `force`:
    UsageFault names the others, and nothing is written. MachineFault when the folder or the disk refuses.
    """
    record = _read_record(folder)
    if not force:
        _refuse_foreign_files(folder, files, record)
    record |= {name: _digest(content) for name, content in files.items()}
    content = json.dumps(record, indent=1, sort_keys=True).encode()
    write_whole(folder, {**files, RECORD_NAME: content})
    return [folder / name for name in files]


def write_whole(folder: Path, files: Mapping[str, bytes]) -> None:
    """Write every file, or none: all contents reach the disk under other names before the first takes its own."""
    pending: list[tuple[str, Path]] = []
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name, content in files.items():
            pending.append((_write_aside(folder, content), folder / name))
        for aside, path in pending:
            os.replace(aside, path)
    except OSError as failure:
        raise _machine_fault(failure, folder) from failure
    finally:
        for aside, _ in pending:
            if os.path.exists(aside):
                os.unlink(aside)


def read_file(path: Path) -> bytes:
    """The content of `path`; MachineFault, in French, when it cannot be read."""
    try:
        return path.read_bytes()
    except OSError as failure:
        raise MachineFault(
            f"Le fichier «\u00a0{path}\u00a0» ne peut pas être lu\u00a0: {_reason(failure)}.",
            "Vérifiez qu’il existe et que vous avez le droit de le lire.",
        ) from failure


def _write_aside(folder: Path, content: bytes) -> str:
    handle, name = tempfile.mkstemp(dir=folder, prefix=".actgen-")
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
        os.chmod(name, 0o644)
    except OSError:
        os.unlink(name)
        raise
    return name


def _refuse_foreign_files(folder: Path, files: Mapping[str, bytes], record: Mapping[str, str]) -> None:
    foreign = [name for name in files if (folder / name).exists() and not _is_ours(folder / name, record)]
    if foreign:
        raise UsageFault(
            f"Déjà là, et actgen ne l’a pas écrit ainsi\u00a0: {', '.join(str(folder / name) for name in foreign)}. "
            "Rien n’a été écrit.",
            "Déplacez ce fichier, choisissez un autre dossier avec --output, ou ajoutez --force pour le remplacer.",
        )


def _is_ours(path: Path, record: Mapping[str, str]) -> bool:
    return path.is_file() and record.get(path.name) == _digest(path.read_bytes())


def _read_record(folder: Path) -> dict[str, str]:
    try:
        found = json.loads((folder / RECORD_NAME).read_bytes())
    except (OSError, ValueError):
        return {}
    return {str(key): str(value) for key, value in found.items()} if isinstance(found, dict) else {}


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def _machine_fault(failure: OSError, folder: Path) -> MachineFault:
    return MachineFault(
        f"Impossible d’écrire dans «\u00a0{folder}\u00a0»\u00a0: {_reason(failure)}. Rien n’a été écrit.",
        "Choisissez un autre dossier avec --output, ou libérez de la place.",
    )


def _reason(failure: OSError) -> str:
    reasons = {
        errno.ENOSPC: "le disque est plein",
        errno.EDQUOT: "le quota du disque est atteint",
        errno.EACCES: "vous n’en avez pas le droit",
        errno.EPERM: "vous n’en avez pas le droit",
        errno.EROFS: "ce disque est en lecture seule",
        errno.ENOENT: "il n’existe pas",
        errno.ENOTDIR: "une partie de ce chemin est un fichier, non un dossier",
        errno.EEXIST: "un fichier porte déjà le nom de ce dossier",
        errno.EISDIR: "c’est un dossier",
        errno.ENAMETOOLONG: "ce nom est trop long",
    }
    return reasons.get(failure.errno or 0, f"le système répond «\u00a0{failure.strerror}\u00a0»")
