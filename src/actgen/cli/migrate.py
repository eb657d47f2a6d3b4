"""`actgen migrate`: old files written in the new form, their comments kept."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from actgen.cli.french import FrenchCommand
from actgen.cli.options import CommunesOption, ProjectOption, open_project
from actgen.cli.report import say

if TYPE_CHECKING:
    from actgen.core.project import Project


def add_to(app: typer.Typer) -> None:
    """Add the command to the application."""
    app.command("migrate", cls=FrenchCommand, short_help="Écrit les fichiers anciens dans la forme nouvelle.")(migrate)


def migrate(
    commune: CommunesOption = None,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Ne rien écrire\u00a0: dire ce qui serait réécrit.")
    ] = False,
    folder: Annotated[
        bool,
        typer.Option(
            "--dossier",
            help="Faire un dossier de chaque commune nommée\u00a0: commune.yaml et seances/DATE.yaml.",
        ),
    ] = False,
    project: ProjectOption = None,
) -> int:
    """Écrit les actes des communes en liste, et les faits des modèles en variables.

    «\u00a0- acte: deliberation\u00a0»\u00a0: un acte peut venir plusieurs fois. Dans un manifeste, un fait de
    «\u00a0faits\u00a0» devient une variable avec sa «\u00a0valeur\u00a0». Les commentaires, l’ordre et les autres
    lignes restent. Un fichier ancien se lit toujours\u00a0: rien ne presse. Avec --commune, seuls ces fichiers.

    Exemple\u00a0: actgen migrate --commune ancenis-saint-gereon
    """
    from actgen.core.unfinished import alone_in

    place = open_project(project)
    with alone_in(place.root / "variables"):  # an atelier that is open saves before this, or is told of it
        if folder:
            return _into_folders(place, commune or [], dry_run=dry_run)
        return _in_place(place, commune, dry_run=dry_run)


def _in_place(place: Project, communes: list[str] | None, *, dry_run: bool) -> int:
    """Write each file in the new form where it stands."""
    from actgen.atelier.migrating.project import migrated_files
    from actgen.core.files import write_whole

    files = migrated_files(place, communes)
    if not dry_run:
        write_whole(place.root, {str(path.relative_to(place.root)): content for path, content in files.items()})
    for path in files:
        say(f"{'à réécrire' if dry_run else 'réécrit'}\u00a0: {place.show(path)}")
    if not files:
        say("Aucun fichier à réécrire\u00a0: tous sont déjà dans la forme nouvelle.")
    return 0


def _into_folders(project: Project, communes: list[str], *, dry_run: bool) -> int:
    """Make a folder of the file of each commune; UsageFault where none is named."""
    from actgen.atelier.first_file.folding import folder_form
    from actgen.core.errors import UsageFault
    from actgen.core.files import read_file, write_whole
    from actgen.kinds.catalogue import kinds_of

    if not communes:
        raise UsageFault("--dossier ne change que les communes nommées.", "Ajoutez --commune NOM.")
    files = {slug: project.commune_files(slug) for slug in communes}
    old = {slug: one.main for slug, one in files.items() if not one.is_folder}
    made = {slug: folder_form(read_file(path), project.show(path), kinds_of(project)) for slug, path in old.items()}
    for slug, texts in made.items():
        place = old[slug].with_suffix("")
        if not dry_run:
            folder_files = {f"{place.name}/{name}": text.encode() for name, text in texts.items()}
            write_whole(place.parent, folder_files, removed=[old[slug].name])
        for name in texts:
            say(f"{'à écrire' if dry_run else 'écrit'}\u00a0: {project.show(place / name)}")
        say(f"{'à supprimer' if dry_run else 'supprimé'}\u00a0: {project.show(old[slug])}")
    for slug in set(communes) - set(made):
        say(f"{slug} est déjà un dossier.")
    return 0
