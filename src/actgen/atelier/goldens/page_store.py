"""Where the pages of an act are held: beside its golden, in a folder of its name; a project that has none holds none.

`golden/<academie>/<commune>/<acte>/`, below the day of its sitting where there are several: `pdf.txt`, `docx.txt` are
structures, `pdf-1.png`… pages.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from actgen.atelier.goldens.store import GoldenName, golden_file, remove
from actgen.core.files import read_file, write_whole
from actgen.core.names import is_day
from actgen.core.reading import listed

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping
    from pathlib import Path

    from actgen.core.project import Project

#: How the name of a picture ends.
PICTURE = ".png"
#: The formats whose pages are held, and how a sentence names their files.
FORMATS = {"pdf": "PDF", "docx": "fichier Word"}
_FILE = re.compile(rf"(?:{'|'.join(FORMATS)})(?:\.txt|-[1-9]\d{{0,3}}\.png)")


def structure_file(kind: str) -> str:
    """The name of the structure of a format."""
    return f"{kind}.txt"


def picture_file(kind: str, number: int) -> str:
    """The name of the picture of a page, counted from 1."""
    return f"{kind}-{number}{PICTURE}"


def pictures_in(files: Mapping[str, bytes], kind: str) -> dict[int, bytes]:
    """The pictures of a format by the numbers of their pages."""
    shown = [name for name in files if name.startswith(f"{kind}-") and name.endswith(PICTURE)]
    return {_number(name): files[name] for name in sorted(shown, key=_number)}


def page_folder(project: Project, name: GoldenName) -> Path:
    """The folder that holds the pages of an act, whether it exists or not."""
    return golden_file(project, name).with_suffix("")


def holds_pages(project: Project) -> bool:
    """Whether the goldens of a project hold its pages too: once those of one act are held, those of all are."""
    return any(True for _ in _held(project))


def read_pages(project: Project, communes: Collection[str] = ()) -> dict[GoldenName, dict[str, bytes]]:
    """The pages held of those communes, or of the whole project when none is named: the files of each act."""
    found: dict[GoldenName, dict[str, bytes]] = {}
    for name, path in _held(project):
        if not communes or name.commune in communes:
            found.setdefault(name, {})[path.name] = read_file(path)
    return found


def _held(project: Project) -> Iterator[tuple[GoldenName, Path]]:
    """Each file of pages that is held, with the act that it shows."""
    for path in (*listed(project.golden, 4), *listed(project.golden, 5)):
        academie, commune, *seance, acte, _ = path.relative_to(project.golden).parts
        if _FILE.fullmatch(path.name) and all(map(is_day, seance)):
            yield GoldenName(academie, commune, acte, *seance), path


def write_pages(project: Project, name: GoldenName, files: Mapping[str, bytes]) -> None:
    """Hold these files for an act and no others; its golden was written before, so its name is sound."""
    folder = page_folder(project, name)
    if files:
        write_whole(folder, files)
    for path in listed(folder):
        if _FILE.fullmatch(path.name) and path.name not in files:
            remove(project, path)


def _number(name: str) -> int:
    return int(name.removesuffix(PICTURE).rpartition("-")[2])
