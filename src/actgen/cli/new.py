"""`actgen new`: the first file of a collectivité, or of a sitting in its folder, at once or question by question."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from actgen.cli.french import FrenchCommand
from actgen.cli.options import ProjectOption, known_actes, known_communes, open_project
from actgen.cli.report import say
from actgen.french.agreement import plural

if TYPE_CHECKING:
    from datetime import date

    from actgen.atelier.first_file.placing import Place
    from actgen.atelier.first_file.starting import Start
    from actgen.atelier.first_file.whose.official import Official
    from actgen.core.names import TemplateName
    from actgen.core.project import Project


_Insee = Annotated[str, typer.Option("--insee", metavar="CODE", help="Le code INSEE de la commune\u00a0: 44036.")]
_Siren = Annotated[
    str, typer.Option("--siren", metavar="NUMÉRO", help="Le numéro SIREN, pour un EPCI\u00a0: 244400404.")
]
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
_Seance = Annotated[
    str,
    typer.Option(
        "--seance",
        metavar="DATE",
        help="Commence une séance dans le dossier de --commune\u00a0: 2026-05-12\u00a0; avec --ask, la continue.",
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
    app.command("new", cls=FrenchCommand, short_help="Commence le fichier d’une commune, d’un EPCI, d’une séance.")(new)


def new(
    insee: _Insee = "",
    siren: _Siren = "",
    nom: Annotated[str, typer.Option("--nom", metavar="NOM", help="Son nom, si vous n’avez pas son code.")] = "",
    acte: _Acte = None,
    day: _Day = "",
    commune: _Commune = "",
    seance: _Seance = "",
    ask: _Ask = False,
    force: Annotated[bool, typer.Option("--force", help="Remplace le fichier s’il existe, sauf une séance.")] = False,
    project: ProjectOption = None,
) -> int:
    """Commence le fichier d’une commune, d’un EPCI, ou d’une séance\u00a0: ce qui en est connu est écrit.

    Ce qui manque est à compléter\u00a0: chaque valeur attendue est marquée, avec ce qu’elle demande et un exemple.
    Aucun acte ne se fait tant qu’il en reste une.

    Exemple\u00a0: actgen new --insee 44036 --acte deliberation
    """
    place = open_project(project)
    asked = acte or []
    if seance:
        return _sitting(place, commune, seance, asked, other="".join((insee, siren, nom, day)), ask=ask)
    if ask:
        from actgen.cli.asking import ask_all

        found = _official(insee, siren, nom) if insee or siren or nom else None
        return ask_all(place, found, asked, slug=commune, day=_day(day), force=force)
    _write(place, _start(place, _official(insee, siren, nom), asked, commune, _day(day)), force=force)
    return 0


def _sitting(project: Project, slug: str, seance: str, actes: list[str], *, other: str, ask: bool) -> int:
    """Begin, or with `ask` continue, the file of a sitting in the folder of a collectivité."""
    from actgen.atelier.first_file.placing import place_of_sitting, write_new_sitting
    from actgen.atelier.first_file.sittings import start_sitting
    from actgen.core.errors import UsageFault
    from actgen.french.reading import read_act_date

    if not slug or other:
        raise UsageFault(
            "Une séance se commence dans le dossier d’une collectivité, qui dit déjà qui elle est.",
            "Donnez son nom et la date seuls\u00a0: actgen new --commune meyrals --seance 2026-05-12 --acte tarifs.",
        )
    day = read_act_date(seance)
    place = place_of_sitting(project, slug, day)
    if ask:
        from actgen.cli.asking import ask_sitting

        return ask_sitting(project, place, day, actes)
    begun = start_sitting(project, slug, day, actes)
    write_new_sitting(place, begun.text)
    _say_begun(begun, place)
    return 0


def _official(insee: str, siren: str, nom: str) -> Official:
    from actgen.atelier.first_file.whose.communes import commune_with_code
    from actgen.atelier.first_file.whose.groupements import collectivite_with_name, epci_with_siren
    from actgen.core.errors import UsageFault

    if len([one for one in (insee, siren, nom) if one]) != 1:
        raise UsageFault(
            "Donnez le code INSEE de la commune, le SIREN de l’EPCI, ou son nom\u00a0: l’un d’eux.",
            'Ajoutez --insee 44036, --siren 244400404, ou --nom "Châteaubriant"\u00a0; ou répondez aux '
            "questions\u00a0: actgen new --ask.",
        )
    if siren:
        return epci_with_siren(siren)
    return commune_with_code(insee) if insee else collectivite_with_name(nom)


def _day(text: str) -> date | None:
    from actgen.french.reading import read_act_date

    return read_act_date(text) if text else None


def _start(project: Project, official: Official, actes: list[str], slug: str, day: date | None) -> Start:
    from actgen.atelier.first_file.starting import start

    return start(project, official, actes, slug=slug, day=day)


def _write(project: Project, begun: Start, *, force: bool) -> None:
    from actgen.atelier.first_file.placing import write_new_sheet

    _say_begun(begun, write_new_sheet(project, begun.slug, begun.text, force=force))


def _say_begun(begun: Start, place: Place) -> None:
    from actgen.atelier.first_file.editing import Sheet
    from actgen.atelier.first_file.whose.communes import postal_namesakes

    count = Sheet(begun.text).marks
    say(begun.named)
    if begun.official and (warning := postal_namesakes(begun.official)):
        say(warning)
    say(f"écrit {place.shown}\u00a0: {count}\u00a0{plural(count, 'valeur', 'valeurs')} à compléter.")
    drafts = _say_templates(begun)
    say("Ouvrez ce fichier et remplacez chaque «\u00a0à compléter\u00a0», ou répondez aux questions\u00a0:")
    say(f"  actgen new --ask {place.options}")
    say("Puis contrôlez, et faites les actes\u00a0:")
    if not drafts:
        say(f"  actgen check {place.options}")
        say(f"  actgen render dossier {place.options}")
    for name in drafts:
        say(f"  actgen render {name.acte} {place.options} --version {name.version} --projet")


def _say_templates(begun: Start) -> list[TemplateName]:
    """Say which templates make the acts; those that are drafts."""
    from actgen.variables.manifest import Etat

    templates = begun.needs.templates.values()
    drafts = [template.name for template in templates if template.manifest.etat is Etat.PROJET]
    for template in templates:
        state = "\u00a0; c’est un projet, l’acte ne sera pas à signer" if template.name in drafts else ""
        say(f"  modèle {template.name}, pour un acte {template.manifest.fenetre}{state}")
    return drafts
