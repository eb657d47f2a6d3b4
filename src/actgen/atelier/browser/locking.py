"""One writer at a time in a project, whatever the process: another atelier, a command."""

from __future__ import annotations

from contextlib import ExitStack, contextmanager
from typing import TYPE_CHECKING

from actgen.core.errors import MachineFault
from actgen.core.unfinished import alone_in

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator
    from pathlib import Path

    from actgen.core.project import Project


@contextmanager
def alone_in_project(project: Project, folders: Collection[Path] = ()) -> Iterator[None]:
    """Let no other atelier write until the block ends, nor any command in those folders.

    MachineFault where the folder of the project is not there any more.
    """
    check_there(project)
    variables = project.root / "variables"
    with ExitStack() as held:
        for folder in sorted({variables, *(one for one in folders if one.is_dir())} - {project.root}):
            held.enter_context(alone_in(folder))
        yield


def check_there(project: Project) -> None:
    """MachineFault where the folder of the project has gone, or is on a disk that is not there any more."""
    if not (project.root / "variables").is_dir():
        raise MachineFault(
            f"Le dossier du projet n’est plus là\u00a0: {project.root}. Rien n’a été écrit.",
            "Remettez-le à sa place, ou relancez l’atelier dans le bon dossier. Copiez d’abord ce que vous avez tapé.",
        )
