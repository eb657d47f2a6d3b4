"""Declared fields as Pydantic reads them: the annotation of each, the model of a group of them."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Annotated, Any

from pydantic import BeforeValidator, Field, TypeAdapter, WithJsonSchema, create_model

from actgen.kinds.declared import DeclaredField, is_filled
from actgen.values.annotations import field_annotation
from actgen.variables.expected import AskedNow, NeverTyped
from actgen.variables.fiche import Fiche
from actgen.variables.fields import FieldFault


def model_of(name: str, fields: Mapping[str, DeclaredField], doc: str) -> type[Fiche]:
    """The model of the group of these fields, whose declarations are sound."""
    definitions: Any = {field: definition(field, declared) for field, declared in fields.items()}
    return create_model(name, __base__=Fiche, __doc__=doc, **definitions)


def definition(name: str, declared: DeclaredField) -> tuple[Any, Any]:
    """The annotation and the `Field` of a declared field, for `create_model`; FieldFault where it is unsound."""
    if declared.is_computed:
        return _never_typed(), Field(None, description=declared.description or "")
    said: dict[str, Any] = {"description": declared.description or "", "examples": _examples(declared)}
    annotation = annotation_of(name, declared)
    if is_literal(declared.defaut):
        return annotation, Field(read_value(annotation, declared.defaut), validate_default=True, **said)
    if declared.is_optional or declared.is_dated:
        empty: Any = () if declared.spec.is_list else None
        may_lack = annotation if declared.spec.is_list else annotation | None
        is_asked = not declared.is_optional and declared.jusqua is None
        return (Annotated[may_lack, AskedNow()] if is_asked else may_lack), Field(empty, **said)
    return annotation, Field(..., **said)


def annotation_of(name: str, declared: DeclaredField) -> Any:
    """What reads a value of that field; FieldFault for an attribute that its type does not take."""
    model = None
    if declared.spec.has_fields:
        model = model_of(name.title().replace("_", ""), declared.champs, declared.element or declared.description or "")
    return annotation_with(declared, model)


def annotation_with(declared: DeclaredField, model: type[Fiche] | None) -> Any:
    """The same where the model of its group is known; FieldFault alike."""
    return field_annotation(
        declared.spec,
        minimum=declared.minimum,
        maximum=declared.maximum,
        motif=declared.motif or "",
        motif_dit=declared.motif_dit or "",
        choix=declared.choix,
        model=model,
    )


def read_value(annotation: Any, typed: Any) -> Any:
    """What that annotation makes of what was typed; ValidationError or FieldFault where it refuses it."""
    return _reader(annotation, repr(annotation)).validate_python(typed)


@lru_cache(maxsize=256)
def _reader(annotation: Any, shown: str) -> TypeAdapter[Any]:  # noqa: ARG001 - part of the key
    """What reads values by an annotation, which the fields of one type with the same attributes share.

    It is known again by what it shows too: 1.0 and 1.00 are equal bounds, told otherwise.
    """
    return TypeAdapter(annotation)


def _examples(declared: DeclaredField) -> list[Any] | None:
    if declared.exemple is not None:
        return [declared.exemple]
    if declared.choix:
        return list(declared.choix)
    found = declared.spec.one.type.examples
    return [found[0]] if found else None


def _never_typed() -> Any:
    """The annotation of what is computed: whatever is typed there is refused."""

    def refuse(value: Any) -> Any:
        if value is None:
            return None
        raise FieldFault("cette valeur se calcule\u00a0: elle ne s’écrit pas.", "Retirez ce nom et sa valeur.")

    return Annotated[Any, NeverTyped(), BeforeValidator(refuse), WithJsonSchema({"not": {}})]


def is_literal(defaut: Any) -> bool:
    """Whether a default is a value, and no text to be filled as a template’s."""
    return defaut is not None and not is_filled(defaut)
