"""A run of `actgen batch`: what changed is made, as far as it can be, and all of it is told."""

from __future__ import annotations

from typing import TYPE_CHECKING

import typer
from msgspec.structs import replace

from actgen.atelier.batch.manifest import manifest_name
from actgen.atelier.batch.memory import memory_of
from actgen.atelier.batch.results import results_of
from actgen.atelier.batch.running import part_of, run
from actgen.cli.lots.progress import shown
from actgen.cli.lots.telling import Tally, tell, tell_reasons, tell_stopped, write_manifest, write_report
from actgen.core.errors import MachineFault

if TYPE_CHECKING:
    from pathlib import Path

    from actgen.atelier.batch.lot import Lot
    from actgen.atelier.batch.results import Results
    from actgen.atelier.batch.running import Runner
    from actgen.atelier.batch.sources import Read


def make_and_tell(
    lot: Lot, read: Read, share: tuple[int, int], runner: Runner, report: Path | None, *, dry_run: bool
) -> None:
    """Make what changed of that share of the records and tell it, or only say what would be made."""
    results, reasons = results_of(memory_of(lot, *share), part_of(read.records, *share))
    if dry_run:
        tell_reasons(read, reasons, len(results.slugs))
        return
    read = replace(read, records=())  # each goes once it is made: those of all France take thirty megabytes
    _made(lot, read, results, runner)
    found = Tally()
    write_manifest(lot, found.over(results), manifest_name(*share))
    is_sound = tell(lot, read, found, len(results.slugs) - len(reasons))
    if report:
        write_report(lot.project, report, read, results)
    if not is_sound:
        raise typer.Exit(1)


def _made(lot: Lot, read: Read, results: Results, runner: Runner) -> None:
    """Make what is still to be made; each is kept as it comes, and told if the run stops."""
    memory = results.memory
    try:
        for one in shown(run(lot, results.pending.values(), runner), len(results.pending)):
            results.add(one)
    except (MachineFault, KeyboardInterrupt):
        tell_stopped(lot, read, results, memory.name, manifest_name(*memory.part))
        raise
    memory.settle(results.slugs)
