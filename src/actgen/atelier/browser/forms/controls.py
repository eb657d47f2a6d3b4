"""The control of each type of value: what a browser shows, which keys a telephone offers."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Any

from pydantic import BaseModel

from actgen.variables.expected import Kind
from actgen.variables.fields import PartialDate, Words

if TYPE_CHECKING:
    from actgen.kinds.declared import DeclaredField
    from actgen.variables.expected import Expected


class Control(StrEnum):
    """How a value is typed in a page."""

    LINE = "line"
    TEXT = "text"
    NUMBER = "number"
    AMOUNT = "amount"
    DATE = "date"
    TIME = "time"
    YES_NO = "yes-no"
    CHOICE = "choice"
    PERSON = "person"
    COMMUNE = "commune"
    EMAIL = "email"
    PHONE = "phone"
    CODE = "code"
    IMAGE = "image"
    LINES = "lines"


#: The control of each declared type; any other is a line.
_OF_TYPE = {
    "texte": Control.TEXT, "nombre": Control.NUMBER, "decimal": Control.AMOUNT, "montant": Control.AMOUNT,
    "pourcentage": Control.AMOUNT, "date": Control.DATE, "mois": Control.DATE, "heure": Control.TIME,
    "duree": Control.DATE, "periode": Control.LINE, "oui_non": Control.YES_NO, "choix": Control.CHOICE,
    "personne": Control.PERSON, "membre": Control.PERSON, "commune": Control.COMMUNE, "courriel": Control.EMAIL,
    "telephone": Control.PHONE, "siren": Control.CODE, "siret": Control.CODE, "rna": Control.CODE, "uai": Control.CODE,
    "insee": Control.CODE, "superficie": Control.AMOUNT, "image": Control.IMAGE,
}  # fmt: skip
_OF_KIND = {
    Kind.NUMBER: Control.NUMBER, Kind.DATE: Control.DATE, Kind.TIME: Control.TIME, Kind.YES_NO: Control.YES_NO,
    Kind.CHOICE: Control.CHOICE, Kind.PERSON: Control.PERSON, Kind.VALUES: Control.LINES,
}  # fmt: skip


def control_of(expected: Expected, declared: DeclaredField | None, model: type[BaseModel]) -> Control:
    """The control of a field of a model, by its declared type where it has one, else by what the model says of it."""
    if expected.kind is Kind.VALUES:
        return Control.LINES
    if declared is not None:
        return _OF_TYPE.get(declared.spec.one.name, Control.LINE)
    if expected.kind is Kind.TEXT:
        return _of_text(expected, model)
    return _OF_KIND.get(expected.kind, Control.LINE)


def _of_text(expected: Expected, model: type[BaseModel]) -> Control:
    field = model.model_fields[expected.name]
    said = [*field.metadata, *_within(field.annotation)]
    if any(isinstance(one, Words) and one.lines for one in said):
        return Control.TEXT
    if field.annotation == PartialDate:
        return Control.DATE
    return _NAMED.get(expected.name, Control.LINE)


def _within(annotation: Any) -> list[Any]:
    """What is said of a value that may lack: of « Text | None »."""
    parts = getattr(annotation, "__args__", ())
    return [one for part in parts for one in getattr(part, "__metadata__", ())]


#: What the program’s own models call by these names has a type of its own, which they state as a text.
_NAMED = {
    "courriel": Control.EMAIL, "telephone": Control.PHONE, "telecopie": Control.PHONE, "siret": Control.CODE,
    "siren": Control.CODE, "insee": Control.CODE, "logo": Control.IMAGE,
}  # fmt: skip
