"""What former runs made in a folder, so that a run makes only what changed, and goes on where another was stopped.

A line is added as soon as the acts of a collectivité are written: a run that is killed loses nothing of what it made.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
import zlib
from typing import TYPE_CHECKING, Any

from msgspec import Struct, field

from actgen.atelier.batch.made import Made
from actgen.core.errors import MachineFault
from actgen.core.files import read_file, read_lines, write_whole
from actgen.core.origin import actgen_version, sha256
from actgen.core.reading import REASONS, is_for_want_of_room, listed, reason
from actgen.core.unfinished import write_behind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

    from actgen.atelier.batch.lot import Lot
    from actgen.atelier.batch.records import Record
    from actgen.core.project import Project

#: What acts are made of → what is told where it changed.
_MADE_OF = {
    "donnees": "ses données ont changé",
    "projet": "le projet a changé",
    "modeles": "les modèles ont changé",
    "demande": "les formats ou les options ont changé",
    "version": "actgen a changé",
}
#: The folders beside the declarations of a project that no act is made of, or that are told apart.
_APART = frozenset({"communes", "schema", "historique", "journal"})
#: What parts a value from another, in a table as in a file, and how the name of a picture ends.
_BETWEEN, _PICTURES = re.compile(r"[\"'\n{}\[\],]|: | #"), (".png", ".jpg", ".jpeg", ".svg")
#: Lines are packed with the least work: it finds what they have in common, and digests pack no further.
_LEAST = 1
Digests = dict[str, str]


class Kept(Struct, frozen=True):
    """What a former run made for a collectivité: of what, the lines of its manifest, the size and time of each file."""

    digests: Digests
    made: Made
    files: Mapping[str, tuple[int, int]]


class Lines(Struct):
    """Lines by their names, each packed beside the first, of which it repeats most."""

    _first: bytes = b""
    _packed: dict[str, bytes] = field(default_factory=dict)

    def keep(self, name: str, line: bytes) -> None:
        """Hold a line under that name, in the place of the one that it had."""
        self._first = self._first or line
        packing = zlib.compressobj(_LEAST, wbits=-zlib.MAX_WBITS, zdict=self._first)
        self._packed[name] = packing.compress(line) + packing.flush()

    def __getitem__(self, name: str) -> bytes:
        return zlib.decompressobj(-zlib.MAX_WBITS, self._first).decompress(self._packed[name])

    def __contains__(self, name: str) -> bool:
        return name in self._packed


class Memory(Struct):
    """What is known of the acts in a folder; `common` is the digest of what they are all made of.

    `kept` holds the line of the journal of each collectivité: read, it would take fifteen times the room.
    """

    lot: Lot
    name: str
    common: Digests
    part: tuple[int, int] = (1, 1)
    kept: Lines = field(default_factory=Lines)

    def why(self, record: Record) -> str:
        """Why the acts of a record are made; empty where they stand as they would be made."""
        if record.slug not in self.kept or (kept := _kept(self.kept[record.slug])) is None:
            return "nouveau"
        digests = self._digests(record)
        changed = (said for name, said in _MADE_OF.items() if kept.digests.get(name) != digests[name])
        gone = (f"{name} a changé ou disparu" for name in kept.files if not self._stands(record, name, kept))
        return next(changed, "") or next(gone, "")

    def recall(self, slug: str) -> Made:
        """What was made for that collectivité, by this run or a former one."""
        kept = _kept(self.kept[slug])
        assert kept is not None  # it was learnt, or `why` has read it
        return kept.made

    def learn(self, record: Record, made: Made) -> None:
        """Keep what was made; MachineFault where it cannot be written. What has a fault is made again next time."""
        if made.faults:
            return
        folder = f"{self.lot.output}/{record.slug}"
        files = {name: _state(f"{folder}/{name}") for line in made.lines for name in line["fichiers"]}
        line = _line(Kept(self._digests(record), made, files))
        self.kept.keep(record.slug, line)
        try:
            write_behind(f"{self.lot.output}/{self.name}", line)
        except OSError as failure:
            message = f"Le journal de ce lot ne s’écrit plus\u00a0: {reason(failure, REASONS)}."
            room = (
                "Libérez de la place" if is_for_want_of_room(failure) else "Vérifiez que vous avez le droit d’y écrire"
            )
            raise MachineFault(message, f"{room}, puis relancez\u00a0: ce qui est fait reste.") from failure

    def settle(self, slugs: Iterable[str]) -> None:
        """Write the journal anew, a line for each of the collectivités of this run."""
        held = sorted(slug for slug in slugs if slug in self.kept)
        write_whole(self.lot.output, {self.name: b"".join(self.kept[slug] for slug in held)})

    def _digests(self, record: Record) -> Digests:
        """What the acts of a record are made of; the pictures that its values name count with them."""
        project = self.lot.project
        file = read_file(project.commune_file(record.slug)).decode("utf-8", "replace") if record.has_file else ""
        given = record.said
        named = sorted(_pictures_named(f"{given}\n{file}"))
        pictures = [sha256(read_file(project.root / name)) for name in named if (project.root / name).is_file()]
        return {**self.common, "donnees": sha256("\0".join([given, file, *pictures]).encode("utf-8", "surrogatepass"))}

    def _stands(self, record: Record, name: str, kept: Kept) -> bool:
        try:
            return _state(f"{self.lot.output}/{record.slug}/{name}") == kept.files[name]
        except OSError:
            return False


def _pictures_named(text: str) -> set[str]:
    if "." not in text:
        return set()
    folded = text.casefold()
    if not any(ending in folded for ending in _PICTURES):
        return set()
    return {name for piece in _BETWEEN.split(text) if (name := piece.strip()).casefold().endswith(_PICTURES)}


def journal_name(rank: int = 1, parts: int = 1) -> str:
    """The name of the journal of a run, or of one of its parts, in the folder of its acts."""
    return ".actgen-lot.jsonl" if parts == 1 else f".actgen-lot-{rank}-sur-{parts}.jsonl"


def memory_of(lot: Lot, rank: int = 1, parts: int = 1) -> Memory:
    """What former runs of the same part left in the folder of a lot; a line that was cut short is left out."""
    name = journal_name(rank, parts)
    memory = Memory(lot, name, _common(lot), (rank, parts))
    path = lot.output / name
    for line in read_lines(path) if path.is_file() else ():
        kept = _kept(line)
        if kept is not None:
            memory.kept.keep(kept.made.slug, line.rstrip(b"\n") + b"\n")
    return memory


def _common(lot: Lot) -> Digests:
    asked = [*lot.actes, *lot.formats, lot.version, lot.engine, lot.drafts.name]
    return {
        "projet": _digest(lot.project, lot.project.root / "variables"),
        "modeles": _digest(lot.project, lot.project.templates),
        "demande": sha256("\0".join(asked).encode()),
        "version": actgen_version(),
    }


def _digest(project: Project, folder: Path) -> str:
    """The digest of every file below a folder that acts may be made of."""
    found = hashlib.sha256()
    for path in _files(project, folder):
        found.update(f"{project.show(path)}\0{sha256(read_file(path))}\n".encode())
    return found.hexdigest()


def _files(project: Project, folder: Path) -> Iterator[Path]:
    for path in listed(folder):
        if path.name.startswith((".", "~")):
            continue
        if path.is_dir():
            if path.name not in _APART and not path.is_symlink():
                yield from _files(project, path)
        elif path.is_file():
            yield path


def _state(path: str) -> tuple[int, int]:
    found = os.stat(path)  # noqa: PTH116 - asked for each file of all the acts: a Path costs more than the answer
    return found.st_size, found.st_mtime_ns


def _line(kept: Kept) -> bytes:
    made = {"slug": kept.made.slug, "place": kept.made.place, "lines": kept.made.lines}
    line = json.dumps({"de": kept.digests, "fait": made, "fichiers": kept.files}, ensure_ascii=False)
    return f"{line}\n".encode("utf-8", "surrogatepass")


def _kept(line: bytes) -> Kept | None:
    """What a line of the journal says; None for one that was cut short, or that no run of ours has written."""
    try:
        found: Any = json.loads(line)
        made = Made(found["fait"]["slug"], found["fait"]["place"], tuple(found["fait"]["lines"]))
        return Kept(found["de"], made, {name: (size, day) for name, (size, day) in found["fichiers"].items()})
    except (ValueError, KeyError, TypeError, AttributeError):
        return None
