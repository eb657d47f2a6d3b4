"""The templates of the project, collection by collection, act by act, the latest version first."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from actgen.atelier.browser.answers import page
from actgen.core.errors import InputFault
from actgen.kinds.catalogue import kinds_of
from actgen.library.catalogue import list_templates, load_manifest
from actgen.library.lock_record import read_lock
from actgen.variables.manifest import Etat

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actgen.atelier.browser.answers import Answer
    from actgen.atelier.browser.asked import Asked
    from actgen.core.names import TemplateName
    from actgen.core.project import Project


_STATES = {Etat.PROJET: "projet", Etat.PUBLIE: "publié", Etat.ABROGE: "abrogé"}


@dataclass(frozen=True, slots=True)
class Row:
    """A version: its state and its window as sentences say them; no window where its manifest cannot be read."""

    name: TemplateName
    state: str
    window: str

    @property
    def address(self) -> str:
        """Where its page is."""
        return address_of(self.name)


@dataclass(frozen=True, slots=True)
class Act:
    """The versions of one act in a collection."""

    collection: str
    label: str
    versions: tuple[Row, ...]


def address_of(name: TemplateName) -> str:
    """Where the page of a template is."""
    return f"/modeles/{name.academie}/{name.acte}/{name.version}"


def show_models(asked: Asked) -> Answer:
    """Every template, with its state and its window."""
    return page(asked, "models.html", acts=tuple(_acts(asked.project)))


def row_of(project: Project, name: TemplateName) -> Row:
    """A version as the list shows it."""
    try:
        manifest = load_manifest(project, name).model
    except InputFault:
        return Row(name, "manifeste en défaut", "")
    return Row(name, _STATES[manifest.etat], f"pour les actes faits {manifest.fenetre}")


def is_draft(project: Project, name: TemplateName) -> bool:
    """Whether a version may still change: it is a draft, or its manifest cannot be read and nothing locks it."""
    try:
        return load_manifest(project, name).model.etat is Etat.PROJET
    except InputFault:
        return str(name) not in read_lock(project).hashes


def _acts(project: Project) -> Iterator[Act]:
    kinds = kinds_of(project)
    for (collection, acte), names in groupby(list_templates(project), key=lambda one: (one.academie, one.acte)):
        label = kinds[acte].declared.nom if acte in kinds else acte
        yield Act(collection, label, tuple(row_of(project, name) for name in reversed([*names])))
