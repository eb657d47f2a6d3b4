"""A declared field as Pydantic reads it: its annotation, whether it may lack, its description and example."""

from __future__ import annotations

from typing import Any

from pydantic import Field, create_model

from actgen.kinds.declared import DeclaredField
from actgen.variables.choices import Choice
from actgen.variables.fiche import Fiche
from actgen.variables.fields import Count, Date, Line, Text, Time, YesNo
from actgen.variables.persons import Person

_LIST = "liste de "
_SIMPLE: dict[str, Any] = {
    "texte": Text, "ligne": Line, "nombre": Count, "date": Date, "heure": Time, "oui_non": YesNo, "personne": Person,
}  # fmt: skip


def model_of(name: str, fields: dict[str, DeclaredField], doc: str) -> type[Fiche]:
    """The model of the group of these fields."""
    definitions: Any = {field: definition(field, declared) for field, declared in fields.items()}
    return create_model(name, __base__=Fiche, __doc__=doc, **definitions)


def definition(name: str, declared: DeclaredField) -> tuple[Any, Any]:
    """The annotation and the `Field` of a declared field, for `create_model`."""
    type_ = str(declared.type)
    item = type_.removeprefix(_LIST)
    annotation = _annotation(name, item, declared)
    said: dict[str, Any] = {"description": declared.description or ""}
    if declared.exemple is not None:
        said["examples"] = [declared.exemple]
    if type_.startswith(_LIST):
        least = int(declared.minimum or 0)
        return tuple.__class_getitem__((annotation, ...)), Field(
            () if declared.facultatif else ..., min_length=least or None, **said
        )
    if declared.facultatif:
        return annotation | None, Field(None, **said)
    return annotation, Field(..., **said)


def _annotation(name: str, type_: str, declared: DeclaredField) -> Any:
    if type_ == "groupe":
        return model_of(name.title().replace("_", ""), declared.champs, declared.description or "")
    if type_ == "choix":
        words: Any = {word.upper(): word for word in declared.choix}
        return Choice(name.title().replace("_", ""), words)  # type: ignore[call-arg]
    return _SIMPLE[type_]
