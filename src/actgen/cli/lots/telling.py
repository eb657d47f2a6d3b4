"""What a run says and leaves beside its acts: why they are made, what became of each row, a page, a manifest."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING, NamedTuple

import typer

from actgen.atelier.batch.report import counted
from actgen.cli.report import say, show_diagnostics
from actgen.core.errors import MachineFault
from actgen.french.agreement import plural
from actgen.french.amounts import number_figures

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path

    from actgen.atelier.batch.made import Made
    from actgen.atelier.batch.making import Lot
    from actgen.atelier.batch.sources import Read
    from actgen.core.diagnostics import Diagnostic
    from actgen.core.project import Project


def tell_reasons(read: Read, reasons: Mapping[str, str], count: int) -> None:
    """What a run would make, and why."""
    _show_faults(read, read.faults)
    for slug, why in reasons.items():
        say(f"{slug}\u00a0: {why}")
    say(f"{number_figures(len(reasons))} sur {number_figures(count)}\u00a0à faire\u00a0; rien n’a été écrit.")
    if read.faults:
        raise typer.Exit(1)


def tell(lot: Lot, read: Read, made: Iterable[Made], same: int) -> bool:
    """The faults of all rows together, then the counts; `same` is how many stood already. True without a fault."""
    found = _tell_faults(read, made)
    say(f"{_counted_acts(found.acts)} dans {lot.project.show(lot.output)}.")
    if same:
        one, several = "commune inchangée n’est pas refaite", "communes inchangées ne sont pas refaites"
        say(f"{counted(same, one, several)}.")
    if found.warned:
        say(f"{counted(found.warned, 'acte a', 'actes ont')} un avertissement\u00a0: le manifeste les dit.")
    if found.lost:
        one, several = "commune ou ligne est en défaut, dite", "communes ou lignes sont en défaut, dites"
        say(f"{counted(found.lost, one, several)} plus haut.")
    return not found.lost


def tell_stopped(lot: Lot, read: Read, made: Iterable[Made], journal: str, manifest: str) -> None:
    """What stands of a run that cannot go on: the faults met, how many acts were made, and where they are listed.

    The manifest lists them where it can still be written, else the journal of the run.
    """
    count = _tell_faults(read, made).acts
    if not count:
        return
    listed = journal
    with contextlib.suppress(MachineFault):
        write_manifest(lot, made, manifest)
        listed = manifest
    stay = plural(count, "il reste", "ils restent")
    say(f"{_counted_acts(count)} dans {lot.project.show(lot.output)}, que {listed} liste\u00a0: {stay}.")
    say("Le lot n’est pas fini\u00a0: relancez la même commande, elle reprendra où il s’est arrêté.")


def write_manifest(lot: Lot, made: Iterable[Made], name: str) -> None:
    """Write the line of each act, beside the folders of the collectivités."""
    from actgen.atelier.batch.manifest import manifest_text
    from actgen.core.files import write_whole

    write_whole(lot.output, {name: manifest_text(made).encode()})


def write_report(project: Project, path: Path, read: Read, made: Iterable[Made]) -> None:
    """Write the page that tells it all, and say where."""
    from actgen.atelier.batch.report import report_page
    from actgen.core.files import write_outputs

    write_outputs(path.parent, {path.name: report_page(read, made).encode()})
    say(f"Bilan\u00a0: {project.show(path)}")


class _Counts(NamedTuple):
    """How many acts were made and how many of them have a warning; how many rows and collectivités have a fault."""

    acts: int
    warned: int
    lost: int


def _tell_faults(read: Read, made: Iterable[Made]) -> _Counts:
    """Show the faults, and count the acts on the way: each result is read once."""
    faults, acts, warned, lost = list(read.faults), 0, 0, read.faulty_rows
    for one in made:
        faults += one.faults
        acts += len(one.lines)
        warned += sum(bool(line["avertissements"]) for line in one.lines)
        lost += bool(one.faults)
    _show_faults(read, faults)
    return _Counts(acts, warned, lost)


def _show_faults(read: Read, faults: Sequence[Diagnostic]) -> None:
    from actgen.atelier.batch.advising import together

    show_diagnostics([*read.remarks, *together(faults)])


def _counted_acts(count: int) -> str:
    return counted(count, "acte", "actes")
