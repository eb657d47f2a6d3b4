"""What a browser asks, as a page reads it: who asks, of which project, what was typed and sent."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from msgspec import Struct, field

from actgen.atelier.browser.people import LOCAL, Person

if TYPE_CHECKING:
    from actgen.core.project import Project

#: What was typed under each name of a form, in the order of the page.
Fields = Mapping[str, tuple[str, ...]]


class Upload(Struct, frozen=True):
    """A file that was sent: the name that the sender gave it, which is no path of ours, and what it holds."""

    name: str
    content: bytes


class Asked(Struct, frozen=True, dict=True):
    """A request, read and found sound.

    `names` are those of the address (`{slug}`), `query` what follows its question mark, `fields` and `uploads` what a
    form sends. `csrf` is the token that each form of the answer carries. `is_part` is True where the script of the
    page asks for a piece of it.
    """

    project: Project
    person: Person = LOCAL
    path: str = "/"
    names: Mapping[str, str] = field(default_factory=dict)
    query: Fields = field(default_factory=dict)
    fields: Fields = field(default_factory=dict)
    uploads: Mapping[str, tuple[Upload, ...]] = field(default_factory=dict)
    csrf: str = ""
    is_part: bool = False

    def typed(self, name: str) -> str:
        """What was typed under a name of the form, without blanks around it; nothing where nothing was."""
        return next(iter(self.fields.get(name, ())), "").strip()

    def wanted(self, name: str) -> str:
        """What the address asks under a name, without blanks around it."""
        return next(iter(self.query.get(name, ())), "").strip()

    def upload(self, name: str) -> Upload | None:
        """The file that was sent under a name; None where none was chosen."""
        return next((one for one in self.uploads.get(name, ()) if one.name or one.content), None)
