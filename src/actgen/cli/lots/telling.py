"""What a run says and leaves beside its acts: why they are made, what became of each row, a page, a manifest."""

from __future__ import annotations

import contextlib
from collections import deque
from typing import TYPE_CHECKING, Any

import typer
from msgspec import Struct, field

from actgen.atelier.batch.made import read_json_line
from actgen.atelier.batch.report import counted
from actgen.cli.report import say, show_diagnostics
from actgen.core.errors import MachineFault
from actgen.french.agreement import plural
from actgen.french.amounts import number_figures

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

    from actgen.atelier.batch.lot import Lot
    from actgen.atelier.batch.made import Made
    from actgen.atelier.batch.results import Results
    from actgen.atelier.batch.sources import Read
    from actgen.core.diagnostics import Diagnostic
    from actgen.core.project import Project


def tell_reasons(read: Read, reasons: Mapping[str, str], count: int) -> None:
    """What a run would make, and why."""
    _show_faults(read)
    for slug, why in reasons.items():
        say(f"{slug}\u00a0: {why}")
    say(f"{number_figures(len(reasons))} sur {number_figures(count)}\u00a0à faire\u00a0; rien n’a été écrit.")
    if read.faults:
        raise typer.Exit(1)


class Tally(Struct):
    """How many acts were made and how many of them have a warning; the faults of the collectivités that have some."""

    acts: int = 0
    warned: int = 0
    lost: int = 0
    faults: list[Diagnostic] = field(default_factory=list)

    def over(self, results: Results) -> Iterator[bytes]:
        """The lines of the results, counted as they go by: to read them all again takes a second for all of France."""
        self.lost = len(results.faulty)
        self.faults = [fault for one in results.faulty.values() for fault in one.faults]
        for line in results.lines():
            warnings = read_json_line(line, _ActLine).avertissements
            self.acts += warnings is not None
            self.warned += bool(warnings)
            yield line


class _ActLine(Struct):
    """The line of an act: its warnings; that of faults has none."""

    avertissements: list[Any] | None = None


def tell(lot: Lot, read: Read, found: Tally, same: int) -> bool:
    """The faults of all rows together, then the counts; `same` is how many stood already. True without a fault."""
    _show_faults(read, found.faults)
    lost = read.faulty_rows + found.lost
    say(f"{_counted_acts(found.acts)} dans {lot.project.show(lot.output)}.")
    if same:
        one, several = "commune inchangée n’est pas refaite", "communes inchangées ne sont pas refaites"
        say(f"{counted(same, one, several)}.")
    if found.warned:
        say(f"{counted(found.warned, 'acte a', 'actes ont')} un avertissement\u00a0: le manifeste les dit.")
    if lost:
        one, several = "commune ou ligne est en défaut, dite", "communes ou lignes sont en défaut, dites"
        say(f"{counted(lost, one, several)} plus haut.")
    return not lost


def tell_stopped(lot: Lot, read: Read, results: Results, journal: str, manifest: str) -> None:
    """What stands of a run that cannot go on: the faults met, how many acts were made, and where they are listed.

    The manifest lists them where it can still be written, else the journal of the run.
    """
    found = Tally()
    deque(found.over(results), maxlen=0)
    _show_faults(read, found.faults)
    if not (count := found.acts):
        return
    listed = journal
    with contextlib.suppress(MachineFault):
        write_manifest(lot, results.lines(), manifest)
        listed = manifest
    stay = plural(count, "il reste", "ils restent")
    say(f"{_counted_acts(count)} dans {lot.project.show(lot.output)}, que {listed} liste\u00a0: {stay}.")
    say("Le lot n’est pas fini\u00a0: relancez la même commande, elle reprendra où il s’est arrêté.")


def write_manifest(lot: Lot, lines: Iterable[bytes], name: str) -> None:
    """Write the line of each act, beside the folders of the collectivités."""
    from actgen.atelier.batch.manifest import manifest_text
    from actgen.core.files import write_whole

    write_whole(lot.output, {name: manifest_text(lines)})


def write_report(project: Project, path: Path, read: Read, made: Iterable[Made]) -> None:
    """Write the page that tells it all, and say where."""
    from actgen.atelier.batch.report import report_page
    from actgen.core.files import write_outputs

    write_outputs(path.parent, {path.name: report_page(read, made).encode()})
    say(f"Bilan\u00a0: {project.show(path)}")


def _show_faults(read: Read, faults: Iterable[Diagnostic] = ()) -> None:
    from actgen.atelier.batch.alike import together

    show_diagnostics([*read.remarks, *together([*read.faults, *faults])])


def _counted_acts(count: int) -> str:
    return counted(count, "acte", "actes")
