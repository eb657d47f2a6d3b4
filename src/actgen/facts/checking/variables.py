"""What the template that makes an act wants of its own variables: which must be given, which it reads, how."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pydantic import ValidationError

from actgen.core.diagnostics import Diagnostic, error, warning
from actgen.core.names import key_of
from actgen.facts.checking.declared import in_force
from actgen.kinds.fields import definition, read_value
from actgen.kinds.versions import asks_alike
from actgen.variables.fields import FieldFault
from actgen.variables.reading import path_shown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actgen.core.diagnostics import FilePlace
    from actgen.core.names import TemplateName
    from actgen.kinds.declared import DeclaredField
    from actgen.kinds.dossier import Dossier
    from actgen.kinds.manifest import Manifeste
    from actgen.variables.yaml.plain import Path


def variable_findings(dossier: Dossier, acte: str, template: TemplateName, manifest: Manifeste) -> Iterator[Diagnostic]:
    """VAR-001: a variable that lacks; VAR-003: one that this version refuses; VAR-010: one that only others read."""
    kind, key = dossier.kind_of(acte), key_of(acte)
    values, day = dossier.commune.document.values, dossier.date_of(acte)
    for name, declared in kind.variables.items():
        path, own = ("actes", key, name), manifest.asked.get(name)
        if own is None and path in values:
            yield _unread(dossier, path, template, [str(one.name) for one in kind.versions if name in one.asked])
        elif own is not None and path in values and not asks_alike(own, declared):
            yield from _refused(dossier, path, template, own)
    for name, own in manifest.asked.items():
        path = ("actes", key, name)
        given = path in values or own.is_optional or own.calcul is not None
        if not given and in_force(own, day):
            yield _missing(dossier, path, template, own)


def _missing(dossier: Dossier, path: Path, template: TemplateName, declared: DeclaredField) -> Diagnostic:
    where = f"Il manque «\u00a0{path[-1]}\u00a0» dans «\u00a0{path_shown(path[:-1])}\u00a0»"
    message = f"{where}\u00a0: le modèle {template} le demande."
    hint = f"Ajoutez une ligne «\u00a0{path[-1]}: …\u00a0». {declared.description or ''}".strip()
    return error("VAR-001", _place(dossier, path[:-1]), message, hint, subject=path_shown(path))


def _unread(dossier: Dossier, path: Path, template: TemplateName, readers: list[str]) -> Diagnostic:
    message = f"{path_shown(path)} ne sert pas\u00a0: le modèle {template} ne le lit pas."
    hint = f"Supprimez cette ligne, si l’acte n’est pas fait par {' ou '.join(readers)}."
    return warning("VAR-010", _place(dossier, path), message, hint, subject=path_shown(path))


def _refused(dossier: Dossier, path: Path, template: TemplateName, own: DeclaredField) -> Iterator[Diagnostic]:
    """What the declarations of other templates admit, and that of this one does not."""
    try:
        read_value(definition(str(path[-1]), own)[0], _typed(dossier.commune.document.data, path))
    except ValidationError as failure:
        for found in failure.errors(include_url=False):
            cause = found.get("ctx", {}).get("error")
            said = cause if isinstance(cause, FieldFault) else FieldFault("Cette valeur ne convient pas.", "")
            yield _unfit(dossier, (*path, *found["loc"]), template, said)


def _unfit(dossier: Dossier, path: Path, template: TemplateName, fault: FieldFault) -> Diagnostic:
    message = f"{path_shown(path)}\u00a0: {fault.message[:1].lower()}{fault.message[1:]}"
    hint = f"{fault.hint} C’est le modèle {template} qui le veut ainsi.".strip()
    return error("VAR-003", dossier.place(*path), message, hint, subject=path_shown(path))


def _typed(data: object, path: Path) -> object:
    found = data
    for step in path:
        found = found[step]  # type: ignore[index]  # the path is one of the file
    return found


def _place(dossier: Dossier, path: Path) -> FilePlace:
    return dossier.commune.document.keys.get(path) or dossier.place(*path)
