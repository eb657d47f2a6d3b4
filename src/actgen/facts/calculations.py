"""What calculations read, wherever they stand in the groups of a kind; those that wait for each other."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from actgen.expressions.fault import ExpressionFault
from actgen.facts.groups import expression
from actgen.grammar.paths import path_of
from actgen.grammar.readings import readings_in
from actgen.kinds.declared import TAG, DeclaredField
from actgen.tags.statements import readings_of
from actgen.tags.written import tags_in

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping

    from actgen.grammar.readings import Reading
    from actgen.kinds.declared import DeclaredField
    from actgen.kinds.kind import Kinds

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


def circles_of_roots(kinds: Kinds) -> Iterator[tuple[Names, ...]]:
    """Each circle that goes through a root, with the acts that it reads, from the first of its roots."""
    roots = {key: one.declared for key, one in kinds.rubriques.items()}
    acts = {kind.key: DeclaredField.model_construct(champs=kind.declared.champs) for kind in kinds.values()}
    for circle in circles({**acts, **roots}):
        place = next((place for place, names in enumerate(circle) if names[0] in roots), None)
        if place is not None:
            yield (*circle[place:], *circle[:place])


def acts_read_by(fields: Mapping[str, DeclaredField], own: Names, acts: Collection[str]) -> tuple[Names, ...]:
    """The paths that a calculation reads of acts of the file, each after the name of its kind: « marche.fin »."""
    known, reads = set(_all(fields, ())), dict(_reads(fields, ()))
    paths = sorted(reads.get(own, ()))
    return tuple(path for path in paths if path[0] in acts and _resolved(own, path, known) is None)


def offered_by(fields: Mapping[str, DeclaredField], own: Names) -> tuple[Names, ...]:
    """The fields from which the values of a field come, as its `parmi` says."""
    found, known = _at(fields, own), set(_all(fields, ()))
    paths = (reading.steps for reading in source_readings(found.parmi)) if found and found.parmi else ()
    return tuple(dict.fromkeys(one for path in paths if (one := _resolved(own, path, known))))


def alias_of(fields: Mapping[str, DeclaredField], own: Names) -> Names | None:
    """The field that a calculation takes up as it is, « ecoles: {calcul: ecoles} »; None where it computes more."""
    found = _at(fields, own)
    path = _path_of_source(found.calcul) if found is not None and found.calcul and TAG not in found.calcul else ""
    return _resolved(own, tuple(path.split(".")), set(_all(fields, ()))) if path else None


def computed_within(fields: Mapping[str, DeclaredField], names: Names) -> Names:
    """The first names of a path that are those of a computed field; none where no field on the way is computed."""
    for length in range(1, len(names) + 1):
        found = _at(fields, names[:length])
        if found is not None and found.calcul is not None:
            return names[:length]
    return ()


def _at(fields: Mapping[str, DeclaredField], names: Names) -> DeclaredField | None:
    found: DeclaredField | None = None
    for name in names:
        found = fields.get(name)
        fields = found.champs if found is not None else {}
    return found


def read_by(fields: Mapping[str, DeclaredField], own: Names) -> tuple[Names, ...]:
    """The fields that the calculation of a field reads, in order; none for a field that is not computed."""
    known, reads = set(_all(fields, ())), dict(_reads(fields, ()))
    found = (_resolved(own, path, known) for path in sorted(reads.get(own, ())))
    return tuple(dict.fromkeys(one for one in found if one))


@lru_cache(maxsize=4096)
def source_readings(source: str) -> tuple[Reading, ...]:
    """What a calculation, a condition or a text with tags reads; nothing of what is not sound, which its file tells."""
    if TAG in source:
        return tuple(reading for _, reading in readings_of(tags_in(source)))
    try:
        return tuple(readings_in(expression(source).tree))
    except ExpressionFault:  # told as DCL-008
        return ()


def sources_of(declared: DeclaredField) -> Iterator[str]:
    """What a field is computed from, and what it waits for: its calculation, its condition, its default with tags."""
    yield from filter(None, (declared.calcul, declared.si, declared.filled_default))


def words_read(sources: Iterable[str]) -> set[str]:
    """Every name of the paths that these sources read, each by itself."""
    return {name for source in sources for reading in source_readings(source) for name in reading.steps}


def all_sources(fields: Mapping[str, DeclaredField]) -> Iterator[str]:
    """The sources of these fields and of those that they hold."""
    for declared in fields.values():
        yield from sources_of(declared)
        yield from all_sources(declared.champs)


def read_first(declared: DeclaredField) -> frozenset[str]:
    """The first name of each path that a calculation reads: « marche » of « marche.fin »."""
    return frozenset(reading.steps[0] for reading in source_readings(declared.calcul or ""))


def read_within(declared: DeclaredField) -> frozenset[str]:
    """The same of a field and of all that its group holds."""
    return read_first(declared).union(*map(read_within, declared.champs.values()))


def _path_of_source(source: str) -> str:
    """The path that a calculation is, whole; empty where it computes more, or is not sound."""
    try:
        return path_of(expression(source).tree)
    except ExpressionFault:  # told as DCL-008
        return ""


def _all(fields: Mapping[str, DeclaredField], above: Names) -> Iterator[Names]:
    for name, declared in fields.items():
        yield (*above, name)
        yield from _all(declared.champs, (*above, name))


def _reads(fields: Mapping[str, DeclaredField], above: Names) -> Iterator[tuple[Names, set[Names]]]:
    """Each field that is computed, with the paths that its calculation reads, as they are written."""
    for name, declared in fields.items():
        if declared.calcul is not None:
            yield (*above, name), {reading.steps for reading in source_readings(declared.calcul)}
        yield from _reads(declared.champs, (*above, name))


def _resolved(own: Names, path: Names, known: set[Names]) -> Names | None:
    """The field that a path names from where `own` stands: sought in its group, then in those around it.

    Its own name means one of the groups around, where they have it.
    """
    if path[0] == "acte":
        of_kind = (own[0], *path[1:])  # beside the roots, an act stands under the name of its kind
        return _longest(of_kind if of_kind[:2] in known else path[1:], known)
    places = [own[:length] for length in range(len(own) - 1, -1, -1) if (*own[:length], path[0]) in known]
    outwards = [place for place in places if (*place, path[0]) != own] or places
    return _longest((*outwards[0], *path), known) if outwards else None


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
