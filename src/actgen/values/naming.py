"""The type that a declaration names: « montant », « liste de groupe », « acte de budget »."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from msgspec import Struct
from msgspec.structs import replace
from pydantic import BeforeValidator, InstanceOf, PlainSerializer, WithJsonSchema

from actgen.core.citing import cited
from actgen.core.names import SLUG_PATTERN, is_slug
from actgen.core.nearest import did_you_mean, offered
from actgen.values.shape import Kind, Shape
from actgen.values.table import ACT_OF, LIST, TYPES, ValueType
from actgen.variables.expected import Kind as Asked
from actgen.variables.fields import FieldFault, typed_text

if TYPE_CHECKING:
    from collections.abc import Mapping

_LIST, _ACT = "liste de ", "acte de "


class TypeSpec(Struct, frozen=True):
    """A type as it was named: of a list, the type of its `element`; of an act of another sitting, its `acte`."""

    type: ValueType
    element: TypeSpec | None = None
    acte: str = ""

    @property
    def name(self) -> str:
        """The name as it is typed: « liste de acte de budget »."""
        if self.element is not None:
            return f"{_LIST}{self.element.name}"
        return f"{_ACT}{self.acte}" if self.acte else self.type.name

    @property
    def is_list(self) -> bool:
        return self.element is not None

    @property
    def one(self) -> TypeSpec:
        """The type of a single value: that of the elements of a list, or the type itself."""
        return self.element or self

    @property
    def has_fields(self) -> bool:
        """True for a group and a list of groups, whose fields are declared."""
        return self.one.type.name == "groupe"

    @property
    def of_persons(self) -> bool:
        """True for a person and for a list of persons."""
        return self.one.type.expected is Asked.PERSON

    @property
    def expected(self) -> Asked:
        """What a question asks for."""
        if self.element is None:
            return self.type.expected
        return Asked.GROUPS if self.element.expected is Asked.GROUP else Asked.VALUES

    def shape(
        self, description: str = "", *, fields: Mapping[str, Shape] | None = None, choices: tuple[str, ...] = ()
    ) -> Shape:
        """What a template reads of it, with the declared fields of a group and the words of a `choix`."""
        if self.element is not None:
            return Shape(Kind.LIST, description, element=self.element.shape(fields=fields, choices=choices))
        own = self.type.shape()
        return replace(
            own,
            description=description or own.description,
            fields=own.fields if fields is None else fields,
            choices=choices or own.choices,
        )


def type_named(text: str) -> TypeSpec:
    """The type of that name; FieldFault with the nearest names and all of them for one that is unknown."""
    named = " ".join(text.split())
    if named.startswith(_LIST):
        element = _simple(named.removeprefix(_LIST), named)
        return TypeSpec(LIST, element)
    return _simple(named, named)


#: The names that need no other word.
_SINGLE = tuple(name for name, entry in TYPES.items() if entry not in (LIST, ACT_OF))


def _simple(name: str, whole: str) -> TypeSpec:
    if name.startswith(_ACT) and is_slug(kind := name.removeprefix(_ACT)):
        return TypeSpec(ACT_OF, acte=kind)
    if name in _SINGLE:
        return TypeSpec(TYPES[name])
    if name.startswith(_LIST):
        message = f"{cited(whole)} est une liste de listes, qu’aucun acte n’écrit."
        raise FieldFault(message, "Écrivez «\u00a0liste de groupe\u00a0», et une liste parmi les champs du groupe.")
    raise _unknown(whole)


#: What a type is called elsewhere → its name.
_OTHERWISE = {
    "euro": "montant", "euros": "montant", "prix": "montant", "somme": "montant", "entier": "nombre", "int": "nombre",
    "float": "decimal", "bool": "oui_non", "booléen": "oui_non", "string": "texte",
    "chaîne": "texte", "jour": "date", "email": "courriel", "mail": "courriel",
    "tableau": f"{_LIST}groupe", "liste": f"{_LIST}texte",
}  # fmt: skip


def _unknown(whole: str) -> FieldFault:
    known = [f"{_LIST}{name}" for name in _SINGLE] if whole.startswith("liste") else _SINGLE
    meant = offered([_OTHERWISE[whole]]) if whole in _OTHERWISE else did_you_mean(whole, known)
    hint = f"Les types sont\u00a0: {', '.join(_SINGLE)}, {_ACT}SORTE et {_LIST}TYPE."
    return FieldFault(f"{cited(whole)} n’est pas un type de valeur.", f"{meant} {hint}".strip())


def _read(value: object) -> TypeSpec:
    return value if isinstance(value, TypeSpec) else type_named(typed_text(value))


_SCHEMA = {
    "type": "string",
    "anyOf": [
        {"enum": [*_SINGLE, *(f"{_LIST}{name}" for name in _SINGLE)]},
        {"pattern": f"^(?:{_LIST})?{_ACT}{SLUG_PATTERN}$"},
    ],
}
#: The `type` of a declaration, as a model reads it.
TypeDeclare = Annotated[
    InstanceOf[TypeSpec],
    BeforeValidator(_read),
    PlainSerializer(lambda spec: spec.name, return_type=str),
    WithJsonSchema(_SCHEMA),
]
