"""`actgen templates publish`: a draft becomes a published version, or every reason why it does not is told."""

from __future__ import annotations

import difflib
from typing import TYPE_CHECKING, Annotated

import typer

from actgen.cli.french import FrenchCommand
from actgen.cli.options import ProjectOption, open_project
from actgen.cli.report import say, show_diagnostics
from actgen.core.encodings import text_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actgen.atelier.publishing.publication import Asked, Publication
    from actgen.core.names import TemplateName
    from actgen.core.project import Project


def add_to(group: typer.Typer) -> None:
    """Add the command to its group."""
    group.command("publish", cls=FrenchCommand, short_help="Publie un projet, s’il est prêt\u00a0: journal et verrou.")(
        publish
    )


def publish(
    names: Annotated[
        list[str],
        typer.Argument(
            metavar="MODELE",
            help="Le projet, nantes/convention@2030\u00a0; plusieurs, s’ils ne vont qu’ensemble.",
            show_default=False,
        ),
    ],
    day: Annotated[
        str,
        typer.Option("--date", metavar="DATE", help="Le jour de la publication, pour le journal\u00a0: 2030-01-01."),
    ] = "",
    closes: Annotated[
        bool, typer.Option("--ferme", help="Ferme la fenêtre de la version remplacée, la veille de la nouvelle.")
    ] = False,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Ne rien écrire\u00a0: dire ce qui le serait.")] = False,
    project: ProjectOption = None,
) -> None:
    """Publie un projet de modèle\u00a0: les actes de sa fenêtre se font alors avec lui, et il ne change plus.

    Refuse, avec toutes les raisons à la fois, tant que le texte, le manifeste ou les goldens ont un défaut. Sinon,
    écrit l’état, la ligne du journal (ce qui change dans la version remplacée), le texte et l’empreinte.

    Exemple\u00a0: actgen templates publish nantes/convention@2030 --date 2030-01-01 --dry-run
    """
    from actgen.atelier.publishing.publication import prepare, write

    place = open_project(project)
    made = prepare(place, _asked(names, day, closes=closes))
    show_diagnostics(made.warnings)
    if not dry_run:
        write(place, made)
    for line in _told(place, made, dry_run=dry_run):
        say(line)


def _asked(names: list[str], day: str, *, closes: bool) -> Asked:
    from actgen.atelier.publishing.publication import Asked
    from actgen.core.errors import UsageFault
    from actgen.core.names import parse_template_name
    from actgen.french.reading import read_act_date

    wanted = tuple(parse_template_name(name) for name in dict.fromkeys(names))
    if not day:
        raise UsageFault(
            "Il manque le jour de la publication, que le journal du modèle donne.",
            "Ajoutez --date, par exemple --date 2030-01-01.",
        )
    return Asked(wanted, read_act_date(day), closes)


def _told(project: Project, made: Publication, *, dry_run: bool) -> Iterator[str]:
    for name in made.asked.names:
        yield f"{name}\u00a0: {'serait publié' if dry_run else 'publié'}, {_window(project, name)}"
        yield f"  journal du {made.asked.day:%d/%m/%Y}\u00a0: {made.entries[name]}"
    for closing in made.closings:
        closed = "finirait" if dry_run else "finit maintenant"
        yield f"{closing.name}\u00a0: sa fenêtre {closed} le {closing.day:%d/%m/%Y}"
    for locked in made.locked:
        yield f"{'serait verrouillé' if dry_run else 'verrouillé'}\u00a0: {locked}"
    for file in made.files:
        shown = project.show(project.templates / file)
        yield f"{'serait écrit' if dry_run else 'écrit'} {shown}"
        if dry_run and file.endswith(".yaml"):
            yield from _changed_lines(text_of(made.before[file]), text_of(made.files[file]))
    if dry_run:
        yield "Rien n’a été écrit."
    else:
        yield "→ Enregistrez ces fichiers dans Git, ensemble."


def _window(project: Project, name: TemplateName) -> str:
    from actgen.library.catalogue import load_manifest

    return f"pour les actes faits {load_manifest(project, name).model.fenetre}"


def _changed_lines(before: str, after: str) -> Iterator[str]:
    for line in difflib.ndiff(before.splitlines(), after.splitlines()):
        if line.startswith(("- ", "+ ")):
            yield f"    {line}"
