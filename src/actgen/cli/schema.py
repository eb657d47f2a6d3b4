"""`actgen schema`: the JSON Schemas by which an editor completes and checks the files of `variables/`."""

from __future__ import annotations

from typing import Annotated

import typer

from actgen.cli.french import FrenchCommand
from actgen.cli.options import ProjectOption, open_project
from actgen.cli.report import say


def add_to(app: typer.Typer) -> None:
    """Add the command to the application."""
    app.command("schema", cls=FrenchCommand, short_help="Écrit les schémas JSON pour l’éditeur.")(schema)


def schema(
    verify: Annotated[
        bool, typer.Option("--check", help="Ne rien écrire\u00a0: dire si les schémas sont à jour.")
    ] = False,
    project: ProjectOption = None,
) -> int:
    """Écrit dans variables/schema les schémas qui guident la saisie dans VS Code et d’autres éditeurs.

    Exemple\u00a0: actgen schema
    """
    from actgen.atelier.projects.schemas import schema_files, stale_schemas
    from actgen.core.files import write_whole

    place = open_project(project)
    if verify:
        stale = stale_schemas(place)
        for path in stale:
            say(f"{place.show(path)} n’est plus à jour\u00a0: lancez «\u00a0actgen schema\u00a0».")
        return int(bool(stale))
    texts = schema_files(place)
    write_whole(place.schemas, texts)
    for name in texts:
        say(f"écrit {place.show(place.schemas / name)}")
    return 0
