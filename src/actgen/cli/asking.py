"""`actgen new --ask`: the conversation, from the name of the commune to the command that makes its acts."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from actgen.atelier.first_file.editing import Sheet
from actgen.atelier.first_file.finding import commune_asked, postal_namesakes, shown
from actgen.atelier.first_file.header import named_with_academy
from actgen.atelier.first_file.interview import COMMANDS, Interview
from actgen.atelier.first_file.offering import communes_beginning
from actgen.atelier.first_file.placing import place_of, read_sheet, write_new_sheet, write_sheet
from actgen.atelier.first_file.starting import default_slug, resume, start, stated_day
from actgen.cli.report import say
from actgen.core.errors import UsageFault
from actgen.french.agreement import plural

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date
    from pathlib import Path

    from actgen.atelier.first_file.interview import Console
    from actgen.atelier.first_file.layout import Layout
    from actgen.cog.communes import CommuneOfficielle
    from actgen.core.project import Project

_WELCOME = (
    "Entrée garde la réponse entre crochets, ou passe une question facultative. «\u00a0?\u00a0» explique, "
    "«\u00a0<\u00a0» revient en arrière, «\u00a0>\u00a0» passe les questions facultatives qui suivent dans la même "
    "partie, «\u00a0+\u00a0» laisse la valeur à compléter.\n"
    "Ctrl-D arrête quand vous voulez\u00a0: chaque réponse est enregistrée dès qu’elle est donnée."
)


def ask_all(
    project: Project,
    commune: CommuneOfficielle | None,
    actes: Sequence[str],
    *,
    slug: str = "",
    day: date | None = None,
    force: bool = False,
) -> int:
    """Ask what the file of a commune needs, a new one or one that was begun; 0 once its acts can be made, else 1."""
    console = open_console()
    if not slug or not place_of(project, slug).exists() or force:
        try:
            commune = commune or _ask_commune(console)
        except (EOFError, KeyboardInterrupt):
            say("\nInterrompu\u00a0: rien n’a été écrit.")
            return 1
        slug = slug or default_slug(commune)
        if force or not place_of(project, slug).exists():
            begun = start(project, commune, actes, slug=slug, day=day)
            write_new_sheet(project, slug, begun.text, force=force)
    return _interview(project, place_of(project, slug), commune, actes, day, console)


def open_console() -> Console:
    """Who asks: the terminal, or the lines of what stands in its place."""
    if sys.stdin is None:
        raise UsageFault(
            "Les questions attendent des réponses, et l’entrée de la commande est fermée.",
            "Lancez-la dans un terminal, ou donnez-lui les réponses d’un fichier\u00a0: < reponses.txt.",
        )
    if sys.stdin.isatty() and sys.stdout.isatty():
        from actgen.atelier.first_file.terminal import Terminal

        return Terminal(say)
    from actgen.atelier.first_file.lines import Lines

    return Lines(sys.stdin, say)


def _ask_commune(console: Console) -> CommuneOfficielle:
    while True:
        typed = console.ask("La commune (nom, code INSEE ou code postal)\u00a0: ", communes_beginning).strip()
        if typed == "?":
            console.say("  Tapez les premières lettres, puis Tab\u00a0: Châteaubriant, 44036 ou 44110.")
        elif not typed or typed in COMMANDS:
            console.say(
                "  Sans la commune, il n’y a pas de fichier à remplir\u00a0: cette réponse est nécessaire. "
                "«\u00a0?\u00a0» montre comment l’écrire\u00a0; Ctrl-D arrête."
            )
        else:
            try:
                return commune_asked(typed)
            except UsageFault as fault:
                console.say(f"  {fault.message}\n→ {fault.hint}".replace("\n", "\n  "))


def _interview(
    project: Project,
    path: Path,
    commune: CommuneOfficielle | None,
    actes: Sequence[str],
    day: date | None,
    console: Console,
) -> int:
    begun = resume(project, read_sheet(path), day, path.stem)
    _refuse_another(project, path, begun.commune, commune)
    _refuse_other_actes(project, path, begun.layout.needs.actes, actes)

    def relaid(sheet: Sheet, layout: Layout) -> Layout:
        """The layout with the templates of the day that the clerk has given, once she has."""
        stated = stated_day(sheet.document.data)
        if stated in (None, layout.day):
            return layout
        try:
            found = resume(project, sheet.text, day, path.stem).layout
        except UsageFault as fault:
            if stated not in told:
                told.add(stated)
                console.say(f"  {fault.message}")
            return layout
        return found

    told: set[date | None] = set()
    console.say(f"{named_with_academy(begun.commune, begun.academy)}\u00a0: {project.show(path)}")
    if warning := postal_namesakes(begun.commune):
        console.say(warning)
    console.say(_WELCOME)
    interview = Interview(path, begun.layout, begun.academy, console, read_sheet, write_sheet, relaid)
    try:
        interview.run()
    except (EOFError, KeyboardInterrupt):
        _say_interrupted(project, path, console)
        return 1
    return _conclude(project, path, console)


def _refuse_another(project: Project, path: Path, held: CommuneOfficielle, asked: CommuneOfficielle | None) -> None:
    if asked is not None and asked.insee != held.insee:
        raise UsageFault(
            f"{project.show(path)} est le fichier de {shown(held)}, non de {shown(asked)}.",
            f"Donnez un autre nom au fichier\u00a0: --commune {path.stem}-{asked.departement.code.lower()}.",
        )


def _refuse_other_actes(project: Project, path: Path, held: Sequence[str], asked: Sequence[str]) -> None:
    if missing := [acte for acte in asked if acte not in (*held, "dossier")]:
        raise UsageFault(
            f"{project.show(path)} est commencé, sans l’acte {', '.join(missing)}.",
            "Continuez-le sans --acte, ou recommencez-le avec --force.",
        )


def _say_interrupted(project: Project, path: Path, console: Console) -> None:
    left = _left_in(path)
    console.say(
        f"\nInterrompu. Vos réponses sont enregistrées dans {project.show(path)}\u00a0; "
        f"{left[:1].lower()}{left[1:] or 'rien n’y manque'}."
    )
    _say_how_to_resume(path, console)


def _left_in(path: Path) -> str:
    """« Il reste 3 valeurs à compléter », or nothing."""
    count = Sheet(read_sheet(path)).marks
    return f"Il reste {count}\u00a0{plural(count, 'valeur', 'valeurs')} à compléter" if count else ""


def _say_how_to_resume(path: Path, console: Console) -> None:
    console.say(f"Pour reprendre\u00a0: actgen new --ask --commune {path.stem}")


def _conclude(project: Project, path: Path, console: Console) -> int:
    """What check finds in the file, and the command that makes the acts."""
    from actgen.cli.check import report_of

    if left := _left_in(path):
        console.say(f"\n{left} dans {project.show(path)}, et aucun acte n’est écrit d’ici là.")
        _say_how_to_resume(path, console)
        return 1
    console.say(f"\nToutes les questions ont leur réponse\u00a0: {project.show(path)}")
    code = report_of(project, path.stem)
    if code:
        console.say(f"Corrigez ce fichier, puis contrôlez-le\u00a0: actgen check --commune {path.stem}")
    else:
        console.say(f"Pour faire les actes\u00a0: actgen render dossier --commune {path.stem}")
    return code
