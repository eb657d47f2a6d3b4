"""What a user names as a version: a template of the library, a clause, or a Word file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from actgen.atelier.revision.model import Text, block_paragraphs
from actgen.atelier.revision.parts import read_text
from actgen.atelier.revision.tokens import TAGS
from actgen.core.errors import UsageFault
from actgen.core.files import read_file
from actgen.core.names import parse_template_name
from actgen.core.nearest import did_you_mean
from actgen.library.catalogue import ActTemplate, list_templates, load_template
from actgen.library.clauses import load_clause, parse_clause_name
from actgen.ooxml.packing.package import ANY_LINKS, Package, read_package

if TYPE_CHECKING:
    from collections.abc import Callable

    from actgen.core.project import Project

#: What a name never ends with, and a file that someone may take for a Word file does.
_SUFFIXES = frozenset({".docx", ".doc", ".docm", ".dotx", ".dotm", ".odt", ".pdf", ".rtf", ".txt", ".zip"})


class Version(Struct, frozen=True):
    """One side of a comparison: how it is called, its Word file, its parts; its template where it is one of these."""

    label: str
    docx: bytes
    package: Package
    text: Text
    template: ActTemplate | None = None

    @property
    def has_tags(self) -> bool:
        """Whether acts may be made from it."""
        return any(
            token.kind in TAGS
            for part in self.text.parts
            for paragraph in block_paragraphs(part.blocks)
            for token in paragraph.tokens
        )


def open_version(given: str, project: Callable[[], Project]) -> Version:
    """The version that `given` names; `project` is only asked for where it is no file.

    UsageFault with the nearest names; InputFault for a file that is no sound .docx.
    """
    if is_file(given):
        return version_of(given, read_file(Path(given)))
    if clause := parse_clause_name(given):
        return version_of(given, load_clause(project(), clause))
    template = _template(given, project())
    return version_of(given, template.docx, template)


def is_file(given: str) -> bool:
    """Whether a user means a file: it exists, or ends as one does."""
    return Path(given).suffix.casefold() in _SUFFIXES or Path(given).is_file()


def _template(given: str, project: Project) -> ActTemplate:
    try:
        name = parse_template_name(given)
    except UsageFault as fault:
        near = did_you_mean(given, [str(name) for name in list_templates(project)])
        hint = near or f"{fault.hint} Pour un fichier, donnez son chemin avec .docx."
        raise UsageFault(fault.message, hint) from None
    return load_template(project, name)


def version_of(label: str, docx: bytes, template: ActTemplate | None = None) -> Version:
    """The version in these bytes, called `label`; InputFault where they are no sound .docx."""
    package = read_package(docx, label, links=ANY_LINKS)
    return Version(label, docx, package, read_text(package), template)
