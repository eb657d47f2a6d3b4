"""The application: the commands, what all of them share, and the one place where a fault becomes an exit code."""

from __future__ import annotations

import functools
import os
import sys
from importlib import import_module
from typing import TYPE_CHECKING, Annotated

import typer

from actgen.cli.french import french_app, usage_fault
from actgen.core.errors import ActgenError, MachineFault, UsageFault
from actgen.core.machine import machine_fault, unprinted

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

#: Every command, or group of commands, in the order of the help page: the module of this package that adds it.
COMMANDS = {
    "new": "new",
    "render": "render",
    "batch": "lots.batch",
    "import": "lots.importing",
    "check": "check",
    "atelier": "atelier",
    "golden": "golden",
    "verify": "verify",
    "migrate": "migrate",
    "templates": "templates.group",
    "actes": "actes",
    "wording": "wording",
    "schema": "schema",
    "init": "init",
    "doctor": "doctor",
}
_VERSION = "--version"


def app_of(names: Iterable[str] = COMMANDS) -> typer.Typer:
    """The application with these of its commands; only their modules are imported."""
    app = french_app(
        "actgen fait les actes des communes et de leurs groupements\u00a0: délibérations, décisions, arrêtés, "
        "conventions, papiers de séance, en Word et en PDF. "
        "«\u00a0actgen atelier\u00a0» fait de même dans le navigateur.\n\n"
        "Exemple\u00a0: actgen render deliberation --commune ancenis-saint-gereon"
    )
    for name in names:
        import_module(f"actgen.cli.{COMMANDS[name]}").add_to(app)
    app.callback()(_root)
    return app


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
        result = _command(_named(arguments))(arguments, standalone_mode=False, prog_name="actgen")
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


def _named(arguments: list[str]) -> tuple[str, ...]:
    """The commands that this call can reach: the one that it names; all, where it asks which there are."""
    first = arguments[0] if arguments else ""
    if first in COMMANDS:
        return (first,)
    return () if first == _VERSION else tuple(COMMANDS)


@functools.cache
def _command(names: tuple[str, ...]) -> Callable[..., object]:
    """The application made ready once: Typer itself would read the signatures of its commands again at each call."""
    return typer.main.get_command(app_of(names))


def _told(fault: ActgenError) -> int:
    from actgen.cli.report import show_fault

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
        from importlib.metadata import version

        typer.echo(f"actgen {version('actgen')}")
        raise typer.Exit


def _root(
    version: Annotated[
        bool, typer.Option(_VERSION, help="Montre la version.", callback=_show_version, is_eager=True)
    ] = False,
) -> None:
    """Placeholder of the options that stand before a command; the help text is that of the application."""
