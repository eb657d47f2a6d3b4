"""What former runs made in a folder, so that a run makes only what changed, and goes on where another was stopped.

A line is added as soon as the acts of a collectivité are written: a run that is killed loses nothing of what it made.
"""

from __future__ import annotations

import hashlib
import os
import re
import zlib
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING

import msgspec
from msgspec import Struct, field

from actgen.atelier.batch.made import Line, Made, json_line, read_json_line
from actgen.atelier.batch.manifest import journal_name
from actgen.atelier.batch.table import PART
from actgen.core.errors import MachineFault
from actgen.core.files import read_file, read_lines, write_whole
from actgen.core.origin import actgen_version, sha256
from actgen.core.reading import REASONS, is_for_want_of_room, listed, reason
from actgen.core.unfinished import write_behind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
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
_NEW = "nouveau"
#: The folders beside the declarations of a project that no act is made of, or that are told apart.
_APART = frozenset({"communes", "schema", "historique", "journal"})
#: What parts a value from another, in a table as in a file, and how the name of a picture ends.
_BETWEEN, _PICTURES = re.compile(rf"[\"'\n{PART}{{}}\[\],]|: | #"), (".png", ".jpg", ".jpeg", ".svg")
#: What a text holds that names a picture.
_ENDING = re.compile(r"\.(?:png|jpe?g|svg)", re.IGNORECASE)
#: Lines are packed with the least work: it finds what they have in common, and digests pack no further. So many are
#: packed together, since to begin costs as much as to pack three; of so many lots none is, which take ten megabytes.
_LEAST, _TOGETHER, _PLAIN = 1, 100, 100
Digests = dict[str, str]


class Kept(Struct, frozen=True):
    """What a former run made for a collectivité: of what, the lines of its manifest, the size and time of each file."""

    digests: Digests
    made: Made
    files: Mapping[str, tuple[int, int]]


class _Block(Struct):
    """Some lines, as they came until they are packed together: each repeats most of the others."""

    plain: list[bytes] = field(default_factory=list)
    packed: bytes = b""
    ends: tuple[int, ...] = ()

    def pack(self) -> None:
        """Hold them in a fifth of their room."""
        packing = zlib.compressobj(_LEAST, wbits=-zlib.MAX_WBITS)
        self.packed = packing.compress(b"".join(self.plain)) + packing.flush()
        self.plain, self.ends = [], tuple(accumulate(map(len, self.plain)))

    def lines(self) -> Sequence[bytes]:
        """The lines as they came."""
        if not self.packed:
            return self.plain
        whole = zlib.decompress(self.packed, -zlib.MAX_WBITS)
        return [whole[start:end] for start, end in pairwise((0, *self.ends))]


class Lines(Struct):
    """Lines by their names; all but the last that came are packed."""

    _blocks: list[_Block] = field(default_factory=list)
    #: In which block each stands, and at what rank.
    _places: dict[str, tuple[int, int]] = field(default_factory=dict)

    def keep(self, name: str, line: bytes) -> None:
        """Hold a line under that name, in the place of the one that it had."""
        if not self._blocks or len(self._blocks[-1].plain) == _TOGETHER:
            self._blocks.append(_Block())
            if len(self._blocks) > _PLAIN:
                self._blocks[-1 - _PLAIN].pack()
        lines = self._blocks[-1].plain
        self._places[name] = len(self._blocks) - 1, len(lines)
        lines.append(line)

    def in_order(self, names: Iterable[str]) -> Iterator[bytes]:
        """The lines of these names, each of which has one, in the order of the names; each block is unpacked once."""
        places = [self._places[name] for name in names]
        lines = {block: self._blocks[block].lines() for block in {block for block, _ in places}}
        for block, rank in places:
            yield lines[block][rank]

    def __contains__(self, name: str) -> bool:
        return name in self._places


class Memory(Struct):
    """What is known of the acts in a folder; `common` is the digest of what they are all made of.

    `kept` holds the line of the journal of each collectivité: read, it would take fifteen times the room.
    """

    lot: Lot
    name: str
    common: Digests
    part: tuple[int, int] = (1, 1)
    kept: Lines = field(default_factory=Lines)

    def why(self, records: Iterable[Record]) -> Iterator[str]:
        """Why the acts of each record are made; empty where they stand as they would be made."""
        held = tuple(records)
        lines = self.kept.in_order(record.slug for record in held if record.slug in self.kept)
        for record in held:
            yield self._why(record, next(lines)) if record.slug in self.kept else _NEW

    def _why(self, record: Record, line: bytes) -> str:
        if (kept := _kept(line)) is None:
            return _NEW
        digests = self._digests(record)
        changed = (said for name, said in _MADE_OF.items() if kept.digests.get(name) != digests[name])
        gone = (f"{name} a changé ou disparu" for name in kept.files if not self._stands(record, name, kept))
        return next(changed, "") or next(gone, "")

    def recall(self, slugs: Iterable[str]) -> Iterator[Made]:
        """What was made for these collectivités, each by this run or a former one."""
        for line in self.kept.in_order(slugs):
            kept = _kept(line)
            assert kept is not None  # it was learnt, or `why` has read it
            yield kept.made

    def lines(self, slugs: Iterable[str]) -> Iterator[Iterable[bytes]]:
        """The same as lines of a manifest: to read them, only to write them again, takes three times as long."""
        return map(_act_lines, self.kept.in_order(slugs))

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
        write_whole(self.lot.output, {self.name: b"".join(self.kept.in_order(held))})

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
    if not _ENDING.search(text):
        return set()
    return {name for piece in _BETWEEN.split(text) if (name := piece.strip()).casefold().endswith(_PICTURES)}


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


class _Told(Struct):
    """What was made, as a line of the journal tells it."""

    slug: str
    place: str
    lines: tuple[Line, ...]


class _Entry(Struct):
    """A line of the journal."""

    de: Digests
    fait: _Told
    fichiers: dict[str, tuple[int, int]]


class _ToldLines(Struct):
    """The lines of a manifest in what was made, each as it stands."""

    lines: tuple[msgspec.Raw, ...]


class _EntryLines(Struct):
    """The same of a line of the journal."""

    fait: _ToldLines


def _line(kept: Kept) -> bytes:
    made = kept.made
    return json_line(_Entry(kept.digests, _Told(made.slug, made.place, made.lines), dict(kept.files)))


def _kept(line: bytes) -> Kept | None:
    """What a line of the journal says; None for one that was cut short, or that no run of ours has written."""
    try:
        found = read_json_line(line, _Entry)
    except ValueError:
        return None
    return Kept(found.de, Made(found.fait.slug, found.fait.place, found.fait.lines), found.fichiers)


def _act_lines(line: bytes) -> Iterable[bytes]:
    """The lines of the manifest in a line of the journal that is well formed."""
    try:
        return msgspec.json.decode(line, type=_EntryLines).fait.lines
    except msgspec.DecodeError:  # with the name of a file that is not in UTF-8
        return map(json_line, read_json_line(line, _Entry).fait.lines)
