"""Values that are computed when they are first asked for: of all that an act could read, its template reads little."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, ItemsView, Iterable, Iterator, Mapping, ValuesView

Name = TypeVar("Name")
Default = TypeVar("Default")


class Names(dict[Name, Any]):
    """The names that many groups share, set out once: each of these groups begins as a copy of them."""

    def __init__(self, names: Iterable[Name]) -> None:
        super().__init__(dict.fromkeys(names, TO_MAKE))


class Shared(dict[Name, Any]):
    """A group that is one object for many acts, all made: nobody changes it, and what is made of it may be kept."""


class Deferred(dict[Name, Any]):
    """A group whose names are known and whose values are made one by one, each once: `make` answers to a name.

    It is a dictionary in all that is read of it: whoever goes through its values has them made. What is set stays as
    it was set.
    """

    __slots__ = ("_make",)

    def __init__(self, names: Iterable[Name], make: Callable[[Name], Any]) -> None:
        super().__init__(names if type(names) is Names else Names(names))
        self._make = make

    def __getitem__(self, name: Name) -> Any:
        value = held(self, name)
        if value is TO_MAKE:
            value = self[name] = self._make(name)
        return value

    def get(self, name: Name, default: Any = None) -> Any:
        """The value of that name, made by now; `default` where there is no such name."""
        value = held_or(self, name, default)
        return self[name] if value is TO_MAKE else value

    def __iter__(self) -> Iterator[Name]:  # without it, dict(…) and {**…} would copy what is not made yet
        return super().__iter__()

    def items(self) -> ItemsView[Name, Any]:  # type: ignore[override]
        """The names with their values, all made by now."""
        self._make_all()
        return super().items()

    def values(self) -> ValuesView[Any]:  # type: ignore[override]
        """The values, all made by now."""
        self._make_all()
        return super().values()

    def copy(self) -> dict[Name, Any]:
        """A plain dictionary of all the values."""
        return self._whole()

    def __or__(self, other: Mapping[Name, Any]) -> dict[Name, Any]:  # type: ignore[override]
        return self._whole() | dict(other)

    def __ror__(self, other: Mapping[Name, Any]) -> dict[Name, Any]:  # type: ignore[override]
        return dict(other) | self._whole()

    def __eq__(self, other: object) -> bool:
        return self._whole() == (other._whole() if isinstance(other, Deferred) else other)

    def __ne__(self, other: object) -> bool:
        return not self == other

    __hash__ = None

    def __repr__(self) -> str:
        return repr(self._whole())

    def __reduce__(self) -> tuple[Any, ...]:
        return dict, (self._whole(),)

    def _make_all(self) -> None:
        for name, value in super().items():
            if value is TO_MAKE:
                self[name]

    def _whole(self) -> dict[Name, Any]:
        self._make_all()
        return super().copy()


#: What lies under a name as it is, `TO_MAKE` where nobody has asked for it yet: of the hundred values that a template
#: reads, most lie there.
held, held_or, TO_MAKE = dict.__getitem__, dict.get, object()
