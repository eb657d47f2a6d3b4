"""The table of facts: each name that is computed stands once, beside what computes it.

What it is, whether it may lack and which names of a file it is computed from are said there; the context of a template,
its shape, the origins, the questions and the reference page are read from it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Generic, TypeGuard, TypeVar

from msgspec import Struct

from actgen.core.memory.deferred import TO_MAKE, Deferred, Names, held
from actgen.core.still import kept_for_the_same
from actgen.values.plain import plain
from actgen.values.shape import group

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from actgen.values.shape import Shape

Source = TypeVar("Source")
Value = TypeVar("Value")
#: Of some names, those that are stated, and those that are computed of a source with what computes each.
_Making = tuple[tuple[str, ...], Mapping[str, Callable[[Source], Any]]]


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

    `paths` are the dotted names under which it stands for a template, in the elements of a list too; `read` gives
    what is stated, among other things and as a file holds it; `computing` is what computes each name. A computed name
    takes the place of a stated one of the same name. `shared` is what thousands of sources have in common, as the sort
    of a collectivité: what is computed of that alone is computed once for all of these.
    """

    def __init__(
        self,
        paths: tuple[str, ...],
        description: str,
        stated: Mapping[str, Shape],
        read: Callable[[Source], Mapping[str, Any]],
        shared: Callable[[Source], Any] | None = None,
    ) -> None:
        self.paths, self.description, self.stated, self.read = paths, description, stated, read
        self.computing: dict[str, Callable[[Source], Any]] = {}
        self.of_texts: frozenset[str] = frozenset()
        self._named: dict[str, Named[Source]] = {}
        self._names: Names[str] | None = None
        self._shared = shared
        self._of_shared: dict[str, Callable[[Any], Any]] = {}
        self._begun = kept_for_the_same(64)(self._begun_with)
        self._making = lru_cache(maxsize=256)(self._made_of)

    def name(
        self, name: str, shape: Shape, *, of: tuple[str, ...] = (), written: str = "", of_texts: bool = False
    ) -> Callable[[Callable[[Source], Value]], Callable[[Source], Value]]:
        """Declare a computed name: the function under it gives its value.

        One that is `of_texts` is a list of dictionaries that hold texts, or nothing, all made: nobody looks at each.
        """

        def declare(value: Callable[[Source], Value]) -> Callable[[Source], Value]:
            self._named[name] = Named(shape, value, of, written)
            self.computing[name] = value
            self.of_texts |= {name} if of_texts else set()
            self._names = None
            return value

        return declare

    def shared_name(self, name: str, shape: Shape, value: Callable[[Any], Any], *, of: tuple[str, ...] = ()) -> None:
        """Declare a name that is computed of what sources share, and of nothing else."""
        shared = self._shared
        assert shared is not None  # the group says what its sources share
        self.name(name, shape, of=of)(lambda source: value(shared(source)))
        self._of_shared[name] = value

    @property
    def named(self) -> Mapping[str, Named[Source]]:
        """Every computed name, in the order of the table."""
        return self._named

    def shape(self, description: str = "") -> Shape:
        """What a template reads of it."""
        computed = {name: one.shape for name, one in self._named.items()}
        return group(description or self.description, **{**self.stated, **computed})

    def values(self, source: Source) -> Values[Source]:
        """What a template reads of that source, each value when it is asked for."""
        names = self._names or self._set_out()
        return Values(self._begun(self._shared(source)) if self._shared else names, self, source)

    def _set_out(self) -> Names[str]:
        """The names, once all of them are declared."""
        self._making.cache_clear()
        self._names = found = Names((*self.stated, *self._named))
        return found

    def _begun_with(self, shared: Any) -> Names[str]:
        """The names with the values of those that are computed of what sources share."""
        found = Names(self._names or self._set_out())
        found |= {name: value(shared) for name, value in self._of_shared.items()}
        return found

    def make_in(self, many: Sequence[Values[Source]], names: tuple[str, ...]) -> None:
        """Have the values of these names made in all of these, which are of this group: one name after the other."""
        stated, computed = self._making(names)
        new: list[Values[Source]] = []
        for one in many:
            if one.is_new:
                new.append(one)
                one.is_new = False
            else:  # some of it is made
                for name in (*stated, *computed):
                    one[name]
        for name in stated:
            for one in new:
                one[name] = plain(one.stated.get(name))
        for name, value in computed.items():
            for one in new:
                one[name] = value(one.source)

    def _made_of(self, names: tuple[str, ...]) -> _Making[Source]:
        of_source = self.computing.keys() - self._of_shared.keys()
        stated = tuple([name for name in names if name in self.stated and name not in self.computing])
        return stated, {name: self.computing[name] for name in names if name in of_source}

    def whole(self, source: Source) -> dict[str, Any]:
        """The same, all made at once: of what is small, and is read as a whole where it is read.

        What is read of the source is all that is stated, plain, and nothing more.
        """
        found = {**self.read(source)}
        for name, computed in self.computing.items():
            found[name] = computed(source)
        return found

    def computed(self) -> Iterator[tuple[str, tuple[str, ...]]]:
        """Each dotted name of a template that is computed, with the names of the file that it is computed from."""
        for path in self.paths:
            yield from ((f"{path}.{name}".lstrip("."), one.of) for name, one in self._named.items() if one.of)

    def renamed(self) -> Iterator[tuple[str, str]]:
        """Each dotted name of a template with the one under which a file states it."""
        for path in self.paths:
            yield from ((f"{path}.{name}".lstrip("."), one.written) for name, one in self._named.items() if one.written)


class Values(Deferred[str], Generic[Source]):
    """The values of a group, each when it is asked for; `stated` is what is stated of the source, read once.

    It `is_new` until one of its values was asked for.
    """

    __slots__ = ("group", "is_new", "source", "stated")

    def __init__(self, names: Names[str], group: NamedGroup[Source], source: Source) -> None:
        dict.__init__(self, names)
        self.group, self.source, self.is_new = group, source, True
        self.stated = group.read(source)

    def __getitem__(self, name: str) -> Any:
        value = held(self, name)
        if value is TO_MAKE:
            self.is_new = False
            computed = self.group.computing.get(name)
            value = self[name] = plain(self.stated.get(name)) if computed is None else computed(self.source)
        return value


def are_of_one_group(many: Sequence[Mapping[str, Any]]) -> TypeGuard[Sequence[Values[Any]]]:
    """Whether all of these are the values of one and the same group."""
    groups = {one.group if type(one) is Values else None for one in many}
    return len(groups) == 1 and None not in groups
