"""`actgen templates precommit`: what is about to be committed, checked as it will stand in Git."""

from __future__ import annotations

import typer

from actgen.cli.french import FrenchCommand
from actgen.cli.options import ProjectOption, open_project
from actgen.cli.report import say, show_diagnostics


def add_to(group: typer.Typer) -> None:
    """Add the command to its group."""
    group.command("precommit", cls=FrenchCommand, short_help="Contrôle ce qui va être enregistré dans Git.")(precommit)


def precommit(project: ProjectOption = None) -> int:
    """Contrôle ce que «\u00a0git commit\u00a0» va enregistrer\u00a0: modèles, textes, verrous, goldens.

    C’est l’index de Git qui est lu, non les fichiers du dossier\u00a0: un texte mis à jour mais oublié se voit. Sans
    changement de modèle, de variable ou de golden, ne dit rien.

    Exemple\u00a0: actgen templates precommit
    """
    from actgen.atelier.publishing.committing import check_staged

    found = check_staged(open_project(project))
    show_diagnostics(found)
    refused = any(one.is_error for one in found)
    if refused:
        say("Rien n’a été enregistré dans Git. Pour enregistrer malgré tout\u00a0: git commit --no-verify.")
    return int(refused)
