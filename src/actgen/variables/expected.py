"""What each name of a file waits for: its description, its kind, an example, all of them taken from the models."""

from __future__ import annotations

from datetime import date, time
from decimal import Decimal
from enum import Enum, StrEnum
from functools import lru_cache
from typing import TYPE_CHECKING, Any, get_args, get_origin

from msgspec import Struct
from pydantic import BaseModel, BeforeValidator, WithJsonSchema

from actgen.variables.fields import Code
from actgen.variables.persons import Personne

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pydantic.fields import FieldInfo

    from actgen.variables.yaml.plain import Path

#: What parts a description from the example that ends it: « L’heure d’ouverture : 19:00. »
_COLON = "\u00a0: "


class Kind(StrEnum):
    """The kinds of values that a name may wait for."""

    TEXT = "texte"
    NUMBER = "nombre"
    DATE = "date"
    TIME = "heure"
    YES_NO = "oui ou non"
    CHOICE = "choix"
    PERSON = "personne"
    GROUP = "groupe"
    VALUES = "liste de valeurs"
    GROUPS = "liste de groupes"


class Expected(Struct, frozen=True):
    """What a name waits for; `example` is what may be typed there, in a list as one of its values.

    `model` holds the names of a group, or of each group of a list, also where a value may be typed in its place;
    `choices` are the only words admitted; `of_persons` is true for a person and for a list of persons; `least` is how
    many values a list has at least.
    """

    name: str
    description: str
    kind: Kind
    is_required: bool
    example: str = ""
    choices: tuple[str, ...] = ()
    model: type[BaseModel] | None = None
    of_persons: bool = False
    least: int = 1

    @property
    def explained(self) -> str:
        """The description, with the example unless it stands there already."""
        if not self.example or self.example.casefold() in self.description.casefold():
            return self.description
        return f"{self.description} Exemple{_COLON}{self.example.removesuffix('.')}."


class NeverTyped(Struct, frozen=True):
    """In the annotation of a name that no file states: its value is computed."""


class AskedNow(Struct, frozen=True):
    """In the annotation of a name that a file may lack for an act of other days, not for one of today."""


def expected_fields(model: type[BaseModel]) -> Iterator[Expected]:
    """What each name of a model waits for, in the order of the model; what is computed waits for nothing."""
    for name, field in model.model_fields.items():
        if not _is_computed(field):
            yield _expected(model, name)


def expected_at(model: type[BaseModel], path: Path) -> Expected | None:
    """What stands at a path of a file of that model, the list itself for one of its values.

    None for no such name, and for what is computed.
    """
    return _expected_below(model, tuple([step for step in path if not isinstance(step, int)]))


@lru_cache(maxsize=4096)
def _expected_below(model: type[BaseModel], names: tuple[str, ...]) -> Expected | None:
    owner: type[BaseModel] | None = model
    found: Expected | None = None
    for step in names:
        if owner is None or step not in owner.model_fields or _is_computed(owner.model_fields[step]):
            return None
        found = _expected(owner, step)
        owner = found.model
    return found


def model_in(annotation: Any) -> type[BaseModel] | None:
    """The model behind an annotation: of a group, of each group of a list; None for a simple value."""
    if isinstance(annotation, type) and not issubclass(annotation, Enum) and issubclass(annotation, BaseModel):
        return annotation
    return next((found for part in get_args(annotation) if (found := model_in(part))), None)


@lru_cache(maxsize=2048)  # more than a project has fields; those of a kind that was changed go
def _expected(model: type[BaseModel], name: str) -> Expected:
    field = model.model_fields[name]
    type_, extra = _without_none(field.annotation, list(field.metadata))
    description = field.description or ""
    kind, item, extra = _kind(type_, extra)
    choices = tuple(str(one.value) for one in item) if isinstance(item, type) and issubclass(item, Enum) else ()
    is_group = kind in (Kind.GROUP, Kind.GROUPS)
    example = "" if is_group else _example(model, name, kind, extra, choices, description)
    one = _kind(*_without_none(get_args(type_)[0], []))[0] if kind is Kind.VALUES else kind
    return Expected(
        name, description, kind, _is_asked(field), example, choices, model_in(field.annotation), one is Kind.PERSON,
        _least(field.metadata) if kind in (Kind.VALUES, Kind.GROUPS) else 1,
    )  # fmt: skip


def _is_computed(field: FieldInfo) -> bool:
    return any(isinstance(mark, NeverTyped) for mark in field.metadata)


def _is_asked(field: FieldInfo) -> bool:
    return field.is_required() or any(isinstance(mark, AskedNow) for mark in field.metadata)


def _least(metadata: list[Any]) -> int:
    """How many elements a list asks for, by what is said of it: one where nothing is."""
    told = (getattr(one, "least", getattr(one, "min_length", None)) for one in metadata)
    return max((count for count in told if isinstance(count, int)), default=1) or 1


def _without_none(type_: Any, extra: list[Any]) -> tuple[Any, list[Any]]:
    """The type behind « | None » and `Annotated`, and all that is said of it."""
    while True:
        choices = [part for part in get_args(type_) if part is not type(None)]
        if hasattr(type_, "__metadata__"):
            extra = [*type_.__metadata__, *extra]
            type_ = type_.__origin__
        elif type(None) in get_args(type_) and len(choices) == 1:
            type_ = choices[0]
        else:
            return type_, extra


def _kind(type_: Any, extra: list[Any]) -> tuple[Kind, Any, list[Any]]:
    """The kind of a type, its model or words, and what is said of each of its values."""
    if get_origin(type_) is tuple:
        item, said = _without_none(get_args(type_)[0], [])
        kind, item, said = _kind(item, said)
        return (Kind.GROUPS if kind is Kind.GROUP else Kind.VALUES), item, said
    if isinstance(type_, type) and issubclass(type_, BaseModel):
        return _short_form(type_) if _has_short_form(extra) else (Kind.GROUP, type_, extra)
    if isinstance(type_, type) and issubclass(type_, Enum):
        return Kind.CHOICE, type_, extra
    return _SIMPLE.get(type_, Kind.TEXT), None, extra


_SIMPLE = {
    int: Kind.NUMBER,
    Decimal: Kind.NUMBER,
    date: Kind.DATE,
    time: Kind.TIME,
    bool: Kind.YES_NO,
    Personne: Kind.PERSON,
}


def _has_short_form(extra: list[Any]) -> bool:
    """True for a group that may be typed as one text: a person who is present, without the hour of her arrival."""
    inputs = (one.json_schema_input_type for one in extra if isinstance(one, BeforeValidator))
    return any(model_in(part) is None for type_ in inputs for part in get_args(type_))


def _short_form(model: type[BaseModel]) -> tuple[Kind, Any, list[Any]]:
    fields = list(model.model_fields.values())
    field = next((field for field in fields if field.is_required()), fields[0])
    return _kind(*_without_none(field.annotation, list(field.metadata)))


def _example(
    model: type[BaseModel], name: str, kind: Kind, extra: list[Any], choices: tuple[str, ...], description: str
) -> str:
    given = model.model_fields[name].examples
    own = _typed(given[0]) if given else ""
    said = [one.example for one in extra if isinstance(one, Code)]
    said += [str(one) for schema in extra if isinstance(schema, WithJsonSchema) for one in _examples_of(schema)]
    if own or said or choices:
        return own or (said or list(choices))[0]
    tail = description.rpartition(_COLON)[2].rstrip(".") if _COLON in description else ""
    return _OF_KIND.get(kind) or tail


def _typed(example: Any) -> str:
    """An example as it is typed; of a list, that of its first value."""
    return _typed(example[0]) if isinstance(example, list) and example else str(example)


def _examples_of(schema: WithJsonSchema) -> list[Any]:
    return list((schema.json_schema or {}).get("examples", []))


_OF_KIND = {Kind.NUMBER: "15", Kind.YES_NO: "oui"}
