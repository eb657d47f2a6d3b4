"""What is wrong alike in many places is told once with all of them, on the terminal and on the page of a run.

A table without a column that is asked says so once, not for each row; a template that cannot be read, not for each act.
"""

from __future__ import annotations

from collections import defaultdict
from itertools import groupby
from typing import TYPE_CHECKING, TypeVar

from msgspec.structs import replace

from actgen.core.diagnostics import CellPlace, FilePlace
from actgen.french.agreement import plural
from actgen.french.amounts import number_figures
from actgen.french.lists import enumerate_in_french

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from typing import TypeGuard

    from actgen.core.diagnostics import Diagnostic, Place

Found = TypeVar("Found")
#: In how many rows, files or acts the same is told one by one; how many rows are named where there are more.
_ALONE, _NAMED = 3, 3
#: From how many on, rows that follow each other are told as « 2 à 4 ».
_RUN = 3


class _Places(FilePlace, frozen=True):
    """Several places where the same is wrong; by itself, it is the first of them."""

    every: tuple[Place, ...] = ()

    def __str__(self) -> str:
        first = self.every[0]
        if not _is_cell(first):
            others = len(self.every) - 1
            return f"{first}, et {number_figures(others)}\u00a0{plural(others, 'autre endroit', 'autres endroits')}"
        column = f", colonne «\u00a0{first.heading}\u00a0»" if first.heading else ""
        return f"{self.path}, lignes {_rows(place.line for place in self.every if _is_cell(place))}{column}"


def together(faults: Iterable[Diagnostic]) -> list[Diagnostic]:
    """The faults, each where the first stands that says so, in all the places where they are told together."""
    return [as_one(same) for same in grouped(faults, lambda fault: fault)]


def grouped(found: Iterable[Found], fault_of: Callable[[Found], Diagnostic]) -> list[list[Found]]:
    """What says the same together, where it is at one place or in more than three rows, files or acts; else apart."""
    alike: dict[object, list[Found]] = defaultdict(list)
    for one in found:
        alike[_said(fault_of(one))].append(one)
    return [group for same in alike.values() for group in _parted(same, lambda one: fault_of(one).place)]


def as_one(same: Sequence[Diagnostic]) -> Diagnostic:
    """What several say, in all their places."""
    first, places = same[0], tuple(dict.fromkeys(fault.place for fault in same))
    if len(places) == 1:
        return first
    place = first.place
    path, line = (place.path, place.line) if isinstance(place, FilePlace) else (place.document, 0)
    return replace(first, place=_Places(path, line, every=places))


def _parted(same: list[Found], place_of: Callable[[Found], Place]) -> Iterable[list[Found]]:
    if len({_holder(place_of(one)) for one in same}) > _ALONE:
        return [same]
    by_place: dict[Place, list[Found]] = defaultdict(list)
    for one in same:
        by_place[place_of(one)].append(one)
    return by_place.values()


def _said(fault: Diagnostic) -> object:
    """What is the same of faults that are told together: their words and, in a table, its column."""
    place = fault.place
    column = (place.path, place.heading) if _is_cell(place) else None
    return column, fault.severity, fault.code, fault.message, fault.hint


def _is_cell(place: Place) -> TypeGuard[CellPlace]:
    return isinstance(place, CellPlace) and place.line > 0


def _holder(place: Place) -> object:
    """The row, the file or the act that holds a place."""
    if isinstance(place, FilePlace):
        return place.line if _is_cell(place) else place.path
    return place.document


def _rows(lines: Iterable[int]) -> str:
    """« 2, 5 et 9 », « 2 à 901 », « 2 à 40, 51, 60 et 38 autres »."""
    runs = [*_runs(sorted(set(lines)))]
    shown = runs[: _NAMED + (len(runs) == _NAMED + 1)]
    others = sum(len(run) for run in runs[len(shown) :])
    more = [f"{number_figures(others)}\u00a0autres"] if others else []
    return enumerate_in_french([*map(_run, shown), *more])


def _runs(lines: Sequence[int]) -> Iterator[list[int]]:
    """The rows that follow each other, together where they are enough."""
    for _, ranked in groupby(enumerate(lines), lambda one: one[1] - one[0]):
        run = [line for _, line in ranked]
        yield from [run] if len(run) >= _RUN else ([line] for line in run)


def _run(lines: Sequence[int]) -> str:
    return f"{lines[0]} à {lines[-1]}" if len(lines) > 1 else str(lines[0])
