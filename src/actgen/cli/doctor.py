"""`actgen doctor`: what this machine has for actgen, what it lacks, and the exact thing to do."""

from __future__ import annotations

import platform
import sys
from importlib.metadata import version
from typing import TYPE_CHECKING

import typer

from actgen.cli.french import FrenchCommand
from actgen.cli.options import ProjectOption, open_project
from actgen.cli.report import say
from actgen.core.errors import MachineFault, UsageFault
from actgen.french.agreement import plural
from actgen.french.lists import enumerate_in_french

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


def add_to(app: typer.Typer) -> None:
    """Add the command to the application."""
    app.command("doctor", cls=FrenchCommand, short_help="Dit si cette machine a tout ce qu’il faut.")(doctor)


def doctor(project: ProjectOption = None) -> int:
    """Dit ce que cette machine a et ce qui lui manque, avec la commande à taper.

    Exemple\u00a0: actgen doctor
    """
    say(f"actgen {version('actgen')}, Python {platform.python_version()}, {sys.platform}")
    probes: list[Callable[[], str]] = [_pdf, lambda: _project(project)]
    code = max(_probe(probe) for probe in probes)
    say(_second_engine())
    say(_pages())
    return code


def _probe(probe: Callable[[], str]) -> int:
    try:
        say(f"✓ {probe()}")
    except (MachineFault, UsageFault) as fault:
        say(f"✗ {fault.message}")
        say(f"  → {fault.hint}")
        return fault.exit_code
    return 0


def _pdf() -> str:
    """A page really laid out: the only proof that the libraries are there and can be used."""
    from actgen.writers.pdf import lay_out

    lay_out("<!doctype html><html lang=fr><title>Essai</title><p>Essai", "essai")
    return f"PDF\u00a0: WeasyPrint {version('weasyprint')} et Pango répondent"


def _second_engine() -> str:
    """What is said of the engine that nobody needs to have."""
    from actgen.writers.typst import engine_name, install_line, is_installed

    if is_installed():
        return f"✓ Second moteur du PDF\u00a0: {engine_name()}, avec --moteur typst"
    return f"– Second moteur du PDF, facultatif\u00a0: typst n’est pas installé ({install_line()})"


def _pages() -> str:
    """What is said of what draws the pages that goldens hold."""
    from actgen.atelier.goldens.look import office, pdfium

    if not pdfium.is_there():
        return f"– Pages des goldens, facultatif\u00a0: pypdfium2 n’est pas installé ({pdfium.install_line()})"
    word = office.program() or "sans LibreOffice, celles des fichiers Word ne sont pas dessinées"
    return f"✓ Pages des goldens\u00a0: {pdfium.program()}, {word}"


def _project(given: Path | None) -> str:
    from actgen.library.catalogue import list_templates

    place = open_project(given)
    counts = [
        f"{count} {plural(count, one, many)}"
        for count, one, many in (
            (len(list_templates(place)), "modèle", "modèles"),
            (len(place.communes()), "fichier de commune", "fichiers de commune"),
        )
    ]
    return f"Projet\u00a0: {place.root}, {enumerate_in_french(counts)}"
