"""What is wrong in the declaration of a field, before any act has it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pydantic import ValidationError

from actgen.core.citing import cited
from actgen.core.diagnostics import Diagnostic, error
from actgen.french.dates import date_long
from actgen.kinds.fields import annotation_of, annotation_with, is_literal, read_value
from actgen.variables.fiche import Fiche
from actgen.variables.fields import FieldFault

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from datetime import date

    from actgen.kinds.declared import DeclaredField
    from actgen.variables.yaml.document import Document
    from actgen.variables.yaml.plain import Path


def field_faults(fields: Mapping[str, DeclaredField], document: Document, path: Path) -> Iterator[Diagnostic]:
    """DCL-001, DCL-002: each declaration of a group that cannot be, at its place in the file, outer ones first."""
    for name, declared in fields.items():
        yield from faults_of_field(name, declared, document, (*path, name))


def faults_of_field(name: str, declared: DeclaredField, document: Document, here: Path) -> Iterator[Diagnostic]:
    """The same of one declaration, which stands there in the file."""
    place = document.keys.get(here) or document.place(here)
    told = list(_own_faults(declared))
    yield from (
        error("DCL-001", place, f"{cited(name)}\u00a0: {message}", hint, subject=name) for message, hint in told
    )
    if declared.type is not None and declared.spec.has_fields and declared.champs:
        yield from field_faults(declared.champs, document, (*here, "champs"))
    if not told:
        yield from _unread_example(name, declared, document, here)


def days_backwards(depuis: date | None, jusqua: date | None) -> str:
    """What is wrong with the days of a declaration, in words; nothing where they follow each other."""
    if depuis is None or jusqua is None or depuis <= jusqua:
        return ""
    return f"son dernier jour, le {date_long(jusqua)}, vient avant le premier, le {date_long(depuis)}."


def _own_faults(declared: DeclaredField) -> Iterator[tuple[str, str]]:
    if declared.type is None:
        return
    if declared.spec.has_fields and not declared.champs and declared.calcul is None:
        yield (
            "un groupe réunit des champs, et celui-ci n’en a aucun.",
            "Écrivez-les dessous, sous «\u00a0champs:\u00a0».",
        )
        return
    if declared.champs and not declared.spec.has_fields:
        yield (
            f"le type {cited(declared.spec.name)} n’a pas de champs.",
            "Écrivez «\u00a0type: groupe\u00a0» ou «\u00a0type: liste de groupe\u00a0», ou retirez ces champs.",
        )
        return
    if backwards := days_backwards(declared.depuis, declared.jusqua):
        yield backwards, "Corrigez l’un des deux."
        return
    if declared.calcul is not None and declared.defaut is not None:
        yield "un champ se calcule, ou a une valeur par défaut, non les deux.", "Gardez l’un des deux."
        return
    try:
        annotation_with(declared, Fiche if declared.spec.has_fields else None)
    except FieldFault as fault:
        yield _lowered(fault.message), fault.hint


def _unread_example(name: str, declared: DeclaredField, document: Document, here: Path) -> Iterator[Diagnostic]:
    """DCL-002: an example, a default, or the value of a version, that the field itself would refuse."""
    if declared.type is None or declared.calcul is not None:
        return
    if declared.exemple is None and _narrows(declared) and any(_refusals(name, declared, _of_type(declared))):
        message = f"{cited(name)} n’a pas d’exemple, et celui de son type n’y convient pas."
        yield error(
            "DCL-002",
            document.keys.get(here) or document.place(here),
            message,
            "Ajoutez «\u00a0exemple: …\u00a0».",
            subject=name,
        )
    for attribute in ("exemple", "defaut", "valeur"):
        typed = getattr(declared, attribute)
        if typed is None or (attribute == "defaut" and not is_literal(typed)):
            continue
        for path, message in _refusals(name, declared, typed):
            place = document.place((*here, attribute, *path))
            told = f"{cited(name)} refuse sa propre valeur «\u00a0{attribute}\u00a0»\u00a0: {message}"
            if attribute == "valeur":
                told = f"{cited(name)} refuse la valeur que la version lui donne\u00a0: {message}"
            yield error("DCL-002", place, told, "Corrigez cette valeur, ou le type du champ.", subject=name)


def _narrows(declared: DeclaredField) -> bool:
    """Whether the field refuses values of its type, maybe the one that its type has as an example."""
    bounds = (declared.minimum, declared.maximum, declared.motif)
    return not declared.choix and any(bound is not None for bound in bounds)


def _of_type(declared: DeclaredField) -> Any:
    """The example that stands for a value of that field where it has none of its own; None for a group."""
    found = declared.spec.one.type.examples
    return found[0] if found else None


def _least(declared: DeclaredField) -> int:
    """How many times an example stands in a list that is made of it."""
    return max(1, int(declared.minimum)) if declared.minimum and declared.minimum.isdecimal() else 1


def _refusals(name: str, declared: DeclaredField, typed: Any) -> Iterable[tuple[Path, str]]:
    """What is refused of a value: where in it, and why."""
    if typed is None:
        return
    annotation = annotation_of(name, declared)
    wanted = [typed] * _least(declared) if declared.spec.is_list and not isinstance(typed, list) else typed
    try:
        read_value(annotation, wanted)
    except ValidationError as failure:
        first = failure.errors(include_url=False)[0]
        cause = first.get("ctx", {}).get("error")
        path = tuple(first["loc"]) if wanted is typed else ()
        yield path, _lowered(cause.message) if isinstance(cause, FieldFault) else "elle ne se lit pas ainsi."
    except FieldFault as fault:
        yield (), _lowered(fault.message)


def _lowered(sentence: str) -> str:
    return sentence[:1].lower() + sentence[1:]
