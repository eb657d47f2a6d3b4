"""The journal of the atelier: who did what, when, one line of JSON each, a file for each month.

It stands in `variables/journal/` and is read without the atelier. A line that cannot be read is passed over.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from msgspec import Struct
from msgspec.structs import asdict

from actgen.atelier.browser.locking import alone_in_project
from actgen.core.files import read_file, write_whole
from actgen.core.reading import listed

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime
    from pathlib import Path

    from actgen.core.project import Project

#: What a line tells of: a file that was written, an act that was signed, a word taken back, a golden accepted.
SAVED, SIGNED, UNSIGNED, ACCEPTED = "enregistre", "signe", "signature retiree", "golden accepte"


class Line(Struct, frozen=True):
    """A line: the instant (ISO, universal time), who, what happened, to which file, why.

    Of a save, `avant` and `apres` are the digests, and `version` the file that holds what it said before, where one is
    kept. Of a signature, `acte` is the act (« oudon/2026-01-20/tarifs »), `source`, `modele` and
    `donnees` the digests of its Word file, of its template and of the data that it reads. `seul` marks a save that the
    page made by itself.
    """

    quand: str
    qui: str
    quoi: str
    fichier: str = ""
    pourquoi: str = ""
    avant: str = ""
    apres: str = ""
    version: str = ""
    acte: str = ""
    source: str = ""
    modele: str = ""
    donnees: str = ""
    seul: bool = False


def line_at(instant: datetime, who: str, what: str, **said: Any) -> Line:
    """A line of that instant."""
    return Line(instant.isoformat(timespec="seconds"), who, what, **said)


def journal_file(project: Project, instant: datetime) -> Path:
    """The file of the month, whether it exists or not."""
    return _folder(project) / f"atelier-{instant:%Y-%m}.jsonl"


def held(path: Path) -> bytes:
    """What a file of the journal holds; nothing where there is none yet."""
    return read_file(path) if path.is_file() else b""


def with_line(before: bytes, line: Line) -> bytes:
    """What a file of the journal holds once the line is added; a former line that was cut short stays alone."""
    if before and not before.endswith(b"\n"):
        before += b"\n"
    said = {name: value for name, value in asdict(line).items() if value}
    return before + json.dumps(said, ensure_ascii=False).encode() + b"\n"


def record(project: Project, instant: datetime, line: Line) -> None:
    """Add a line that goes with no file; MachineFault where the machine refuses."""
    path = journal_file(project, instant)
    with alone_in_project(project):
        write_whole(project.root, {project.show(path): with_line(held(path), line)})


def lines(project: Project) -> Iterator[Line]:
    """Every line, the oldest first."""
    for path in listed(_folder(project)):
        if path.suffix == ".jsonl" and path.is_file():
            yield from filter(None, map(_line, read_file(path).decode("utf-8", "replace").splitlines()))


def _folder(project: Project) -> Path:
    return project.root / "variables" / "journal"


_NAMES = frozenset(Line.__struct_fields__)


def _line(text: str) -> Line | None:
    try:
        found = json.loads(text)
        return Line(**{name: value for name, value in found.items() if name in _NAMES})
    except (ValueError, TypeError, AttributeError, RecursionError):
        return None
