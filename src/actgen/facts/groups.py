"""The values of a group with those that are computed of them, each when it is first asked for."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from decimal import Decimal
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from actgen.core.memory.deferred import TO_MAKE, Deferred, Names
from actgen.core.still import kept_for_the_same
from actgen.expressions.evaluating import UNKNOWN, evaluate, exact_cents, truth
from actgen.expressions.fault import ExpressionFault
from actgen.expressions.kinds import family_of, family_of_kind
from actgen.expressions.parsing import Expression, parse
from actgen.expressions.texts import filled
from actgen.kinds.declared import TAG

if TYPE_CHECKING:
    from actgen.kinds.declared import DeclaredField
    from actgen.variables.yaml.plain import Path

Fields = Mapping[str, "DeclaredField"]
_NONE_YET: Names[str] = Names(())


class Group(Mapping[str, Any]):
    """A group of declared fields: what is typed, what stands for it, what is computed; None for what is not given.

    `around` are the groups that hold it, the nearest first, then the roots; `path` is where the file has it. What
    cannot be computed is None, and its fault is kept in `faults`. Of the same fields many groups are made: nobody
    changes them.
    """

    def __init__(
        self, fields: Fields, given: Mapping[str, Any], around: tuple[Mapping[str, Any], ...], path: Path
    ) -> None:
        self.fields, self.around, self.path = fields, around, path
        self.faults: dict[str, ExpressionFault] = {}
        self._open: set[str] = set()
        self._unknown: set[str] = set()
        self._values = dict(given)
        for name in _stated_as_groups(fields):
            if name in given:
                self._values[name] = self._held(fields[name], name, given[name])

    @property
    def scope(self) -> tuple[Mapping[str, Any], ...]:
        """Where a bare name is sought."""
        return (self, *self.around)

    def __getitem__(self, name: str) -> Any:
        value = self._values.get(name)
        if value is None and (declared := self.fields.get(name)) is not None and declared.source:
            value = self._values[name] = self._made(name, declared)
        return self._values[name] if value is None else value

    def get(self, name: str, default: Any = None) -> Any:
        """The value of that name, as it stands where it has one; `default` where there is no such name."""
        value = self._values.get(name)
        return super().get(name, default) if value is None else value

    def __contains__(self, name: object) -> bool:
        """Whether it gives the name; not while it computes it: the name then means one of the groups around."""
        if name in self._values:
            return name not in self._open
        declared = self.fields.get(str(name))
        return declared is not None and bool(declared.source) and name not in self._open

    def __iter__(self) -> Iterator[str]:
        return iter(self._values)

    def __len__(self) -> int:
        return len(self._values)

    def groups(self) -> Iterator[tuple[str, Group]]:
        """The groups that a file states in it, in the order of the file, each with the name of its field."""
        for name in _stated_as_groups(self.fields):
            held = self._values.get(name)
            for one in held if isinstance(held, list) else [held]:
                if isinstance(one, Group):
                    yield name, one

    def plain(self, **usual: Any) -> dict[str, Any]:
        """All its values as plain data, those of the groups that it holds too, each when it is asked for.

        A name that is `usual` has that value where the group has none of its own.
        """
        values, found = self._values, Deferred(_NONE_YET, self._plain_of)
        found |= usual
        found |= values
        for name in _made(self.fields):
            if name in values:
                found[name] = TO_MAKE
        return found

    def _plain_of(self, name: str) -> Any:
        return _plain(self[name])

    def _held(self, declared: DeclaredField, name: str, value: Any) -> Any:
        """A value of the file whose fields are declared, as a group or a list of groups."""
        if isinstance(value, list):
            return [
                Group(declared.champs, one, self.scope, (*self.path, name, place)) for place, one in enumerate(value)
            ]
        if value is None and not declared.is_computed:
            return None
        given = dict.fromkeys(declared.champs) if value is None else value
        return Group(declared.champs, given, self.scope, (*self.path, name))

    def _made(self, name: str, declared: DeclaredField) -> Any:
        """What is computed, or what a text gives; None where it is not known."""
        if name in self._open or name in self._unknown or name in self.faults:
            return None
        self._open.add(name)
        try:
            found = _of_type(declared, self._evaluated(declared.source))
            self._unknown.update([name] if found is None else [])  # sought once: each of many would seek it again
            return found
        except ExpressionFault as fault:
            self.faults[name] = fault
            return None
        finally:
            self._open.discard(name)

    def _evaluated(self, source: str) -> Any:
        return filled(source, self.scope) if TAG in source else evaluate(expression(source), self.scope)


@kept_for_the_same(256)
def _stated_as_groups(fields: Fields) -> tuple[str, ...]:
    """The fields of which a file states the fields: those of a kind are the same for each of its acts."""
    return tuple(name for name, declared in fields.items() if declared.is_stated_as_group)


@kept_for_the_same(256)
def _made(fields: Fields) -> tuple[str, ...]:
    """The fields whose values are made: groups of those that a file states, what is computed where none is typed."""
    return tuple(name for name, declared in fields.items() if declared.is_stated_as_group or declared.source)


class Layered(Mapping[str, Any]):
    """Several mappings as one: the first that has a name gives it, and computes nothing else."""

    def __init__(self, *layers: Mapping[str, Any]) -> None:
        self._layers = layers

    def __getitem__(self, name: str) -> Any:
        for layer in self._layers:
            if name in layer:
                return layer[name]
        raise KeyError(name)

    def __contains__(self, name: object) -> bool:
        for layer in self._layers:  # noqa: SIM110 - asked for each name of an expression: « any » takes twice as long
            if name in layer:
                return True
        return False

    def __iter__(self) -> Iterator[str]:
        return iter(dict.fromkeys(name for one in self._layers for name in one))

    def __len__(self) -> int:
        return sum(1 for _ in self)


class Later(Mapping[str, Any]):
    """A group of these names that is made when a value of it is asked for."""

    def __init__(self, names: Collection[str], make: Callable[[], Group]) -> None:
        self._names, self._make = names, make

    def __getitem__(self, name: str) -> Any:
        if name not in self._names:
            raise KeyError(name)
        return self._make()[name]

    def __contains__(self, name: object) -> bool:
        return name in self._names and name in self._make()

    def __iter__(self) -> Iterator[str]:
        return iter(self._names)

    def __len__(self) -> int:
        return len(self._names)


@lru_cache(maxsize=1024)
def expression(source: str) -> Expression:
    """The expression, read once; raises ExpressionFault."""
    return parse(source)


def _of_type(declared: DeclaredField, value: Any) -> Any:
    """What was computed as a value of the field’s type; ExpressionFault where it is none."""
    if value is UNKNOWN or value is None:
        return None
    name = declared.spec.name
    if name == "montant":
        return exact_cents(value)
    if name == "oui_non":
        return truth(value)
    if name == "nombre" and isinstance(value, Decimal) and value == int(value):
        return int(value)
    wanted, found = family_of_kind(name), family_of(value)
    if wanted is not found or (name == "nombre" and isinstance(value, Decimal)):
        what = declared.spec.type.what
        raise ExpressionFault(f"Ce calcul donne {found}, non {what}.", "Corrigez le calcul, ou le type du champ.")
    return value


def _plain(value: Any) -> Any:
    if type(value) is Group:  # asked of each value: whether it is one of a kind of mapping takes three times as long
        return value.plain()
    return [_plain(one) for one in value] if isinstance(value, list) else value
