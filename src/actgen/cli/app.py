"""The application: the commands, what all of them share, and the one place where a fault becomes an exit code."""

from __future__ import annotations

import functools
import os
import sys
from importlib.metadata import version as installed_version
from typing import TYPE_CHECKING, Annotated

import typer

from actgen.cli import actes, atelier, check, doctor, golden, init, migrate, new, render, schema, verify, wording
from actgen.cli.french import french_app, usage_fault
from actgen.cli.lots import batch, importing
from actgen.cli.report import show_fault
from actgen.cli.templates import group as templates
from actgen.core.errors import ActgenError, MachineFault, UsageFault
from actgen.core.machine import machine_fault, unprinted

if TYPE_CHECKING:
    from collections.abc import Callable

app = french_app(
    "actgen fait les actes par lesquels une commune adhère à un espace numérique de travail\u00a0: délibération, "
    "convention, annexes, en Word et en PDF.\n\n"
    "Exemple\u00a0: actgen render deliberation --commune ancenis-saint-gereon"
)
new.add_to(app)
render.add_to(app)
batch.add_to(app)
importing.add_to(app)
check.add_to(app)
atelier.add_to(app)
golden.add_to(app)
verify.add_to(app)
migrate.add_to(app)
templates.add_to(app)
actes.add_to(app)
wording.add_to(app)
schema.add_to(app)
init.add_to(app)
doctor.add_to(app)


def run(arguments: list[str]) -> int:
    """Run the command line and return its exit code: 0, 1, 2 or 3, as `core.errors` says."""
    try:
        return _printed(_answer(arguments))
    except BrokenPipeError:  # who reads has read enough
        _say_no_more()
        return 0
    except OSError as failure:
        return _told(machine_fault(failure))


def _printed(code: int) -> int:
    """The code, once all that was said has left; that of a fault where it cannot, told once."""
    try:
        sys.stdout.flush()
    except BrokenPipeError:
        raise
    except OSError as failure:
        _say_no_more()
        return code if code == MachineFault.exit_code else _told(unprinted(failure))
    return code


def _answer(arguments: list[str]) -> int:
    try:
        result = _command()(arguments, standalone_mode=False, prog_name="actgen")
    except ActgenError as fault:
        return _told(fault)
    except (typer.Abort, KeyboardInterrupt):
        return _told(UsageFault("Interrompu."))
    except typer.exceptions.TyperException as fault:
        if type(fault).__name__ == "NoArgsIsHelpError":  # its message is the help page itself
            typer.echo(fault.format_message())
            return UsageFault.exit_code
        return _told(usage_fault(fault))
    except SystemExit as stopped:
        if type(sys.stdout).__name__ == "PacifyFlushWrapper":  # how Typer tells a reader who has read enough
            raise BrokenPipeError from stopped
        raise
    return result if isinstance(result, int) else 0


@functools.cache
def _command() -> Callable[..., object]:
    """The application made ready once: Typer itself would read the signatures of all commands again at each call."""
    return typer.main.get_command(app)


def _told(fault: ActgenError) -> int:
    try:
        show_fault(fault)
    except OSError:  # nobody can be told where standard error is full too
        _say_no_more("stderr")
    return fault.exit_code


def _say_no_more(name: str = "stdout") -> None:
    """Leave standard output, so that nothing tries again to write what it holds when the program ends."""
    silence = open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115
    stream, real = getattr(sys, name), getattr(sys, f"__{name}__")
    if real is not None and getattr(stream, "wrapped", stream) is real:
        os.dup2(silence.fileno(), real.fileno())
    setattr(sys, name, silence)


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
