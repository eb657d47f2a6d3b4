"""The application: the commands, what all of them share, and the one place where a fault becomes an exit code."""

from __future__ import annotations

import os
import sys
from importlib.metadata import version as installed_version
from typing import Annotated

import typer

from actgen.cli import check, doctor, golden, init, new, render, schema, templates, verify, wording
from actgen.cli.french import french_app, usage_fault
from actgen.cli.report import show_fault
from actgen.core.errors import ActgenError, UsageFault

app = french_app(
    "actgen fait les actes par lesquels une commune adhère à un espace numérique de travail\u00a0: délibération, "
    "convention, annexes, en Word et en PDF.\n\n"
    "Exemple\u00a0: actgen render deliberation --commune ancenis-saint-gereon"
)
new.add_to(app)
render.add_to(app)
check.add_to(app)
golden.add_to(app)
verify.add_to(app)
templates.add_to(app)
wording.add_to(app)
schema.add_to(app)
init.add_to(app)
doctor.add_to(app)


def run(arguments: list[str]) -> int:
    """Run the command line and return its exit code: 0, 1, 2 or 3, as `core.errors` says."""
    try:
        result = app(arguments, standalone_mode=False, prog_name="actgen")
    except ActgenError as fault:
        show_fault(fault)
        return fault.exit_code
    except (typer.Abort, KeyboardInterrupt):
        show_fault(UsageFault("Interrompu."))
        return UsageFault.exit_code
    except BrokenPipeError:  # who reads has read enough
        sys.stdout = sys.stderr = open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115
        return 0
    except typer.exceptions.TyperException as fault:
        if type(fault).__name__ == "NoArgsIsHelpError":  # its message is the help page itself
            typer.echo(fault.format_message())
        else:
            show_fault(usage_fault(fault))
        return UsageFault.exit_code
    return result if isinstance(result, int) else 0


def _show_version(asked: bool) -> None:
    if asked:
        typer.echo(f"actgen {installed_version('actgen')}")
        raise typer.Exit


@app.callback()
def root(
    version: Annotated[
        bool, typer.Option("--version", help="Montre la version.", callback=_show_version, is_eager=True)
    ] = False,
) -> None:
    """Placeholder of the options that stand before a command; the help text is that of the application."""
