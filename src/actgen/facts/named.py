"""The table of facts: each name that is computed stands once, beside what computes it.

What it is, whether it may lack and which names of a file it is computed from are said there; the context of a template,
its shape, the origins, the questions and the reference page are read from it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, TypeVar

from msgspec import Struct

from actgen.core.memory.deferred import Deferred, Names
from actgen.values.shape import group

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from actgen.values.shape import Shape

Source = TypeVar("Source")
Value = TypeVar("Value")


class Named(Struct, Generic[Source], frozen=True):
    """A name that is computed: what it is, what computes it.

    `of` are the dotted names of a file from which it is computed, the first the one to complete; `written` is the name
    under which a file states the very value.
    """

    shape: Shape
    value: Callable[[Source], Any]
    of: tuple[str, ...] = ()
    written: str = ""


class NamedGroup(Generic[Source]):
    """The names that stand under one, « commune »: those that are stated, then those that are computed of a source.

    `paths` are the dotted names under which it stands for a template, in the elements of a list too. A computed name
    takes the place of a stated one of the same name.
    """

    def __init__(
        self,
        paths: tuple[str, ...],
        description: str,
        stated: Mapping[str, Shape],
        read: Callable[[Source], Mapping[str, Any]],
    ) -> None:
        self.paths, self.description, self.stated, self._read = paths, description, stated, read
        self._named: dict[str, Named[Source]] = {}
        self._names: Names[str] | None = None

    def name(
        self, name: str, shape: Shape, *, of: tuple[str, ...] = (), written: str = ""
    ) -> Callable[[Callable[[Source], Value]], Callable[[Source], Value]]:
        """Declare a computed name: the function under it gives its value."""

        def declare(value: Callable[[Source], Value]) -> Callable[[Source], Value]:
            self._named[name] = Named(shape, value, of, written)
            self._names = None
            return value

        return declare

    @property
    def named(self) -> Mapping[str, Named[Source]]:
        """Every computed name, in the order of the table."""
        return self._named

    def shape(self, description: str = "") -> Shape:
        """What a template reads of it."""
        computed = {name: one.shape for name, one in self._named.items()}
        return group(description or self.description, **{**self.stated, **computed})

    def values(self, source: Source) -> Deferred[str]:
        """What a template reads of that source, each value when it is asked for."""
        found: dict[str, Any] = {}

        def made(name: str) -> Any:
            if (computed := self._named.get(name)) is not None:
                return computed.value(source)
            if not found:
                found.update(self._read(source))
            return found.get(name)

        if self._names is None:
            self._names = Names((*self.stated, *self._named))
        return Deferred(self._names, made)

    def whole(self, source: Source) -> dict[str, Any]:
        """The same, all made at once: of what is small, and is read as a whole where it is read."""
        stated = self._read(source)
        found = {name: stated.get(name) for name in self.stated}
        for name, one in self._named.items():
            found[name] = one.value(source)
        return found

    def computed(self) -> Iterator[tuple[str, tuple[str, ...]]]:
        """Each dotted name of a template that is computed, with the names of the file that it is computed from."""
        for path in self.paths:
            yield from ((f"{path}.{name}".lstrip("."), one.of) for name, one in self._named.items() if one.of)

    def renamed(self) -> Iterator[tuple[str, str]]:
        """Each dotted name of a template with the one under which a file states it."""
        for path in self.paths:
            yield from ((f"{path}.{name}".lstrip("."), one.written) for name, one in self._named.items() if one.written)
