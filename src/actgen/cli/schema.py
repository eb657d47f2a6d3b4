"""`actgen schema`: the JSON Schemas by which an editor completes and checks the files of `variables/`."""

from __future__ import annotations

from pathlib import Path
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
    from actgen.core.files import write_whole
    from actgen.kinds.catalogue import kinds_of
    from actgen.library.schemas import SCHEMAS, schema_text

    place = open_project(project)
    kinds = kinds_of(place)
    folder = place.root / "variables" / "schema"
    texts = {f"{name}.schema.json": schema_text(name, kinds).encode() for name in SCHEMAS}
    if verify:
        stale = [name for name, text in texts.items() if not _is_current(folder / name, text)]
        for name in stale:
            say(f"{place.show(folder / name)} n’est plus à jour\u00a0: lancez «\u00a0actgen schema\u00a0».")
        return int(bool(stale))
    write_whole(folder, texts)
    for name in texts:
        say(f"écrit {place.show(folder / name)}")
    return 0


def _is_current(path: Path, text: bytes) -> bool:
    from actgen.core.files import read_file

    return path.is_file() and read_file(path) == text
