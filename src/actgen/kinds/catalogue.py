"""The kinds of acts of a project: those of the package, and those of its own folder, which win."""

from __future__ import annotations

from functools import lru_cache
from importlib import resources
from typing import TYPE_CHECKING

from actgen.core.errors import InputFault, stop_on_errors
from actgen.core.files import read_file
from actgen.kinds.declared import DeclaredKind
from actgen.kinds.kind import Kinds, kind_of
from actgen.kinds.kind_faults import kind_faults, repeated_codes
from actgen.kinds.variable_faults import variable_faults
from actgen.kinds.versions import declaring_files, read_versions
from actgen.variables.reading import read_model

if TYPE_CHECKING:
    from actgen.core.diagnostics import Diagnostic
    from actgen.core.names import TemplateName
    from actgen.core.project import Project
    from actgen.kinds.kind import ActKind
    from actgen.kinds.versions import ManifestFile, Version

#: A kind’s file: its name, the path that its faults show, its content.
File = tuple[str, str, bytes]


def kinds_of(project: Project) -> Kinds:
    """The kinds of a project; InputFault with the faults of all its files."""
    return _kinds(tuple({**_shipped_files(), **_own_files(project)}.values()), declaring_files(project))


def kinds_with(project: Project, name: str, content: bytes) -> Kinds:
    """The kinds that the project would have with that file besides, or in the place of its own."""
    own = _own_files(project)
    own[name] = (name, project.show(project.kind_file(name)), content)
    return _kinds(tuple({**_shipped_files(), **own}.values()), declaring_files(project))


def shipped_kinds() -> Kinds:
    """The kinds that every project has."""
    return _kinds(tuple(_shipped_files().values()), ())


def _own_files(project: Project) -> dict[str, File]:
    return {path.stem: (path.stem, project.show(path), read_file(path)) for path in project.kind_files()}


@lru_cache(maxsize=1)
def _shipped_files() -> dict[str, File]:
    folder = resources.files("actgen.kinds") / "actes"
    found = sorted((one for one in folder.iterdir() if one.name.endswith(".yaml")), key=lambda one: one.name)
    names = [(one.name.removesuffix(".yaml"), one.read_bytes()) for one in found]
    return {name: (name, f"actgen/actes/{name}.yaml", content) for name, content in names}


@lru_cache(maxsize=16)
def _kinds(files: tuple[File, ...], manifests: tuple[ManifestFile, ...]) -> Kinds:
    """The kinds of these files with the variables of these templates, read once for the same content."""
    kinds: dict[str, ActKind] = {}
    faults: list[Diagnostic] = []
    known = [name for name, _, _ in files]
    for name, path, content in files:
        try:
            located = read_model(content, path, DeclaredKind)
            stop_on_errors(kind_faults(name, located, known))
            kinds[name] = kind_of(name, located)
        except InputFault as fault:
            faults += fault.diagnostics
    faults += repeated_codes(kind.located for kind in kinds.values())
    stop_on_errors(faults)
    return _with_variables(kinds, read_versions(manifests))


def _with_variables(kinds: dict[str, ActKind], versions: tuple[Version, ...]) -> Kinds:
    """The kinds with the variables of their templates; one whose variables have faults brings none."""
    sound: dict[str, list[Version]] = {}
    faults: dict[TemplateName, tuple[Diagnostic, ...]] = {}
    for version in versions:
        acte = version.name.acte
        same = sound.setdefault(acte, [])
        faults[version.name] = tuple(variable_faults(version, kinds.get(acte), same, kinds))
        if not faults[version.name]:
            same.append(version)
    held = {acte: tuple(found) for acte, found in sound.items() if found and acte in kinds}
    return Kinds(
        {name: kind_of(name, kind.located, held[name]) if name in held else kind for name, kind in kinds.items()},
        {name: found for name, found in faults.items() if found},
    )
