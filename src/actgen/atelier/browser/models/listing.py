"""The templates of the project, collection by collection, act by act, the latest version first."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from msgspec import Struct

from actgen.atelier.browser.answers import page
from actgen.core.errors import InputFault
from actgen.core.folding import folded
from actgen.french.capitals import first_capital
from actgen.french.communes import with_de
from actgen.kinds.academie import academie_named
from actgen.kinds.catalogue import kinds_of
from actgen.library.catalogue import list_templates, load_manifest
from actgen.library.lock_record import read_lock
from actgen.variables.manifest import Etat

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from actgen.atelier.browser.answers import Answer
    from actgen.atelier.browser.asked import Asked
    from actgen.core.names import TemplateName
    from actgen.core.project import Project


_STATES = {Etat.PROJET: "projet", Etat.PUBLIE: "publié", Etat.ABROGE: "abrogé"}


class Row(Struct, frozen=True):
    """A version: its state and its window as sentences say them; no window where its manifest cannot be read."""

    name: TemplateName
    state: str
    window: str

    @property
    def address(self) -> str:
        """Where its page is."""
        return address_of(self.name)


class Act(Struct, frozen=True):
    """The versions of one act in a collection, the latest first."""

    label: str
    versions: tuple[Row, ...]


class Collection(Struct, frozen=True):
    """The templates of a folder, act by act."""

    label: str
    acts: tuple[Act, ...]


def address_of(name: TemplateName) -> str:
    """Where the page of a template is."""
    return f"/modeles/{name.academie}/{name.acte}/{name.version}"


def show_models(asked: Asked) -> Answer:
    """Every template, with its state and its window."""
    return page(asked, "models.html", collections=tuple(_collections(asked.project)))


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


def _collections(project: Project) -> Iterator[Collection]:
    """Those for every commune and every group first, then those of academies and of the project."""
    held = {name: [*names] for name, names in groupby(list_templates(project), key=lambda one: one.academie)}
    for name in sorted(held, key=lambda one: ([*_LABELS, one].index(one), one)):
        acts = sorted(_acts(project, held[name]), key=lambda act: folded(act.label))
        yield Collection(_collection_label(project, name), tuple(acts))


def _acts(project: Project, of_a_collection: Iterable[TemplateName]) -> Iterator[Act]:
    kinds = kinds_of(project)
    for acte, names in groupby(of_a_collection, key=lambda one: one.acte):
        label = kinds[acte].declared.nom if acte in kinds else acte
        yield Act(label, tuple(row_of(project, name) for name in reversed([*names])))


#: The collections that the package publishes for whom no academy is.
_LABELS = {"mairie": "Toutes les communes", "intercommunalite": "Intercommunalités"}


def _collection_label(project: Project, name: str) -> str:
    """« Académie de Créteil », « Toutes les communes »; a collection of the project by its name."""
    if academie := academie_named(project, name):
        return f"Académie {with_de(academie.nom)}"
    return _LABELS.get(name) or first_capital(name.replace("-", " "))
