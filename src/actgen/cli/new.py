"""`actgen new`: the first file of a commune, written at once or question by question."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from actgen.cli.french import FrenchCommand
from actgen.cli.options import ProjectOption, known_actes, known_communes, open_project
from actgen.cli.report import say
from actgen.french.agreement import plural

if TYPE_CHECKING:
    from datetime import date

    from actgen.atelier.first_file.starting import Start
    from actgen.cog.communes import CommuneOfficielle
    from actgen.core.project import Project


_Insee = Annotated[str, typer.Option("--insee", metavar="CODE", help="Le code INSEE de la commune\u00a0: 44036.")]
_Acte = Annotated[
    list[str] | None,
    typer.Option(
        "--acte",
        metavar="ACTE",
        help="Un acte à faire\u00a0: deliberation, convention\u00a0; l’option se répète. Sans elle, tous ceux de "
        "l’académie, sauf la décision du maire là où le conseil peut délibérer.",
        autocompletion=known_actes,
    ),
]
_Day = Annotated[
    str,
    typer.Option(
        "--date",
        metavar="DATE",
        help="Le jour de la séance ou de la décision\u00a0: elle choisit le modèle. Sans elle, le plus récent.",
    ),
]
_Commune = Annotated[
    str,
    typer.Option(
        "--commune",
        metavar="NOM",
        help="Le nom du fichier, sans .yaml, s’il n’est pas celui de la commune\u00a0; avec --ask, celui à continuer.",
        autocompletion=known_communes,
    ),
]
_Ask = Annotated[
    bool,
    typer.Option(
        "--ask",
        help="Pose les questions une à une, et continue un fichier commencé\u00a0; «\u00a0+\u00a0» laisse une "
        "valeur à compléter, «\u00a0?\u00a0» explique.",
    ),
]


def add_to(app: typer.Typer) -> None:
    """Add the command to the application."""
    app.command("new", cls=FrenchCommand, short_help="Commence le fichier d’une commune, n’importe laquelle.")(new)


def new(
    insee: _Insee = "",
    nom: Annotated[str, typer.Option("--nom", metavar="NOM", help="Son nom, si vous n’avez pas son code.")] = "",
    acte: _Acte = None,
    day: _Day = "",
    commune: _Commune = "",
    ask: _Ask = False,
    force: Annotated[bool, typer.Option("--force", help="Remplace le fichier s’il existe.")] = False,
    project: ProjectOption = None,
) -> int:
    """Commence le fichier d’une commune\u00a0: ce qui en est connu est écrit, ce qui manque est à compléter.

    Chaque valeur attendue est marquée «\u00a0à compléter\u00a0», avec ce qu’elle demande et un exemple. Aucun
    acte ne se fait tant qu’il en reste une.

    Exemple\u00a0: actgen new --insee 44036 --acte deliberation
    """
    place = open_project(project)
    asked = acte or []
    if ask:
        from actgen.cli.asking import ask_all

        found = _commune(insee, nom) if insee or nom else None
        return ask_all(place, found, asked, slug=commune, day=_day(day), force=force)
    _write(place, _start(place, _commune(insee, nom), asked, commune, _day(day)), force=force)
    return 0


def _commune(insee: str, nom: str) -> CommuneOfficielle:
    from actgen.atelier.first_file.finding import commune_with_code, commune_with_name
    from actgen.core.errors import UsageFault

    if bool(insee) == bool(nom):
        raise UsageFault(
            "Donnez le code INSEE de la commune ou son nom, l’un ou l’autre.",
            'Ajoutez --insee 44036, ou --nom "Châteaubriant"\u00a0; ou répondez aux questions\u00a0: actgen new --ask.',
        )
    return commune_with_code(insee) if insee else commune_with_name(nom)


def _day(text: str) -> date | None:
    from actgen.french.reading import read_act_date

    return read_act_date(text) if text else None


def _start(project: Project, commune: CommuneOfficielle, actes: list[str], slug: str, day: date | None) -> Start:
    from actgen.atelier.first_file.starting import start

    return start(project, commune, actes, slug=slug, day=day)


def _write(project: Project, begun: Start, *, force: bool) -> None:
    from actgen.atelier.first_file.editing import Sheet
    from actgen.atelier.first_file.finding import postal_namesakes
    from actgen.atelier.first_file.header import named_with_academy
    from actgen.atelier.first_file.placing import write_new_sheet
    from actgen.variables.manifest import Etat

    path = write_new_sheet(project, begun.slug, begun.text, force=force)
    count = Sheet(begun.text).marks
    say(named_with_academy(begun.commune, begun.academy))
    if warning := postal_namesakes(begun.commune):
        say(warning)
    say(f"écrit {project.show(path)}\u00a0: {count}\u00a0{plural(count, 'valeur', 'valeurs')} à compléter.")
    drafts = [template.name for template in begun.needs.templates.values() if template.manifest.etat is Etat.PROJET]
    for template in begun.needs.templates.values():
        state = "\u00a0; c’est un projet, l’acte ne sera pas à signer" if template.name in drafts else ""
        say(f"  modèle {template.name}, pour un acte {template.manifest.fenetre}{state}")
    say("Ouvrez ce fichier et remplacez chaque «\u00a0à compléter\u00a0», ou répondez aux questions\u00a0:")
    say(f"  actgen new --ask --commune {begun.slug}")
    say("Puis contrôlez, et faites les actes\u00a0:")
    if not drafts:
        say(f"  actgen check --commune {begun.slug}")
        say(f"  actgen render dossier --commune {begun.slug}")
    for name in drafts:
        say(f"  actgen render {name.acte} --commune {begun.slug} --version {name.version} --projet")
