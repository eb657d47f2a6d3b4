"""What begins before the command line of a run is understood: another process that gets ready to make its acts."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

import typer

from actgen.cli.french import FrenchCommand
from actgen.cli.options import read_part
from actgen.core.errors import ActgenError

if TYPE_CHECKING:
    from collections.abc import Mapping


class EarlyCommand(FrenchCommand):
    """A command of a run: another process may get ready as soon as its line is parted into options."""

    def foresee(self, ctx: Any, args: list[str]) -> None:
        """Begin that process; a line that cannot be parted is told when it is read."""
        with suppress(typer.exceptions.TyperException):
            said, _, _ = self.make_parser(ctx).parse_args(args=args)
            begin_early(said)


def begin_early(said: Mapping[str, Any]) -> None:
    """Have another process get ready for the run of these options, each as it is written, by the name of its parameter.

    None begins where one would have nothing to do, nor where something is wrong, which is told when it is read.
    """
    from actgen.atelier.batch.manifest import journal_name
    from actgen.atelier.batch.processes.beginning import begin_ahead
    from actgen.atelier.batch.running import is_long
    from actgen.core.project import find_project

    with suppress(ActgenError, ValueError, KeyError):
        if not said["actes"] or int(said["jobs"]) < 2 or any(map(said.get, ("dry_run", "dask", "help"))):
            return
        place = find_project(Path.cwd(), given=_path(said.get("project")))
        folder = _path(said.get("output")) or place.output
        if is_long(Path(said["table"]), folder / journal_name(*read_part(said.get("part", "")))):
            begin_ahead(place, said["actes"])


def _path(text: str | None) -> Path | None:
    return Path(text) if text else None
