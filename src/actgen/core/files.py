"""Writing files: all of them whole or none, and never over a file that actgen did not write itself."""

from __future__ import annotations

import contextlib
import errno
import os
import shutil
import tempfile
from collections.abc import Mapping
from json import loads
from pathlib import Path, PurePosixPath
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from msgspec import Struct, json

from actgen.core.canonical import json_of
from actgen.core.citing import cited
from actgen.core.errors import MachineFault, UsageFault
from actgen.core.reading import REASONS, is_for_want_of_room, lines_of, read_plain, reading_fault, reason
from actgen.core.temporary import clear_left, held_folder
from actgen.core.unfinished import (
    ASIDE_PREFIX,
    GONE,
    Step,
    alone_in,
    digest,
    digests_in_journal,
    sync,
    take_places,
    undo_unfinished,
    write_aside,
    write_down,
    write_through,
)

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

#: In each output folder, the SHA-256 of every file that actgen wrote there.
RECORD_NAME = ".actgen.json"
#: In the record, beside the digests: of which acts each file is.
_SOURCES = "actes"
#: How the name begins of the folder where many are made before they take their places.
TOGETHER_PREFIX = ".actgen-lot-"
_STANDS_THERE = (errno.EEXIST, errno.ENOTEMPTY, errno.ENOTDIR, errno.EISDIR)
#: Act → digest of what it is made of.
Sources = Mapping[str, str]
_OWN_FOLDER = "Vérifiez que vous avez le droit d’écrire dans ce dossier, et qu’il reste de la place."
_READABLE = "Vérifiez qu’il existe et que vous avez le droit de le lire."
_READING_REASONS = {**REASONS, errno.EISDIR: "c’est un dossier"}
_WRITING_REASONS = {
    **REASONS,
    errno.EEXIST: "un fichier porte déjà le nom de ce dossier",
    errno.EISDIR: "un dossier y porte déjà le nom d’un fichier à écrire",
}


def write_outputs(
    folder: Path,
    files: Mapping[str, bytes],
    *,
    force: bool = False,
    sources: Mapping[str, Sources] = MappingProxyType({}),
) -> list[Path]:
    """Write `files` (name → content) into `folder` and return their paths.

    A file that stands there already is replaced only when it is just as actgen wrote it, or with `force`:
    UsageFault names the others, and nothing is written. MachineFault when the folder or the disk refuses.
    `sources` says of which acts each file is: `outdated_outputs` finds it once these have changed.
    """
    with _writing(folder, "", list(files)):
        record = _read_record(folder)
        if not force:
            _refuse_foreign_files([folder / name for name in files], record)
        made_of = {**_read_sources(folder), **sources}
        record |= {name: digest(content) for name, content in files.items()}
        _place(folder, {**files, RECORD_NAME: _record_of(record, made_of)})
    return [folder / name for name in files]


class Outputs(Struct, frozen=True):
    """The files of a folder by their names, of which acts each is, and their digests."""

    files: Mapping[str, bytes]
    sources: Mapping[str, Sources]
    digests: Mapping[str, str]


def write_outputs_together(
    folder: Path, held: Mapping[str, Outputs], *, force: bool = False
) -> dict[str, UsageFault | MachineFault]:
    """Write the files of many folders in `folder`, by the names of these, each whole or not at all.

    The disk is waited for once, before the first of them takes its place. A folder that stands there already is written
    as by `write_outputs`, and so is each where the machine does not take them together. Returns the faults of those
    that are not written, by their names.
    """
    try:
        alone = _place_together(folder, held)
    except OSError:
        alone = [*held]
    faults: dict[str, UsageFault | MachineFault] = {}
    for name in alone:
        try:
            write_outputs(folder / name, held[name].files, force=force, sources=held[name].sources)
        except (UsageFault, MachineFault) as fault:
            faults[name] = fault
    return faults


def clear_unfinished_outputs(folder: Path) -> None:
    """Remove what a killed run that wrote many folders together had not yet put in its place."""
    clear_left(folder, TOGETHER_PREFIX)


def outdated_outputs(folder: Path, acts: Sources, *, whole: bool = False, others: Collection[str] = ()) -> list[Path]:
    """The files of earlier runs that say something else than these acts do now.

    With `whole`, there are no other acts, but for the `others`, of which nothing is known.
    """
    return [
        folder / name
        for name, made_of in sorted(_read_sources(folder).items())
        if (folder / name).is_file()
        and any(
            acts.get(acte, source if not whole or acte in others else "") != source for acte, source in made_of.items()
        )
    ]


def write_whole(
    folder: Path, files: Mapping[str, bytes], hint: str = _OWN_FOLDER, *, removed: Collection[str] = ()
) -> None:
    """Write every file, or none: all contents reach the disk under other names before the first takes its own.

    A name may hold slashes. The files that are `removed` go with the last, or stay with the others. A run that is
    killed on the way is undone by the next one that writes in the folder, see `core.unfinished`.
    """
    with _writing(folder, hint, list(files)):
        _place(folder, files, removed)


def write_new_folder(folder: Path, files: Mapping[str, bytes]) -> None:
    """Make `folder` of these files, whose names may hold slashes, or leave everything as it was.

    The folder may exist when it is empty; hidden files in it, such as .git or .venv, do not count. UsageFault when it
    holds anything else, or is a file.
    """
    tops = {name.split("/")[0] for name in files}
    absent: list[Path] = []
    try:
        absent += [place for place in (folder, *folder.parents) if not place.exists()]
        undo_unfinished(folder)
        _refuse_full_folder(folder, tops)
        folder.mkdir(parents=True, exist_ok=True)
        with alone_in(folder), _aside_in(folder) as aside:
            for name, content in files.items():
                _write_deep(aside / name, content)
            moves = {aside / top: folder / top for top in sorted(tops)}
            take_places(folder, moves, [Step(name, digest(files[name])) for name in files], _folders_above(files))
    except BaseException as failure:
        for place in absent:
            with contextlib.suppress(OSError):
                place.rmdir()
        if isinstance(failure, OSError):
            raise _writing_fault(failure, folder, _elsewhere(failure, "Choisissez un autre dossier")) from failure
        raise


def read_file(path: Path) -> bytes:
    """The content of `path`; MachineFault, in French, when it cannot be read, is no plain file or is too big."""
    try:
        return read_plain(path)
    except OSError as failure:
        raise reading_fault(path, reason(failure, _READING_REASONS), _READABLE) from failure


def read_lines(path: Path) -> Iterator[bytes]:
    """The lines of a file that actgen itself writes, one after the other; MachineFault as of `read_file`."""
    try:
        yield from lines_of(path)
    except OSError as failure:
        raise reading_fault(path, reason(failure, _READING_REASONS), _READABLE) from failure


@contextlib.contextmanager
def _aside_in(folder: Path) -> Iterator[Path]:
    """A folder in another until the block ends; what cannot be removed then, the next run removes.

    Python's own tries without end to remove one that it may no longer read.
    """
    aside = Path(tempfile.mkdtemp(dir=folder, prefix=ASIDE_PREFIX))
    try:
        yield aside
    finally:
        shutil.rmtree(aside, ignore_errors=True)


@contextlib.contextmanager
def _writing(folder: Path, hint: str, names: Sequence[str]) -> Iterator[None]:
    """Be alone in the folder, made if it is missing, to write these files; MachineFault when the machine refuses.

    Without a hint, it says to write elsewhere.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with alone_in(folder):
            yield
    except OSError as failure:
        raise _writing_fault(failure, folder, hint, names) from failure


def _place(folder: Path, files: Mapping[str, bytes], removed: Collection[str] = ()) -> None:
    """Write the files of a folder that is ours alone, and remove others, all or none."""
    asides: dict[str, Path] = {}
    formers: dict[str, Path] = {}
    try:
        for name, content in files.items():
            asides[name] = write_aside(folder, content)
        for name in (*files, *removed) if len(files) + len(removed) > 1 else ():
            if (folder / name).is_file():
                formers[name] = write_aside(folder, read_plain(folder / name))
        steps = [Step(name, digest(files[name]), formers[name].name if name in formers else "") for name in files]
        gone = [name for name in removed if name in formers]
        steps += [Step(name, GONE, formers[name].name) for name in gone]
        moves = {asides[name]: folder / name for name in files} | {folder / name: formers[name] for name in gone}
        take_places(folder, moves, steps, [name for name in _folders_above(files) if not (folder / name).exists()])
    finally:
        for aside in (*asides.values(), *formers.values()):
            with contextlib.suppress(OSError):
                aside.unlink(missing_ok=True)


def _place_together(folder: Path, held: Mapping[str, Outputs]) -> list[str]:
    """Make those of the folders that are not there, and return the names of the others."""
    folder.mkdir(parents=True, exist_ok=True)
    new = {name: one for name, one in held.items() if not os.path.lexists(f"{folder}/{name}")}
    standing = [name for name in held if name not in new]
    if not new:
        return standing
    with held_folder(folder, TOGETHER_PREFIX) as aside:
        made = {name: f"{aside}/{name}" for name in new}
        write_down(
            {made[name]: {**one.files, RECORD_NAME: _record_of(one.digests, one.sources)} for name, one in new.items()}
        )
        for name, whole in made.items():
            try:
                os.rename(whole, f"{folder}/{name}")  # noqa: PTH104 - a Path takes as long as the system
            except OSError as failure:
                if failure.errno not in _STANDS_THERE:
                    raise
                standing.append(name)  # another run was first
        sync(folder)
    return standing


def _record_of(digests: Mapping[str, str], sources: Mapping[str, Sources]) -> bytes:
    """What is kept beside the files that actgen writes: a line of JSON with sorted names."""
    return json.format(json_of({**digests, _SOURCES: sources}), indent=0)


def _folders_above(names: Iterable[str]) -> list[str]:
    """The folders in which these files stand, and those above."""
    above = {str(parent) for name in names for parent in PurePosixPath(name).parents}
    return sorted(above - {"."})


def _write_deep(path: Path, content: bytes) -> None:
    """Write a new file and the folders above it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("xb") as stream:
        write_through(stream, content)


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
    placed = digests_in_journal(paths[0].parent)
    foreign = [str(path) for path in paths if path.exists() and not _is_ours(path, record, placed)]
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


def _is_ours(path: Path, record: Mapping[str, str], placed: Mapping[str, str]) -> bool:
    return path.is_file() and digest(read_plain(path)) in (record.get(path.name), placed.get(path.name))


def _read_record(folder: Path) -> dict[str, str]:
    """Name → SHA-256 of what actgen wrote in the folder; empty when the record is missing or damaged."""
    return {name: value for name, value in _record(folder).items() if isinstance(value, str)}


def _read_sources(folder: Path) -> dict[str, dict[str, str]]:
    """Name of a file → the acts that it shows, each with the digest of what it was made of."""
    found = _record(folder).get(_SOURCES)
    return {
        name: {str(acte): str(source) for acte, source in made_of.items()}
        for name, made_of in (found.items() if isinstance(found, dict) else ())
        if isinstance(made_of, dict)
    }


def _record(folder: Path) -> dict[str, Any]:
    try:
        found = loads(read_plain(folder / RECORD_NAME))
    except (OSError, MachineFault, ValueError, RecursionError):
        return {}
    return found if isinstance(found, dict) else {}


def _writing_fault(failure: OSError, folder: Path, hint: str = "", names: Sequence[str] = ()) -> MachineFault:
    """The fault; a single file is named, because a command may have written others before it."""
    what = f"{names[0]} n’a pas été écrit" if len(names) == 1 else "Rien n’a été écrit"
    return MachineFault(
        f"Impossible d’écrire dans «\u00a0{folder}\u00a0»\u00a0: {reason(failure, _WRITING_REASONS)}. {what}.",
        hint or _elsewhere(failure, "Choisissez un autre dossier avec --output"),
        subject=str(folder),
    )


def _elsewhere(failure: OSError, hint: str) -> str:
    """What to do: room is freed where it lacks, not where a right does."""
    return f"{hint}, ou libérez de la place." if is_for_want_of_room(failure) else f"{hint}."
