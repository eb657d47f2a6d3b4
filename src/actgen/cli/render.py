"""`actgen render`: the main job."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from actgen.cli.french import FrenchCommand
from actgen.cli.options import ActeArgument, CommuneOption, ProjectOption, open_project, read_formats
from actgen.cli.report import say, show_diagnostics

if TYPE_CHECKING:
    from collections.abc import Sequence

    from actgen.core.project import Project
    from actgen.pipeline import Rendered

DEFAULT_FORMATS = "docx,pdf"


def add_to(app: typer.Typer) -> None:
    """Add the command to the application."""
    app.command("render", cls=FrenchCommand, short_help="Fait un acte, ou tous ceux d’une commune.")(render)


def render(
    acte: ActeArgument,
    commune: CommuneOption,
    version: Annotated[
        str, typer.Option("--version", metavar="V", help="La version du modèle\u00a0; sinon, celle en vigueur.")
    ] = "",
    formats: Annotated[
        str, typer.Option("--format", metavar="LISTE", help="Parmi docx, pdf, html, txt, séparés par des virgules.")
    ] = DEFAULT_FORMATS,
    output: Annotated[
        Path | None, typer.Option("--output", metavar="DOSSIER", help="Où écrire\u00a0; sinon, out/NOM dans le projet.")
    ] = None,
    force: Annotated[
        bool, typer.Option("--force", help="Remplace un fichier qui n’a pas été écrit par actgen.")
    ] = False,
    project: ProjectOption = None,
) -> None:
    """Fait un acte d’une commune, le contrôle, et l’écrit en Word et en PDF.

    Rien n’est écrit si l’acte a un défaut.

    Exemple\u00a0: actgen render deliberation --commune ancenis-saint-gereon
    """
    from actgen.core.files import write_outputs
    from actgen.pipeline import render_acts

    place = open_project(project)
    wanted = read_formats(formats)
    rendered = render_acts(place, commune, acte, wanted, version=version)
    files = {f"{one.acte}.{name}": content for one in rendered for name, content in one.files.items()}
    written = write_outputs(output or place.output / commune, files, force=force)
    _report(place, rendered, written)


def _report(project: Project, rendered: Sequence[Rendered], written: Sequence[Path]) -> None:
    from actgen.checks.registry import RULES

    warnings = list(dict.fromkeys(warning for one in rendered for warning in one.warnings))
    show_diagnostics(warnings)
    say(f"Contrôlé\u00a0: {len(RULES)} règles, puis l’acte fini, relu en entier.")
    for one in rendered:
        say(f"{one.acte}\u00a0: modèle {one.template}")
        for path in written:
            if path.stem == one.acte:
                say(f"  écrit {project.show(path)}")
