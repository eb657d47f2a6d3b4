"""What an address names, looked up among what the project lists: a name of a request never becomes a path."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import quote

from msgspec import Struct

from actgen.atelier.browser.refusals import not_found
from actgen.core.citing import cited
from actgen.kinds.files import NO_SITTING, NO_SITTING_TYPED, parts_of

if TYPE_CHECKING:
    from pathlib import Path

    from actgen.atelier.browser.asked import Asked
    from actgen.core.project import Project

#: How an address names the part of a collectivité that has one file for all.
ONE_FILE = "dossier"


class Part(Struct, frozen=True):
    """A file of acts of a collectivité: `part` as the engine names it, the day of a sitting, « » or None."""

    project: Project
    slug: str
    part: str | None

    @property
    def word(self) -> str:
        """How an address names it."""
        return ONE_FILE if self.part is None else self.part or NO_SITTING_TYPED

    @property
    def seance(self) -> str | None:
        """How an order of the engine names it."""
        return NO_SITTING_TYPED if self.part == NO_SITTING else self.part

    @property
    def address(self) -> str:
        """Where its page is."""
        return f"/collectivites/{self.slug}/{self.word}"

    def file_of(self, acte: str = "") -> Path:
        """The file in which it is typed; that of an act, where it has no sitting."""
        files = self.project.commune_files(self.slug)
        held = files.seances if self.part else files.actes if self.part == NO_SITTING else ()
        wanted = self.part or acte
        return next((path for path in held if path.stem == wanted), files.main)

    def address_of(self, acte: str) -> str:
        """Where the page of one of its acts is."""
        return f"{self.address}/actes/{quote(acte)}"


def collectivite_of(asked: Asked) -> str:
    """The slug that the address names; the page 404 where the project has none such."""
    slug = asked.names["slug"]
    if slug not in asked.project.communes():
        raise not_found(f"Le projet n’a pas de collectivité {cited(slug)}.")
    return slug


def part_of(asked: Asked) -> Part:
    """The part of a collectivité that the address names; the page 404 where there is none such.

    InputFault where its folder cannot be read.
    """
    slug, wanted = collectivite_of(asked), asked.names["part"]
    found = next((one for one in parts(asked.project, slug) if one.word == wanted), None)
    if found is None:
        raise not_found(f"La collectivité {cited(slug)} n’a pas de séance {cited(wanted)}.")
    return found


def parts(project: Project, slug: str) -> tuple[Part, ...]:
    """All parts of a collectivité, in order; InputFault where its folder cannot be read."""
    return tuple(Part(project, slug, part) for part in parts_of(project, slug) or (None,))
