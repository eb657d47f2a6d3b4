"""`actgen atelier`: the same work in the browser, served by this machine to itself."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, Annotated

import typer

from actgen.cli.french import FrenchCommand
from actgen.cli.options import ProjectOption, open_project
from actgen.cli.report import say

if TYPE_CHECKING:
    from actgen.atelier.browser.web.serving import Served

#: No service that is known has it.
_USUAL_PORT = 8474
_Port = Annotated[int, typer.Option("--port", metavar="N", help="Le port\u00a0; 0 en prend un qui est libre.")]
_Host = Annotated[
    str,
    typer.Option(
        "--hote",
        metavar="H",
        help="L’adresse où répondre. Sans elle, 127.0.0.1\u00a0: cette machine seule peut entrer.",
    ),
]
_Quiet = Annotated[bool, typer.Option("--sans-navigateur", help="N’ouvre pas le navigateur\u00a0: affiche l’adresse.")]


def add_to(app: typer.Typer) -> None:
    """Add the command to the application."""
    app.command("atelier", cls=FrenchCommand, short_help="Ouvre l’atelier dans le navigateur.")(atelier)


def atelier(
    project: ProjectOption = None, port: _Port = _USUAL_PORT, hote: _Host = "127.0.0.1", sans_navigateur: _Quiet = False
) -> None:
    """Ouvre l’atelier du projet dans le navigateur\u00a0: le même travail, sans terminal.

    Tout ce qui y est fait est écrit dans les fichiers du projet. Ctrl-C l’arrête.

    Exemple\u00a0: actgen atelier
    """
    from actgen.atelier.browser.web.serving import is_loopback, served

    with suppress(KeyboardInterrupt), served(open_project(project), host=hote, port=port) as ready:
        say(f"L’atelier est ouvert\u00a0: {ready.address}")
        if not is_loopback(hote):
            say("→ Cette adresse répond à d’autres machines, sans chiffrement\u00a0: ne donnez pas son jeton.")
        say("Ctrl-C l’arrête.")
        _run(ready, quiet=sans_navigateur)


def _run(ready: Served, *, quiet: bool) -> None:
    import sys

    sys.stdout.flush()  # who reads through a pipe must have the address now
    if not quiet:
        ready.open_browser()
    ready.run()
