"""Where a file that is begun stands, and writing it without losing one that is there."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from msgspec import Struct

from actgen.core.encodings import text_of
from actgen.core.errors import UsageFault, stop_on_errors
from actgen.core.files import read_file, write_whole
from actgen.core.names import check_slug
from actgen.core.project import SITTINGS
from actgen.variables.yaml.nodes import read_yaml

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from actgen.core.project import Project


class Place(Struct, frozen=True):
    """Where a file that is begun stands: that of a collectivité, or that of the `seance` of a day in its folder."""

    path: Path
    shown: str
    slug: str
    seance: str = ""

    @property
    def options(self) -> str:
        """How a command names it: « --commune meyrals --seance 2026-05-12 »."""
        return f"--commune {self.slug}{f' --seance {self.seance}' if self.seance else ''}"

    def exists(self) -> bool:
        """Whether it was begun."""
        return self.path.exists()

    def read(self) -> str:
        """The text of the file, its lines ended by newlines; InputFault where it is no YAML that can be read."""
        return _text_of(read_file(self.path), self.shown)

    def write(self, text: str) -> None:
        """Write the file whole, or leave it as it was."""
        write_whole(self.path.parent, {self.path.name: text.encode()})


def place_of(project: Project, slug: str) -> Place:
    """The place of a commune's file, whether it exists or not; UsageFault for what cannot be its name."""
    path = project.root / "variables" / "communes" / f"{check_slug(slug, 'le nom d’une commune')}.yaml"
    return Place(path, project.show(path), slug)


def place_of_sitting(project: Project, slug: str, day: date) -> Place:
    """The place of the file of a sitting in the folder of a collectivité, whether it exists or not.

    UsageFault for a collectivité without file, InputFault for a folder that has no main file.
    """
    path = project.commune_files(slug).main.parent / SITTINGS / f"{day.isoformat()}.yaml"
    return Place(path, project.show(path), slug, day.isoformat())


def write_new_sheet(project: Project, slug: str, text: str, *, force: bool) -> Place:
    """The place of the new file; UsageFault where there is one and `force` does not say to replace it."""
    place = place_of(project, slug)
    if (folder := place.path.with_suffix("")).is_dir():
        raise UsageFault(
            f"{project.show(folder)} est un dossier\u00a0: la commune a déjà ses fichiers. Rien n’a été écrit.",
            f"Commencez-y une séance\u00a0: actgen new --commune {slug} --seance 2026-01-20 --acte affaire\u00a0; ou "
            "donnez un autre nom avec --commune.",
        )
    if place.exists() and not force:
        raise UsageFault(
            f"{place.shown} existe déjà. Rien n’a été écrit.",
            f"Pour le continuer\u00a0: actgen new --ask {place.options}. Pour un autre fichier, donnez-lui un nom "
            "avec --commune\u00a0; pour remplacer celui-ci, ajoutez --force.",
        )
    place.write(text)
    return place


def write_new_sitting(place: Place, text: str) -> None:
    """Write the file of a sitting; UsageFault where there is one, which nothing replaces."""
    if place.exists():
        raise UsageFault(
            f"{place.shown} existe déjà. Rien n’a été écrit.",
            f"Pour le continuer\u00a0: actgen new --ask {place.options}. Une collectivité a une séance par jour.",
        )
    place.write(text)


@lru_cache(maxsize=8)
def _text_of(content: bytes, path: str) -> str:
    """The text, read once for the same content: a conversation looks at its file before each question."""
    document = read_yaml(content, path)
    if not document.is_readable:
        stop_on_errors(document.faults)
    return text_of(content).replace("\r\n", "\n")
