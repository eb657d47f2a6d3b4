"""`actgen init`: a project of one's own, for those who have the package without the repository."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from actgen.cli.french import FrenchCommand
from actgen.cli.report import say
from actgen.french.agreement import plural
from actgen.french.lists import enumerate_in_french


def add_to(app: typer.Typer) -> None:
    """Add the command to the application."""
    app.command("init", cls=FrenchCommand, short_help="Fait un projet neuf, avec les modèles publiés.")(init)


def init(
    folder: Annotated[
        Path,
        typer.Argument(metavar="DOSSIER", help="Le dossier à créer, ou un dossier vide\u00a0; un point, celui-ci."),
    ],
) -> None:
    """Fait un projet prêt à servir\u00a0: modèles publiés, académies, communes d’exemple, réglages de l’éditeur.

    Un dossier qui contient déjà quelque chose est refusé\u00a0; rien n’est jamais remplacé.

    Exemple\u00a0: actgen init mes-actes
    """
    from actgen.atelier.projects.starter import IN_THE_BROWSER, NEXT_COMMANDS, starter_files
    from actgen.core.files import write_new_folder

    files = starter_files()
    write_new_folder(folder, files)
    say(f"écrit {folder}\u00a0: {_summary(files)}.")
    say("À taper maintenant\u00a0:")
    for command in (*_enter(folder), *NEXT_COMMANDS):
        say(f"  {command}")
    say("Ou, pour tout faire dans le navigateur\u00a0:")
    say(f"  {IN_THE_BROWSER}")


def _summary(files: dict[str, bytes]) -> str:
    """« 2 modèles, 1 académie et 1 commune d’exemple »."""
    kinds = (
        ("templates/*/*/*.docx", "modèle", "modèles"),
        ("variables/academies/*", "académie", "académies"),
        ("variables/actes/*", "sorte d’acte", "sortes d’actes"),
        ("variables/communes/*", "commune d’exemple", "communes d’exemple"),
    )
    counts = [(sum(Path(name).match(pattern) for name in files), one, many) for pattern, one, many in kinds]
    return enumerate_in_french([f"{count} {plural(count, one, many)}" for count, one, many in counts if count])


def _enter(folder: Path) -> list[str]:
    """The command that goes into the folder, when it is not the current one."""
    if folder.resolve() == Path.cwd().resolve():
        return []
    name = str(folder)
    return [f'cd "{name}"' if " " in name else f"cd {name}"]
