"""What a template reads of what a file states as it is: the shapes of the models, with their descriptions."""

from __future__ import annotations

from datetime import date, time
from enum import Enum
from functools import lru_cache
from types import UnionType
from typing import TYPE_CHECKING, Any, Union, get_args, get_origin

from msgspec.structs import replace
from pydantic import BaseModel

from actgen.values.people import person_shape
from actgen.values.shape import Kind, Shape, group, option
from actgen.variables import actes, seance
from actgen.variables.fields import Image
from actgen.variables.persons import Personne

if TYPE_CHECKING:
    from pydantic.fields import FieldInfo


@lru_cache(maxsize=512)
def model_shape(model: type[BaseModel]) -> Shape:
    """The group of the fields of a model."""
    fields = {name: field_shape(info) for name, info in model.model_fields.items()}
    return group((model.__doc__ or "").strip(), **fields)


def field_shape(info: FieldInfo) -> Shape:
    """What is read of one field; an option where it may lack."""
    kinds = [kind for kind in _members(info.annotation) if kind is not type(None)]
    optional = len(kinds) < len(_members(info.annotation))
    example = next((one for one in info.examples or () if isinstance(one, str)), "")
    shape = replace(_of_annotation(kinds[0]), description=info.description or "", example=example)
    return option(shape, usual=(info.description in _USUAL)) if optional else shape


def _of_annotation(annotation: Any) -> Shape:
    if get_origin(annotation) is tuple:
        return Shape(Kind.LIST, element=_of_annotation(get_args(annotation)[0]))
    if annotation == Image:
        return Shape(Kind.IMAGE)
    bare = get_args(annotation)[0] if hasattr(annotation, "__metadata__") else annotation
    if bare is Personne:
        return person_shape()
    if isinstance(bare, type) and issubclass(bare, BaseModel):
        return model_shape(bare)
    if isinstance(bare, type) and issubclass(bare, Enum):
        return Shape(Kind.TEXT, choices=tuple(str(one.value) for one in bare))
    return Shape(_KINDS[bare])


def _members(annotation: Any) -> tuple[Any, ...]:
    """The members of « A | None », or the annotation alone."""
    return get_args(annotation) if get_origin(annotation) in (Union, UnionType) else (annotation,)


_KINDS = {str: Kind.TEXT, int: Kind.NUMBER, bool: Kind.FLAG, date: Kind.DATE, time: Kind.TIME}
#: The options that a template may require: published acts cannot do without them.
_USUAL = frozenset(
    info.description
    for model, names in (
        (seance.Seance, ("heure", "convocation")),
        (actes.Numbered, ("matiere",)),
        (actes.OfSitting, ("rapporteur",)),
    )
    for name, info in model.model_fields.items()
    if name in names
)
