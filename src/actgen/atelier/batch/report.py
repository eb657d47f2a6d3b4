"""The page of a run: how many acts were made, what keeps the others from being made, and what to read again."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from msgspec import Struct

from actgen.atelier.batch.alike import as_one, grouped
from actgen.core.diagnostics import WordPlace, warning
from actgen.french.agreement import plural
from actgen.french.amounts import number_figures

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from actgen.atelier.batch.made import Line, Made
    from actgen.atelier.batch.sources import Read
    from actgen.core.diagnostics import Diagnostic

MAKER = "batch"


class Finding(Struct, frozen=True):
    """What is wrong or to be read again, where, and what to do; `rows` are all that it concerns, if there are many."""

    where: str
    message: str
    hint: str
    rows: tuple[str, ...] = ()

    @property
    def shown(self) -> str:
        """What opens the list of its rows."""
        return f"Les {counted(len(self.rows), 'ligne', 'lignes')}"


class _Heard(Struct, frozen=True):
    """A fault or a warning of one row, the row, and where it stands if no other row has the same."""

    fault: Diagnostic
    row: str
    where: str


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
    faults = (*(_Heard(one, str(one.place), str(one.place)) for one in read.faults), *_of_records(ordered))
    summary = _summary(len(lines), read.rows, read.faulty_rows + sum(bool(one.faults) for one in ordered))
    view = View(summary, read.remarks, _findings(faults), _findings(_warnings(lines)), tuple(_by_template(lines)))
    return render("batch.html", maker=MAKER, view=view)


def counted(count: int, one: str, many: str) -> str:
    """« 1 acte », « 34 969 actes »."""
    return f"{number_figures(count)}\u00a0{plural(count, one, many)}"


def _summary(acts: int, rows: int, faulty: int) -> str:
    made, given = counted(acts, "acte fait", "actes faits"), counted(rows, "ligne lue", "lignes lues")
    return f"{made}, {given}, {number_figures(faulty)}\u00a0en défaut."


def _of_records(made: Iterable[Made]) -> Iterator[_Heard]:
    for one in made:
        for fault in one.faults:
            yield _Heard(fault, f"{one.slug}, {one.place}", f"{one.slug}, {fault.place}")


def _warnings(lines: Iterable[Line]) -> Iterator[_Heard]:
    for line in lines:
        for told in line["avertissements"]:
            found = warning(told["code"], WordPlace(told["place"]), told["message"], told["conseil"])
            yield _Heard(found, f"{line['collectivite']}, {line['source']}", f"{found.place} ({line['source']})")


def _findings(heard: Iterable[_Heard]) -> tuple[Finding, ...]:
    return tuple(_finding(same) for same in grouped(heard, lambda one: one.fault))


def _finding(same: Sequence[_Heard]) -> Finding:
    fault, rows = as_one([one.fault for one in same]), tuple(dict.fromkeys(one.row for one in same))
    if len(rows) == 1:
        return Finding(same[0].where, fault.message, fault.hint)
    return Finding(str(fault.place), fault.message, fault.hint, rows)


def _by_template(lines: Iterable[Line]) -> Iterator[Acts]:
    held: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for line in lines:
        held[line["modele"]].append((line["collectivite"], line["source"]))
    for template, rows in sorted(held.items()):
        yield Acts(f"{counted(len(rows), 'acte fait', 'actes faits')} d’après {template}", tuple(rows))
