"""`actgen import`: a first file for each commune, from the official files of open data."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from actgen.cli.french import FrenchCommand
from actgen.cli.options import ProjectOption, named_path, open_project
from actgen.cli.report import say, show_diagnostics
from actgen.french.agreement import plural

_Annuaire = Annotated[
    Path,
    typer.Option(
        "--annuaire",
        metavar="FICHIER",
        parser=named_path,
        help="L’annuaire de l’éducation, fr-en-annuaire-education.csv, tel qu’il se télécharge.",
    ),
]
_Maires = Annotated[
    Path,
    typer.Option(
        "--maires",
        metavar="FICHIER",
        parser=named_path,
        help="Les maires du Répertoire national des élus, elus-maires.csv, tels qu’ils se téléchargent.",
    ),
]


_Departement = Annotated[str, typer.Option("--departement", metavar="CODE", help="Celles de ce département\u00a0: 44.")]
_Academie = Annotated[str, typer.Option("--academie", metavar="NOM", help="Celles de cette académie\u00a0: nantes.")]


def add_to(app: typer.Typer) -> None:
    """Add the command to the application."""
    app.command("import", cls=FrenchCommand, short_help="Commence les fichiers des communes par les données ouvertes.")(
        bring_in
    )


def bring_in(
    annuaire: _Annuaire,
    maires: _Maires,
    departement: _Departement = "",
    academie: _Academie = "",
    project: ProjectOption = None,
) -> None:
    """Écrit le fichier de chaque commune\u00a0: son nom, ses codes, son maire, ses écoles publiques.

    Un fichier qui existe n’est jamais changé. Ce qui n’est pas clair est dit, non deviné\u00a0; aucune date de
    naissance n’est gardée.

    Exemple\u00a0: actgen import --annuaire annuaire.csv --maires maires.csv --departement 44
    """
    from actgen.atelier.opendata.dossiers import bring
    from actgen.atelier.opendata.scope import scope_of

    place = open_project(project)
    brought = bring(place, annuaire, maires, scope_of(departement, academie))
    show_diagnostics(brought.told)
    count = len(brought.written)
    say(f"{count}\u00a0{plural(count, 'fichier écrit', 'fichiers écrits')} dans variables/communes.")
    if same := brought.standing:
        say(f"{same}\u00a0{plural(same, 'commune a déjà le sien, inchangé', 'communes ont déjà le leur, inchangé')}.")
