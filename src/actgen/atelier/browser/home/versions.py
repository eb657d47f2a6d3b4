"""The former versions of the files of a collectivité: who saved, when, why; each can be read."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from msgspec import Struct

from actgen.atelier.browser.answers import page
from actgen.atelier.browser.collectivites import named
from actgen.atelier.browser.journal import SAVED, lines
from actgen.atelier.browser.places import collectivite_of
from actgen.atelier.browser.refusals import not_found
from actgen.core.encodings import text_of
from actgen.core.files import read_file

if TYPE_CHECKING:
    from actgen.atelier.browser.answers import Answer
    from actgen.atelier.browser.asked import Asked
    from actgen.atelier.browser.journal import Line
    from actgen.core.project import Project


class Version(Struct, frozen=True):
    """A save, and the name by which the version before it is asked for; nothing where none was kept."""

    line: Line
    name: str


def show_versions(asked: Asked) -> Answer:
    """All saves of its files, the latest first."""
    slug = collectivite_of(asked)
    return page(asked, "versions.html", collectivite=named(asked.project, slug), versions=versions(asked.project, slug))


def give_version(asked: Asked) -> Answer:
    """What a file said before a save; the page 404 for a version that the journal does not name."""
    slug, wanted = collectivite_of(asked), asked.names["version"]
    found = next((one for one in versions(asked.project, slug) if one.name and one.name == wanted), None)
    path = asked.project.root / found.line.version if found else None
    if found is None or path is None or not path.is_file():
        raise not_found("Cette version n’est pas, ou n’est plus, dans le projet.")
    text = text_of(read_file(path))
    return page(asked, "version.html", collectivite=named(asked.project, slug), version=found, text=text)


def versions(project: Project, slug: str) -> list[Version]:
    """The saves of its files that the journal tells of, the latest first."""
    held = (f"variables/communes/{slug}.yaml", f"variables/communes/{slug}/")
    told = [line for line in lines(project) if line.quoi == SAVED and line.fichier.startswith(held)]
    return [Version(line, _name(line.version)) for line in reversed(told)]


def _name(version: str) -> str:
    """The instant and the digest, which no other version of the collectivité has; nothing where none was kept."""
    path = PurePosixPath(version)
    is_ours = path.parts[:2] == ("variables", "historique") and ".." not in path.parts
    return path.stem if is_ours else ""
