"""What calculations read, wherever they stand in the groups of a kind; those that wait for each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actgen.expressions.fault import ExpressionFault
from actgen.expressions.texts import expressions_in
from actgen.facts.groups import expression
from actgen.grammar.readings import readings_in
from actgen.kinds.fields import TAG

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from actgen.expressions.parsing import Expression
    from actgen.kinds.declared import DeclaredField

#: The names from the top of the act to a field: « aides », « montant ».
Names = tuple[str, ...]


def circles(fields: Mapping[str, DeclaredField]) -> Iterator[tuple[Names, ...]]:
    """Each circle of calculations as the fields that it goes through, from the first of the alphabet."""
    reads = dict(_reads(fields, ()))
    known = set(_all(fields, ()))
    waits = {
        own: {found for path in paths if (found := _resolved(own, path, known))} & reads.keys()
        for own, paths in reads.items()
    }
    for own in waits:
        if (circle := _circle(own, waits)) and own == min(circle):
            yield circle


def read_by(fields: Mapping[str, DeclaredField], own: Names) -> tuple[Names, ...]:
    """The fields that the calculation of a field reads, in order; none for a field that is not computed."""
    known, reads = set(_all(fields, ())), dict(_reads(fields, ()))
    found = (_resolved(own, path, known) for path in sorted(reads.get(own, ())))
    return tuple(dict.fromkeys(one for one in found if one))


def _all(fields: Mapping[str, DeclaredField], above: Names) -> Iterator[Names]:
    for name, declared in fields.items():
        yield (*above, name)
        yield from _all(declared.champs, (*above, name))


def _reads(fields: Mapping[str, DeclaredField], above: Names) -> Iterator[tuple[Names, set[Names]]]:
    """Each field that is computed, with the paths that its calculation reads, as they are written."""
    for name, declared in fields.items():
        if declared.calcul is not None:
            yield (*above, name), {path for one in _expressions(declared.calcul) for path in _paths(one)}
        yield from _reads(declared.champs, (*above, name))


def _expressions(source: str) -> tuple[Expression, ...]:
    try:
        return expressions_in(source) if TAG in source else (expression(source),)
    except ExpressionFault:  # told as DCL-008
        return ()


def _paths(read: Expression) -> Iterator[Names]:
    return (reading.steps for reading in readings_in(read.tree))


def _resolved(own: Names, path: Names, known: set[Names]) -> Names | None:
    """The field that a path names from where `own` stands: sought in its group, then in those around it."""
    if path[0] == "acte":
        return _longest(path[1:], known)
    for length in range(len(own) - 1, -1, -1):
        if (*own[:length], path[0]) in known:
            return _longest((*own[:length], *path), known)
    return None


def _longest(path: Names, known: set[Names]) -> Names | None:
    return next((path[:length] for length in range(len(path), 0, -1) if path[:length] in known), None)


def _circle(start: Names, waits: Mapping[Names, set[Names]]) -> tuple[Names, ...]:
    """The fields of a shortest circle that begins with that one, or none."""
    ways: list[tuple[Names, ...]] = [(start,)]
    met: set[Names] = set()
    while ways:
        way = ways.pop(0)
        for name in sorted(waits.get(way[-1], ())):
            if name == start:
                return way
            if name not in met:
                met.add(name)
                ways.append((*way, name))
    return ()
