"""Where the file of a commune stands, and writing it without losing one that is there."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from actgen.core.encodings import text_of
from actgen.core.errors import UsageFault, stop_on_errors
from actgen.core.files import read_file, write_whole
from actgen.core.names import check_slug
from actgen.variables.yaml.nodes import read_yaml

if TYPE_CHECKING:
    from pathlib import Path

    from actgen.core.project import Project


def place_of(project: Project, slug: str) -> Path:
    """The path of a commune's file, whether it exists or not; UsageFault for what cannot be its name."""
    return project.root / "variables" / "communes" / f"{check_slug(slug, 'le nom d’une commune')}.yaml"


def read_sheet(path: Path) -> str:
    """The text of the file, its lines ended by newlines; InputFault where it is no YAML that can be read."""
    return _text_of(read_file(path), f"variables/communes/{path.name}")


def write_sheet(path: Path, text: str) -> None:
    """Write the file whole, or leave it as it was."""
    write_whole(path.parent, {path.name: text.encode()})


def write_new_sheet(project: Project, slug: str, text: str, *, force: bool) -> Path:
    """The path of the new file; UsageFault where there is one and `force` does not say to replace it."""
    path = place_of(project, slug)
    if (folder := path.with_suffix("")).is_dir():
        raise UsageFault(
            f"{project.show(folder)} est un dossier\u00a0: la commune a déjà ses fichiers. Rien n’a été écrit.",
            "Ajoutez-y une séance, seances/2026-01-20.yaml, ou donnez un autre nom avec --commune.",
        )
    if path.exists() and not force:
        raise UsageFault(
            f"{project.show(path)} existe déjà. Rien n’a été écrit.",
            f"Pour le continuer\u00a0: actgen new --ask --commune {slug}. Pour un autre fichier, donnez-lui un nom "
            "avec --commune\u00a0; pour remplacer celui-ci, ajoutez --force.",
        )
    write_sheet(path, text)
    return path


@lru_cache(maxsize=8)
def _text_of(content: bytes, path: str) -> str:
    """The text, read once for the same content: a conversation looks at its file before each question."""
    document = read_yaml(content, path)
    if not document.is_readable:
        stop_on_errors(document.faults)
    return text_of(content).replace("\r\n", "\n")
