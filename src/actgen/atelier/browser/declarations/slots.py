"""What may stand at each name of a model of declarations: a value, lines, a group, a list, names that people give."""

from __future__ import annotations

from enum import StrEnum
from functools import lru_cache
from typing import TYPE_CHECKING, Any, get_args, get_origin

from msgspec import Struct
from pydantic import BaseModel

from actgen.atelier.browser.forms.controls import Control
from actgen.variables.capacities import CapacityName
from actgen.variables.expected import Kind, expected_at, model_in

if TYPE_CHECKING:
    from actgen.variables.yaml.plain import Path


class Shape(StrEnum):
    """The shapes of what stands at a name: each has its own controls."""

    VALUE = "value"
    LINES = "lines"
    TICKS = "ticks"
    TYPE = "type"
    CONDITION = "condition"
    DATA = "data"
    GROUP = "group"
    ROWS = "rows"
    NAMED = "named"
    NAMED_VALUES = "named values"


class Slot(Struct, frozen=True):
    """A name of a model: its shape, its control, the words that are admitted, the model of what it holds."""

    name: str
    shape: Shape
    control: Control
    help: str
    example: str
    is_required: bool
    choices: tuple[str, ...] = ()
    model: type[BaseModel] | None = None


_CONTROLS = {
    Kind.NUMBER: Control.NUMBER, Kind.DATE: Control.DATE, Kind.YES_NO: Control.YES_NO, Kind.CHOICE: Control.CHOICE,
    Kind.VALUES: Control.LINES,
}  # fmt: skip
#: What is told in whole sentences, or in the lines of a group.
_LONG = frozenset({"message", "conseil", "texte", "juste", "faux"})
_OF_GROUP = "montant: 30000"
_CONDITIONS = frozenset({"si", "verifie"})


@lru_cache(maxsize=512)
def slot_of(model: type[BaseModel], name: str) -> Slot:
    """What may stand at a name of a model."""
    field = model.model_fields[name]
    shape, inner = _shape(name, field.annotation)
    expected = expected_at(model, (name,))
    assert expected is not None  # a declaration computes nothing
    control = Control.TEXT if name in _LONG else _CONTROLS.get(expected.kind, Control.LINE)
    choices = ("oui", "non") if expected.kind is Kind.YES_NO else expected.choices if shape is Shape.VALUE else ()
    told = choices or shape in (Shape.TYPE, Shape.CONDITION) or expected.example in expected.description
    example = "" if told else expected.example
    if shape is Shape.DATA:  # an example of any value would mislead; of a group, one line shows how it is written
        example = _OF_GROUP if control is Control.TEXT else ""
    return Slot(name, shape, control, expected.description, example, expected.is_required, choices, inner)


def model_at(model: type[BaseModel], path: Path) -> type[BaseModel] | None:
    """The model of the group at a path of a file; None for a group whose names people give, and for no group."""
    current: type[BaseModel] | None = model
    steps = iter(path)
    for step in steps:
        if current is None or step not in current.model_fields:
            return None
        slot = slot_of(current, str(step))
        current = slot.model
        if slot.shape in (Shape.NAMED, Shape.NAMED_VALUES, Shape.ROWS) and next(steps, None) is None:
            return None
    return current


def _shape(name: str, annotation: Any) -> tuple[Shape, type[BaseModel] | None]:
    inner = model_in(annotation)
    if get_origin(annotation) is dict:
        return (Shape.NAMED, inner) if inner else (Shape.NAMED_VALUES, None)
    if get_origin(annotation) is tuple:
        of_capacities = get_args(annotation)[0] is CapacityName
        return (Shape.TICKS, None) if of_capacities else (Shape.ROWS, inner) if inner else (Shape.LINES, None)
    if inner is not None:
        return Shape.GROUP, inner
    if name == "type":
        return Shape.TYPE, None
    if annotation is Any:
        return Shape.DATA, None
    return (Shape.CONDITION if name in _CONDITIONS else Shape.VALUE), None
