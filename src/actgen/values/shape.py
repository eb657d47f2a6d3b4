"""What a value is to who reads it: its kind, what it means, whether it may lack, what stands inside it."""

from __future__ import annotations

from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING

from msgspec import Struct, field
from msgspec.structs import replace

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence


class Kind(StrEnum):
    """What a value is; its text is how a French sentence names it."""

    TEXT = "un texte"
    NUMBER = "un nombre"
    DATE = "une date"
    MONTH = "une date ou un mois"
    TIME = "une heure"
    IMAGE = "une image"
    FLAG = "«\u00a0oui\u00a0» ou «\u00a0non\u00a0»"
    LIST = "une liste"
    GROUP = "un groupe de valeurs"
    ANY = "une valeur"


class Shape(Struct, frozen=True):
    """A value that a template can read: its kind, what it means, an example of what it may be.

    `optional` where a dossier may not state it, `usual` where nearly all do, so that a template may rely on it.
    `fields` are the names of a group, `element` is what a list holds, `choices` are all the texts that it can be.
    An `open` group may have other names, given by a manifest that is not known here.
    """

    kind: Kind
    description: str = ""
    optional: bool = False
    usual: bool = False
    fields: Mapping[str, Shape] = field(default_factory=lambda: MappingProxyType({}))
    element: Shape | None = None
    choices: tuple[str, ...] = ()
    open: bool = False
    example: str = ""

    def at(self, path: Sequence[str]) -> Shape | None:
        """What stands under these names, « seance », « presents », « nom »; a list is gone through. None without it."""
        found: Shape | None = self
        for name in path:
            while found is not None and found.kind is Kind.LIST:
                found = found.element
            found = found.fields.get(name) if found is not None else None
        return found

    def leaves(self, prefix: str = "") -> Iterator[tuple[str, Shape]]:
        """Every name that can be written, with what it is: `seance.date`, `seance.presents[].nom`."""
        if self.kind is Kind.LIST and self.element is not None:
            if not self.element.fields:
                yield prefix, self
            yield from self.element.leaves(f"{prefix}[]") if self.element.fields else ()
        elif self.fields:
            for name, inner in self.fields.items():
                yield from inner.leaves(f"{prefix}.{name}" if prefix else name)
        else:
            yield prefix, self


def group(description: str, /, **fields: Shape) -> Shape:
    """A group of these names."""
    return Shape(Kind.GROUP, description, fields=MappingProxyType(fields))


def text(description: str, choices: tuple[str, ...] = (), *, example: str = "") -> Shape:
    """A text, one of the `choices` where there are any, the first of which is the example."""
    return Shape(Kind.TEXT, description, choices=choices, example=example or next(iter(choices), ""))


def number(description: str, *, example: str) -> Shape:
    """A number."""
    return Shape(Kind.NUMBER, description, example=example)


def flag(description: str) -> Shape:
    """« oui » or « non »."""
    return Shape(Kind.FLAG, description, example="oui")


def list_of(element: Shape, description: str) -> Shape:
    """A list of such values."""
    return Shape(Kind.LIST, description, element=element)


def option(shape: Shape, *, usual: bool = False) -> Shape:
    """The same value, where a dossier may not state it."""
    return replace(shape, optional=True, usual=usual)
