"""`actgen migrate`: old files written in the new form, their comments kept."""

from __future__ import annotations

from typing import Annotated

import typer

from actgen.cli.french import FrenchCommand
from actgen.cli.options import CommunesOption, ProjectOption, open_project
from actgen.cli.report import say


def add_to(app: typer.Typer) -> None:
    """Add the command to the application."""
    app.command("migrate", cls=FrenchCommand, short_help="Écrit les fichiers anciens dans la forme nouvelle.")(migrate)


def migrate(
    commune: CommunesOption = None,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Ne rien écrire\u00a0: dire ce qui serait réécrit.")
    ] = False,
    project: ProjectOption = None,
) -> int:
    """Écrit les actes des communes en liste, «\u00a0- acte: deliberation\u00a0», où un acte peut venir plusieurs fois.

    Les commentaires, l’ordre et les autres lignes restent. Un fichier ancien se lit toujours\u00a0: rien ne presse.
    Exemple\u00a0: actgen migrate --commune ancenis-saint-gereon
    """
    from actgen.atelier.first_file.migrating import migrated
    from actgen.core.files import read_file, write_whole
    from actgen.kinds.catalogue import kinds_of

    place = open_project(project)
    kinds = kinds_of(place)
    paths = [place.commune_file(slug) for slug in commune or place.communes()]
    texts = {path: migrated(read_file(path), place.show(path), kinds) for path in paths}
    changed = {path: text for path, text in texts.items() if text is not None}
    for path, text in changed.items():
        if not dry_run:
            write_whole(path.parent, {path.name: text.encode()})
        say(f"{'à réécrire' if dry_run else 'réécrit'}\u00a0: {place.show(path)}")
    if not changed:
        say("Aucun fichier à réécrire\u00a0: tous sont déjà dans la forme nouvelle.")
    return 0
