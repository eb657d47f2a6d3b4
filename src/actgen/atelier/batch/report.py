"""The page of a run: how many acts were made, what keeps the others from being made, and what to read again."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from msgspec import Struct

from actgen.french.agreement import plural
from actgen.french.amounts import number_figures

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from actgen.atelier.batch.made import Line, Made
    from actgen.atelier.batch.sources import Read
    from actgen.core.diagnostics import Diagnostic

MAKER = "batch"


class Finding(Struct, frozen=True):
    """What is wrong or to be read again, where, and what to do."""

    where: str
    message: str
    hint: str


class Acts(Struct, frozen=True):
    """The acts of one template: their title, then each collectivité with the row that gave it."""

    title: str
    rows: tuple[tuple[str, str], ...]


class View(Struct, frozen=True):
    """What the page shows."""

    summary: str
    remarks: tuple[Diagnostic, ...]
    faults: tuple[Finding, ...]
    warnings: tuple[Finding, ...]
    made: tuple[Acts, ...]


def report_page(read: Read, made: Iterable[Made]) -> str:
    """The page, whole: the faults by row, then the warnings by act, then every act under its template."""
    from actgen.pages.rendering import render  # here, since the command line counts by this module without any page

    ordered = sorted(made, key=lambda one: one.slug)
    lines = [line for one in ordered for line in one.lines]
    faults = (*(_finding(str(one.place), one) for one in read.faults), *_of_records(ordered))
    summary = _summary(len(lines), read.rows, read.faulty_rows + sum(bool(one.faults) for one in ordered))
    view = View(summary, read.remarks, faults, tuple(_warnings(lines)), tuple(_by_template(lines)))
    return render("batch.html", maker=MAKER, view=view)


def counted(count: int, one: str, many: str) -> str:
    """« 1 acte », « 34 969 actes »."""
    return f"{number_figures(count)}\u00a0{plural(count, one, many)}"


def _summary(acts: int, rows: int, faulty: int) -> str:
    made, given = counted(acts, "acte fait", "actes faits"), counted(rows, "ligne lue", "lignes lues")
    return f"{made}, {given}, {number_figures(faulty)}\u00a0en défaut."


def _finding(where: str, fault: Diagnostic) -> Finding:
    return Finding(where, fault.message, fault.hint)


def _of_records(made: Iterable[Made]) -> Iterator[Finding]:
    return (_finding(f"{one.slug}, {fault.place}", fault) for one in made for fault in one.faults)


def _warnings(lines: Iterable[Line]) -> Iterator[Finding]:
    for line in lines:
        for told in line["avertissements"]:
            yield Finding(f"{told['place']} ({line['source']})", told["message"], told["conseil"])


def _by_template(lines: Iterable[Line]) -> Iterator[Acts]:
    held: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for line in lines:
        held[line["modele"]].append((line["collectivite"], line["source"]))
    for template, rows in sorted(held.items()):
        yield Acts(f"{counted(len(rows), 'acte fait', 'actes faits')} d’après {template}", tuple(rows))
