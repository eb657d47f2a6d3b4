"""The templates of a project: found by name, chosen by the date of an act."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from msgspec import Struct

from actgen.cog.academies import academie_with_slug
from actgen.core.citing import cited
from actgen.core.diagnostics import Diagnostic, FilePlace, Place, error, warning
from actgen.core.errors import InputFault, UsageFault, stop_on_errors
from actgen.core.files import read_file
from actgen.core.names import TemplateName, check_version
from actgen.core.nearest import did_you_mean
from actgen.core.still import kept_while_still
from actgen.facts.checking.declarations import variable_declaration_faults
from actgen.kinds.catalogue import kinds_of
from actgen.kinds.manifest import Manifeste
from actgen.library.lock import lock_warnings
from actgen.variables.actes import OfSitting
from actgen.variables.manifest import Etat
from actgen.variables.reading import Located, read_model

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import date

    from actgen.core.project import Project
    from actgen.kinds.dossier import Dossier
    from actgen.kinds.kind import Kinds


class ActTemplate(Struct, frozen=True):
    """A template: its name, its manifest with positions, the bytes of its Word file."""

    name: TemplateName
    manifeste: Located[Manifeste]
    docx: bytes

    @property
    def manifest(self) -> Manifeste:
        """What it says of itself: its state, its window, what its version states."""
        return self.manifeste.model


@kept_while_still
def list_templates(project: Project) -> list[TemplateName]:
    """The names of all templates of the project, in order."""
    return project.template_names()


def published_templates(project: Project) -> list[TemplateName]:
    """The templates that acts are, or were, signed from, in order; InputFault with the faults of all manifests."""
    manifests = _load_manifests(project, tuple(list_templates(project)))
    return [name for name, manifest in manifests.items() if manifest.etat is not Etat.PROJET]


def load_manifest(project: Project, name: TemplateName) -> Located[Manifeste]:
    """The manifest of a template; InputFault when it is missing or has faults."""
    return _manifest(project, name, lambda: kinds_of(project))


def _manifest(project: Project, name: TemplateName, kinds_read: Callable[[], Kinds]) -> Located[Manifeste]:
    """The same; the kinds are asked for only where it declares variables."""
    path = project.template_file(name, ".yaml")
    if not path.is_file():
        message = f"Le modèle {name} n’a pas de manifeste\u00a0: {project.show(path)} n’existe pas."
        hint = "Écrivez-le, avec titre, etat et fenetre\u00a0; «\u00a0actgen templates new\u00a0» en fait un."
        raise InputFault([error("MAN-001", FilePlace(project.show(path)), message, hint, subject=str(name))])
    return read_manifest(read_file(path), project.show(path), name, kinds_read)


def read_manifest(content: bytes, path: str, name: TemplateName, kinds_read: Callable[[], Kinds]) -> Located[Manifeste]:
    """A manifest by its text; InputFault with its faults, with those of its variables beside the kinds too."""
    located = read_model(content, path, Manifeste)
    if located.model.variables:
        kinds = kinds_read()
        stop_on_errors((*kinds.faults_of(name), *variable_declaration_faults(kinds).get(name, ())))
    return located


@kept_while_still
def load_template(project: Project, name: TemplateName) -> ActTemplate:
    """A template by its name; UsageFault with the nearest names when there is none."""
    if name not in (known := list_templates(project)):
        hint = did_you_mean(str(name), [str(other) for other in known])
        listed = "«\u00a0actgen templates list\u00a0» montre tous les modèles."
        raise UsageFault(f"Le modèle {name} n’existe pas.", hint or listed)
    return ActTemplate(name, load_manifest(project, name), read_file(project.template_file(name, ".docx")))


def collection_of(project: Project, dossier: Dossier, acte: str) -> str:
    """The collection whose templates make an act of a dossier: the collectivité's own where it has one of the kind."""
    own = f"commune-{dossier.slug}"
    has_own = (own, dossier.kind_of(acte).name) in _collections(project)
    return own if has_own else dossier.collection_of(acte)


def is_item_alone(project: Project, dossier: Dossier, acte: str) -> bool:
    """Whether an act is an item of the agenda and no more: the council takes it, and no template of its kind exists."""
    kind = dossier.kind_of(acte)
    return kind.has(OfSitting) and all(name.acte != kind.name for name in list_templates(project))


def choose_template(
    project: Project,
    academie: str,
    acte: str,
    day: date,
    place: Place,
    *,
    version: str = "",
    act_place: Place | None = None,
) -> tuple[ActTemplate, tuple[Diagnostic, ...]]:
    """The template in force at `day`, or the `version` asked for with a warning where it is out of its window.

    An official text wins over our own wording of the same act.

    A template that is not as it was locked gives a warning too. InputFault when the academy has no such act (at
    `act_place`), when no version fits (at `place`, with versions and windows), or with the faults of the manifests.
    """
    names = _collections(project).get((academie, acte), ())
    if not names:
        raise InputFault([_no_such_act(project, academie, acte, act_place or place)])
    if version:
        template = load_template(project, TemplateName(academie, acte, check_version(version)))
        changed = lock_warnings(project, template.name, template.docx)
        return template, (*_forced_warnings(template, day, place), *changed)
    found = template_in_force(project, academie, acte, day)
    if found is None:
        manifests = _load_manifests(project, names)
        listed = "\u00a0; ".join(f"{name.version} ({_window(manifest)})" for name, manifest in manifests.items())
        message = f"Aucune version du modèle {academie}/{acte} ne peut servir à un acte du {day:%d/%m/%Y}."
        impose = "imposez-en une avec «\u00a0actgen render --version\u00a0»"
        hint = f"Versions\u00a0: {listed}. Vérifiez la date de l’acte, ou {impose}."
        if any(manifest.etat is Etat.PROJET and manifest.fenetre.holds(day) for manifest in manifests.values()):
            hint += " Un projet demande aussi --projet."
        raise InputFault([error("VER-001", place, message, hint, subject=f"{academie}/{acte}")])
    return found


@kept_while_still
def template_in_force(
    project: Project, academie: str, acte: str, day: date
) -> tuple[ActTemplate, tuple[Diagnostic, ...]] | None:
    """The template of that collection which makes the acts of that day, as `choose_template`; None where none does."""
    names = _collections(project).get((academie, acte), ())
    newest = _in_force(project, names, day)
    if newest is None:
        return None
    template = load_template(project, newest)
    return template, lock_warnings(project, newest, template.docx)


@kept_while_still
def _collections(project: Project) -> Mapping[tuple[str, str], tuple[TemplateName, ...]]:
    """The templates of each kind of each collection."""
    found: dict[tuple[str, str], tuple[TemplateName, ...]] = {}
    for name in list_templates(project):
        found[name.academie, name.acte] = (*found.get((name.academie, name.acte), ()), name)
    return found


def _in_force(project: Project, names: tuple[TemplateName, ...], day: date) -> TemplateName | None:
    """The one of these that makes the acts of that day."""
    manifests = _load_manifests(project, names)
    fitting = [name for name, manifest in manifests.items() if manifest.fenetre.holds(day) and _may_serve(manifest)]
    return max(fitting, key=lambda name: (manifests[name].is_official, manifests[name].fenetre.du, name), default=None)


@kept_while_still
def _load_manifests(project: Project, names: tuple[TemplateName, ...]) -> dict[TemplateName, Manifeste]:
    """The manifest of each template; InputFault with the faults of all of them."""
    found: dict[TemplateName, Manifeste] = {}
    faults: list[Diagnostic] = []
    kinds_read = cache(lambda: kinds_of(project))
    for name in names:
        try:
            found[name] = _manifest(project, name, kinds_read).model
        except InputFault as fault:
            faults += fault.diagnostics
    stop_on_errors(faults)
    return found


def _may_serve(manifest: Manifeste) -> bool:
    return manifest.etat is Etat.PUBLIE


def _window(manifest: Manifeste) -> str:
    return f"{manifest.etat}, {manifest.fenetre}"


def _forced_warnings(template: ActTemplate, day: date, place: Place) -> list[Diagnostic]:
    manifest = template.manifest
    found = []
    if not manifest.fenetre.holds(day):
        message = (
            f"Le modèle {template.name} sert aux actes faits {manifest.fenetre}\u00a0; celui-ci est du {day:%d/%m/%Y}."
        )
        found.append(
            warning(
                "VER-002", place, message, "Retirez --version pour la version en vigueur.", subject=str(template.name)
            )
        )
    if not _may_serve(manifest):
        message = (
            f"Le modèle {template.name} est à l’état «\u00a0{manifest.etat}\u00a0»\u00a0: l’acte n’est pas à signer."
        )
        found.append(
            warning(
                "VER-003",
                place,
                message,
                "Choisissez une version publiée pour un acte à signer.",
                subject=str(template.name),
            )
        )
    return found


def _no_such_act(project: Project, academie: str, acte: str, place: Place) -> Diagnostic:
    known = sorted({name.acte for name in list_templates(project) if name.academie == academie})
    is_academy = academie in project.academies() or academie_with_slug(academie) is not None
    what = "L’académie" if is_academy else "La collection"
    if not known:
        message = f"{what} «\u00a0{academie}\u00a0» n’a aucun modèle."
        return error(
            "VER-009", place, message, f"Mettez-en dans {project.show(project.templates / academie)}.", subject=academie
        )
    near = did_you_mean(acte, known) or f"Ses actes sont\u00a0: {', '.join(known)}."
    message = f"{what} «\u00a0{academie}\u00a0» n’a pas de modèle pour {cited(acte)}."
    return error(
        "VER-009",
        place,
        message,
        f"{near} Sinon, retirez cet acte du fichier de la commune.",
        subject=f"{academie}/{acte}",
    )
