"""The values of an act that name what is kept elsewhere: a member on the roll, an image of the project."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from actgen.core.diagnostics import Diagnostic, error
from actgen.core.names import key_of
from actgen.core.origin import sha256
from actgen.kinds.fields import annotation_of, is_literal, read_value
from actgen.values.images import read_image_file
from actgen.values.people import member_fault
from actgen.variables.fields import FieldFault
from actgen.variables.reading import path_shown

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path as FilePath

    from actgen.kinds.declared import DeclaredField
    from actgen.kinds.dossier import Dossier
    from actgen.kinds.manifest import Manifeste
    from actgen.variables.yaml.nodes import Path

#: A value, the name of its type, where a file has it.
Sought = tuple[Any, str, "Path"]


def sought_faults(
    root: FilePath, dossier: Dossier, acte: str, manifest: Manifeste | None = None
) -> Iterator[Diagnostic]:
    """VAR-003: a member whom the roll does not name, where there is a roll; an image that the project does not have."""
    conseil = dossier.fiche.conseil
    for value, named, path in _sought(dossier, acte, manifest):
        fault = member_fault(value, conseil) if named == "membre" and conseil.members else None
        fault = _image_fault(root, value) if named == "image" else fault
        if fault is not None:
            yield _told(dossier, path, fault)


def root_image_faults(root: FilePath, dossier: Dossier) -> Iterator[Diagnostic]:
    """VAR-003: an image of the collectivité itself, as its logo, that the project does not have or no act may show."""
    for value, named, path in _of_roots(dossier):
        fault = _image_fault(root, value) if named == "image" else None
        if fault is not None:
            yield _told(dossier, path, fault)


def image_digests(
    root: FilePath, dossier: Dossier, acte: str, manifest: Manifeste | None = None, shown: Iterable[str] = ()
) -> dict[str, str]:
    """The digest of each image that the act names or shows: what a file holds is data of the act, as its name is."""
    images = {value for value, named, _ in _sought(dossier, acte, manifest) if named == "image"}
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
    """Each such value of the file that is no act's: the logo of the commune, and what its declared roots hold."""
    fiche = dossier.fiche
    if fiche.commune.logo is not None:
        yield fiche.commune.logo, "image", ("commune", "logo")
    roots = {key: one.declared for key, one in dossier.kinds.rubriques.items()}
    yield from _among(roots, fiche, ())


def _sought(dossier: Dossier, acte: str, manifest: Manifeste | None) -> Iterator[Sought]:
    """Each such value of an act: of its kind, then of its template, which may give it itself."""
    kind, path = dossier.kind_of(acte), ("actes", key_of(acte))
    states = dossier.acte(acte)
    yield from _among({**kind.declared.champs, **kind.variables}, states, path)
    for name, said in (manifest.variables if manifest else {}).items():
        given = said.valeur if said.valeur is not None else said.defaut
        if said.names_else and is_literal(given) and getattr(states, name, None) in (None, ()):
            yield from _each(said, read_value(annotation_of(name, said), given), (*path, name))


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
    yield from ((one, said.spec.one.name, place) for place, one in _placed(value, path))


def _placed(value: Any, path: Path) -> Iterator[tuple[Path, Any]]:
    """A value with its path, or each of a list with its own."""
    if isinstance(value, (list, tuple)):
        yield from (((*path, place), one) for place, one in enumerate(value))
    else:
        yield path, value
