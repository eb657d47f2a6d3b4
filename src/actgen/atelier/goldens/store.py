"""Where goldens stand: `golden/<academie>/<commune>/<acte>.txt`, below the day of a sitting where there are several."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from actgen.core.errors import MachineFault
from actgen.core.files import read_file, write_whole
from actgen.core.names import check_slug, is_day
from actgen.core.reading import listed

if TYPE_CHECKING:
    from collections.abc import Collection
    from pathlib import Path

    from actgen.core.project import Project


class GoldenName(Struct, frozen=True, order=True):
    """The act that a golden holds: `nantes/ancenis-saint-gereon/deliberation`."""

    academie: str
    commune: str
    acte: str
    seance: str = ""

    def __str__(self) -> str:
        return "/".join(filter(None, (self.academie, self.commune, self.seance, self.acte)))


def golden_file(project: Project, name: GoldenName) -> Path:
    """The file of a golden, whether it exists or not."""
    return project.golden / name.academie / name.commune / name.seance / f"{name.acte}.txt"


def read_goldens(project: Project, communes: Collection[str] = ()) -> dict[GoldenName, bytes]:
    """The goldens of those communes, or of the whole project when none is named."""
    found = {}
    for path in (*listed(project.golden, 3), *listed(project.golden, 4)):
        if path.suffix != ".txt":
            continue
        academie, commune, *seance, _ = path.relative_to(project.golden).parts
        name = GoldenName(academie, commune, path.stem, *seance)
        if name.seance and not is_day(name.seance):
            continue
        if not communes or name.commune in communes:
            found[name] = read_file(path)
    return found


def write_golden(project: Project, name: GoldenName, content: bytes) -> None:
    """Write one golden, whole; UsageFault when its name could lead out of `golden/`."""
    check_slug(name.academie, "le nom d’une académie")
    check_slug(name.commune, "le nom d’une commune")
    check_slug(name.acte, "le nom d’un acte")
    if name.seance:
        check_slug(name.seance, "la date d’une séance")
    path = golden_file(project, name)
    write_whole(path.parent, {path.name: content})


def delete_golden(project: Project, name: GoldenName) -> None:
    """Delete one golden; the folders that it leaves empty go with it."""
    path = golden_file(project, name)
    if path.exists():  # pages may be held without it
        remove(project, path)


def remove(project: Project, path: Path) -> None:
    """Delete a file of `golden/`, and the folders that it leaves empty; MachineFault when the machine refuses."""
    try:
        path.unlink()
    except OSError as failure:
        raise MachineFault(
            f"Le fichier «\u00a0{project.show(path)}\u00a0» ne peut pas être supprimé.",
            "Vérifiez que vous avez le droit de le supprimer, et qu’il n’est pas ouvert ailleurs.",
        ) from failure
    for folder in path.parents:
        if folder == project.golden or any(folder.iterdir()):
            return
        folder.rmdir()
