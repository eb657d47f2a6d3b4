"""The kinds of acts and the roots of a project: those of the package, and those of its own folders, which win."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from actgen.core.errors import InputFault, stop_on_errors
from actgen.core.files import read_file
from actgen.core.still import kept_while_still
from actgen.kinds.declared import DeclaredKind, DeclaredRubrique
from actgen.kinds.kind import Kinds, kind_of
from actgen.kinds.kind_faults import kind_faults, repeated_codes
from actgen.kinds.rubrique import Rubrique, borrowing
from actgen.kinds.rubrique_faults import rubrique_faults
from actgen.kinds.shipped import ACTES, RUBRIQUES, File, shipped_files
from actgen.kinds.variable_faults import variable_faults
from actgen.kinds.versions import declaring_files, read_versions
from actgen.variables.reading import read_model

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from actgen.core.diagnostics import Diagnostic
    from actgen.core.names import TemplateName
    from actgen.core.project import Project
    from actgen.kinds.kind import ActKind
    from actgen.kinds.shipped import File
    from actgen.kinds.versions import ManifestFile, Version


@kept_while_still
def kinds_of(project: Project) -> Kinds:
    """The kinds of a project; InputFault with the faults of all its files."""
    return _of_project(project, _own_files(project))


def kinds_with(project: Project, name: str, content: bytes) -> Kinds:
    """The kinds that the project would have with that file besides, or in the place of its own."""
    own = _own_files(project)
    own[name] = (name, project.show(project.kind_file(name)), content)
    return _of_project(project, own)


def kinds_with_manifest(project: Project, name: TemplateName, content: bytes) -> Kinds:
    """The kinds that the project would have were that the manifest of the template."""
    path = project.show(project.template_file(name, ".yaml"))
    others = [one for one in declaring_files(project) if one[0] != name]
    return _of_project(project, _own_files(project), tuple(sorted([*others, (name, path, content)])))


def shipped_kinds() -> Kinds:
    """The kinds that every project has."""
    return _kinds(_with_shipped(ACTES, {}), _with_shipped(RUBRIQUES, {}), ())


def _of_project(project: Project, own: dict[str, File], manifests: tuple[ManifestFile, ...] | None = None) -> Kinds:
    roots = {file[0]: file for file in _read_files(project, project.rubrique_files())}
    declaring = declaring_files(project) if manifests is None else manifests
    return _kinds(_with_shipped(ACTES, own), _with_shipped(RUBRIQUES, roots), declaring)


def _with_shipped(folder: str, own: Mapping[str, File]) -> tuple[File, ...]:
    return tuple({**shipped_files(folder), **own}.values())


def _own_files(project: Project) -> dict[str, File]:
    return {file[0]: file for file in _read_files(project, project.kind_files())}


def _read_files(project: Project, paths: Iterable[Path]) -> tuple[File, ...]:
    return tuple((path.stem, project.show(path), read_file(path)) for path in paths)


@lru_cache(maxsize=16)
def _kinds(files: tuple[File, ...], rubriques: tuple[File, ...], manifests: tuple[ManifestFile, ...]) -> Kinds:
    """The kinds of these files with the roots and the variables of templates, read once for the same content."""
    faults: list[Diagnostic] = []
    kinds = _kinds_read(files, faults)
    roots = borrowing(_rubriques_read(rubriques, kinds, faults))
    stop_on_errors(faults)
    return _with_variables(kinds, read_versions(manifests), roots)


def _kinds_read(files: tuple[File, ...], faults: list[Diagnostic]) -> dict[str, ActKind]:
    """The kinds whose files are sound; the faults of the others, and of all beside each other, are added."""
    kinds: dict[str, ActKind] = {}
    known = tuple(name for name, _, _ in files)
    for file in files:
        try:
            kinds[file[0]] = _kind_read(file, known)
        except InputFault as fault:
            faults += fault.diagnostics
    faults += repeated_codes(kind.located for kind in kinds.values())
    return kinds


@lru_cache(maxsize=64)
def _kind_read(file: File, known: tuple[str, ...]) -> ActKind:
    """The kind of a file beside those of these names; InputFault with its faults."""
    name, path, content = file
    located = read_model(content, path, DeclaredKind)
    stop_on_errors(kind_faults(name, located, known))
    return kind_of(name, located)


def _rubriques_read(files: tuple[File, ...], kinds: dict[str, ActKind], faults: list[Diagnostic]) -> list[Rubrique]:
    """The roots whose files are sound; the faults of the others are added."""
    found: list[Rubrique] = []
    for name, path, content in files:
        try:
            located = read_model(content, path, DeclaredRubrique)
            stop_on_errors(rubrique_faults(name, located, kinds))
            found.append(Rubrique(name, located))
        except InputFault as fault:
            faults += fault.diagnostics
    return found


def _with_variables(kinds: dict[str, ActKind], versions: tuple[Version, ...], rubriques: list[Rubrique]) -> Kinds:
    """The kinds with the variables of their templates; one whose variables have faults brings none."""
    sound: dict[str, list[Version]] = {}
    faults: dict[TemplateName, tuple[Diagnostic, ...]] = {}
    roots = [one.key for one in rubriques]
    for version in versions:
        acte = version.name.acte
        same = sound.setdefault(acte, [])
        faults[version.name] = tuple(variable_faults(version, kinds.get(acte), same, kinds, roots))
        if not faults[version.name]:
            same.append(version)
    held = {acte: tuple(found) for acte, found in sound.items() if found and acte in kinds}
    return Kinds(
        {name: kind_of(name, kind.located, held[name]) if name in held else kind for name, kind in kinds.items()},
        {name: found for name, found in faults.items() if found},
        rubriques,
    )
