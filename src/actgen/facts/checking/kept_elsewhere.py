"""The values of an act that name what is kept elsewhere: a member, an image of the project, an act of another day."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from actgen.core.citing import cited
from actgen.core.diagnostics import Diagnostic, error
from actgen.core.names import key_of
from actgen.core.nearest import did_you_mean
from actgen.core.origin import sha256
from actgen.core.still import once
from actgen.kinds.fields import annotation_of, is_literal, read_value
from actgen.kinds.files import parts_of
from actgen.values.groups import ActeAilleurs
from actgen.values.images import read_image_file
from actgen.values.people import member_fault
from actgen.variables.fields import FieldFault
from actgen.variables.reading import path_shown

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path as FilePath

    from actgen.kinds.declared import DeclaredField
    from actgen.kinds.dossier import Dossier
    from actgen.kinds.kind import ActKind, Kinds
    from actgen.kinds.manifest import Manifeste
    from actgen.variables.yaml.plain import Path

#: A value, the name of its type, where a file has it.
Sought = tuple[Any, str, "Path"]


def sought_faults(
    root: FilePath, dossier: Dossier, acte: str, manifest: Manifeste | None = None
) -> Iterator[Diagnostic]:
    """VAR-003: a member whom the roll does not name, where there is one; an image that the project has not; an act of a
    sitting that there is not, or that has no such act.
    """
    for value, named, path in _sought(dossier, acte, manifest):
        conseil = dossier.fiche.conseil
        fault = member_fault(value, conseil) if named == "membre" and conseil.members else None
        fault = _image_fault(root, value) if named == "image" else fault
        fault = _act_fault(dossier, value, named) if isinstance(value, ActeAilleurs) else fault
        if fault is not None:
            yield _told(dossier, path, fault)


def root_image_faults(root: FilePath, dossier: Dossier) -> Iterator[Diagnostic]:
    """VAR-003: an image of the collectivité itself, as its logo, that the project does not have or no act may show."""
    for value, named, path in _of_roots(dossier):
        fault = _image_fault(root, value) if named == "image" else None
        if fault is not None:
            yield _told(dossier, path, fault)


def _act_fault(dossier: Dossier, named: ActeAilleurs, wanted: str) -> FieldFault | None:
    """The fault of an act of another sitting that is not there, or of another kind; None for one that is."""
    other = dossier.of_another_sitting(named.seance)
    if other is None:
        days = [part for part in parts_of(dossier.project, dossier.slug) if part] if dossier.project else []
        hint = f"Les séances sont\u00a0: {', '.join(days)}." if days else "Les séances se rangent dans un dossier."
        return FieldFault(f"Il n’y a pas de séance du {named.seance.isoformat()}.", hint)
    held = [acte for acte in other.actes() if other.kind_of(acte).name == wanted]
    if named.nom in held:
        return None
    hint = did_you_mean(named.nom, held) or f"Cette séance a\u00a0: {', '.join(held) or 'aucun acte de cette sorte'}."
    return FieldFault(f"La séance du {named.seance.isoformat()} n’a pas d’acte {cited(named.nom)}.", hint)


def image_digests(
    root: FilePath, dossier: Dossier, acte: str, manifest: Manifeste | None = None, shown: Iterable[str] = ()
) -> dict[str, str]:
    """The digest of each image that the act names or shows: what a file holds is data of the act, as its name is."""
    images = [value for value, named, _ in _sought(dossier, acte, manifest) if named == "image"]
    return {image: sha256(read_image_file(root, image).content) for image in sorted({*images, *shown})}


def _image_fault(root: FilePath, image: str) -> FieldFault | None:
    try:
        read_image_file(root, image)
    except FieldFault as fault:
        return fault
    return None


def _told(dossier: Dossier, path: Path, fault: FieldFault) -> Diagnostic:
    shown = ".".join(str(step) for step in path if isinstance(step, str))
    message = f"{shown}\u00a0: {fault.message[:1].lower()}{fault.message[1:]}"
    return error("VAR-003", dossier.place(*path), message, fault.hint, subject=path_shown(path))


def _of_roots(dossier: Dossier) -> Iterator[Sought]:
    """Each such value of the file that is no act's: the logo of the collectivité, and what its declared roots hold."""
    fiche = dossier.fiche
    if fiche.body.logo is not None:
        yield fiche.body.logo, "image", (fiche.BODY, "logo")
    yield from _among(_roots_naming_else(dossier.kinds), fiche, ())


@once
def _roots_naming_else(kinds: Kinds) -> Mapping[str, DeclaredField]:
    """The roots in which, at whatever depth, something names what is kept elsewhere."""
    return {key: one.declared for key, one in kinds.rubriques.items() if _names_else_within(one.declared)}


@once
def _fields_naming_else(kind: ActKind) -> Mapping[str, DeclaredField]:
    """Those of a kind, with the variables of its templates."""
    fields = {**kind.declared.champs, **kind.variables}
    return {name: said for name, said in fields.items() if _names_else_within(said)}


def _names_else_within(said: DeclaredField) -> bool:
    return said.names_else or any(map(_names_else_within, said.champs.values()))


def _sought(dossier: Dossier, acte: str, manifest: Manifeste | None) -> Iterator[Sought]:
    """Each such value of an act: of its kind, then of its template, which may give it itself."""
    fields, given = _fields_naming_else(dossier.kind_of(acte)), _naming_else_given(manifest) if manifest else {}
    if not (fields or given):  # as of most acts
        return
    states, path = dossier.acte(acte), ("actes", key_of(acte))
    yield from _among(fields, states, path)
    for name, said in given.items():
        if getattr(states, name, None) in (None, ()):
            yield from _each(said, read_value(annotation_of(name, said), _given(said)), (*path, name))


@once
def _naming_else_given(manifest: Manifeste) -> Mapping[str, DeclaredField]:
    """The variables of a template to which it gives such a value itself."""
    return {name: said for name, said in manifest.variables.items() if said.names_else and is_literal(_given(said))}


def _given(said: DeclaredField) -> Any:
    return said.valeur if said.valeur is not None else said.defaut


def _among(fields: Mapping[str, DeclaredField], holder: Any, path: Path) -> Iterator[Sought]:
    for name, said in fields.items():
        value = getattr(holder, name, None)
        if said.type is None or said.calcul is not None or value is None:
            continue
        if said.names_else:
            yield from _each(said, value, (*path, name))
        for place, held in _placed(value, (*path, name)) if said.spec.has_fields else ():
            yield from _among(said.champs, held, place)


def _each(said: DeclaredField, value: Any, path: Path) -> Iterator[Sought]:
    one_type = said.spec.one
    yield from ((one, one_type.acte or one_type.name, place) for place, one in _placed(value, path))


def _placed(value: Any, path: Path) -> Iterator[tuple[Path, Any]]:
    """A value with its path, or each of a list with its own."""
    if isinstance(value, (list, tuple)):
        yield from (((*path, place), one) for place, one in enumerate(value))
    else:
        yield path, value
