"""`actgen new --ask`: the conversation, from the name of the commune to the command that makes its acts."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from actgen.atelier.first_file.editing import Sheet
from actgen.atelier.first_file.interview import COMMANDS, Interview
from actgen.atelier.first_file.placing import place_of, write_new_sheet
from actgen.atelier.first_file.sittings import resume_sitting, start_sitting
from actgen.atelier.first_file.starting import resume, start, stated_day
from actgen.atelier.first_file.whose.communes import postal_namesakes
from actgen.atelier.first_file.whose.groupements import collectivite_asked
from actgen.atelier.first_file.whose.offering import communes_beginning
from actgen.atelier.first_file.whose.official import default_slug, identified, shown
from actgen.cli.report import say
from actgen.core.errors import UsageFault
from actgen.french.agreement import plural

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from actgen.atelier.first_file.interview import Console
    from actgen.atelier.first_file.layout import Layout
    from actgen.atelier.first_file.placing import Place
    from actgen.atelier.first_file.starting import Begun
    from actgen.atelier.first_file.whose.official import Official
    from actgen.core.project import Project

_WELCOME = (
    "Entrée garde la réponse entre crochets, ou passe une question facultative. «\u00a0?\u00a0» explique, "
    "«\u00a0<\u00a0» revient en arrière, «\u00a0>\u00a0» passe les questions facultatives qui suivent dans la même "
    "partie, «\u00a0+\u00a0» laisse la valeur à compléter.\n"
    "Ctrl-D arrête quand vous voulez\u00a0: chaque réponse est enregistrée dès qu’elle est donnée."
)


def ask_all(
    project: Project,
    official: Official | None,
    actes: Sequence[str],
    *,
    slug: str = "",
    day: date | None = None,
    force: bool = False,
) -> int:
    """Ask what the file of a collectivité needs, begun or not; 0 once its acts can be made, else 1."""
    console = open_console()
    if not slug or not place_of(project, slug).exists() or force:
        try:
            official = official or _ask_whose(console)
        except (EOFError, KeyboardInterrupt):
            say("\nInterrompu\u00a0: rien n’a été écrit.")
            return 1
        slug = slug or default_slug(official)
        if force or not place_of(project, slug).exists():
            begun = start(project, official, actes, slug=slug, day=day)
            write_new_sheet(project, slug, begun.text, force=force)
    place = place_of(project, slug)
    return _interview(project, place, official, actes, console, lambda text: resume(project, text, day, slug))


def ask_sitting(project: Project, place: Place, day: date, actes: Sequence[str]) -> int:
    """Ask what the file of a sitting needs, begun or not; 0 once its acts can be made, else 1."""
    console = open_console()
    if not place.exists():
        place.write(start_sitting(project, place.slug, day, actes).text)
    return _interview(project, place, None, actes, console, lambda text: resume_sitting(project, text, day, place.slug))


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


def _ask_whose(console: Console) -> Official:
    while True:
        typed = console.ask("La commune (nom, code INSEE ou code postal)\u00a0: ", communes_beginning).strip()
        if typed == "?":
            console.say(
                "  Tapez les premières lettres, puis Tab\u00a0: Châteaubriant, 44036 ou 44110. Pour un EPCI, son "
                "numéro SIREN\u00a0: 244400404."
            )
        elif not typed or typed in COMMANDS:
            console.say(
                "  Sans la commune, il n’y a pas de fichier à remplir\u00a0: cette réponse est nécessaire. "
                "«\u00a0?\u00a0» montre comment l’écrire\u00a0; Ctrl-D arrête."
            )
        else:
            try:
                return collectivite_asked(typed)
            except UsageFault as fault:
                console.say(f"  {fault.message}\n→ {fault.hint}".replace("\n", "\n  "))


def _interview(
    project: Project,
    place: Place,
    official: Official | None,
    actes: Sequence[str],
    console: Console,
    resumed: Callable[[str], Begun],
) -> int:
    begun = resumed(place.read())
    _refuse_another(place, begun.official, official)
    _refuse_other_actes(place, begun.needs.actes, actes)

    def relaid(sheet: Sheet, layout: Layout) -> Layout:
        """The layout with the templates of the day that the clerk has given, once she has."""
        stated = stated_day(sheet.document.data)
        if stated in (None, layout.day):
            return layout
        try:
            found = resumed(sheet.text).layout
        except UsageFault as fault:
            if stated not in told:
                told.add(stated)
                console.say(f"  {fault.message}")
            return layout
        return found

    told: set[date | None] = set()
    console.say(f"{begun.named}\u00a0: {place.shown}")
    if begun.official and (warning := postal_namesakes(begun.official)):
        console.say(warning)
    console.say(_WELCOME)
    interview = Interview(place, begun.layout, begun.academy, console, relaid)
    try:
        interview.run()
    except (EOFError, KeyboardInterrupt):
        _say_interrupted(place, console)
        return 1
    return _conclude(project, place, console)


def _refuse_another(place: Place, held: Official | None, asked: Official | None) -> None:
    if held is not None and asked is not None and identified(asked) != identified(held):
        raise UsageFault(
            f"{place.shown} est le fichier de {shown(held)}, non de {shown(asked)}.",
            f"Donnez un autre nom au fichier\u00a0: --commune {place.slug}-{asked.departement.code.lower()}.",
        )


def _refuse_other_actes(place: Place, held: Sequence[str], asked: Sequence[str]) -> None:
    if missing := [acte for acte in asked if acte not in (*held, "dossier")]:
        again = "" if place.seance else ", ou recommencez-le avec --force"
        raise UsageFault(
            f"{place.shown} est commencé, sans l’acte {', '.join(missing)}.", f"Continuez-le sans --acte{again}."
        )


def _say_interrupted(place: Place, console: Console) -> None:
    left = _left_in(place)
    console.say(
        f"\nInterrompu. Vos réponses sont enregistrées dans {place.shown}\u00a0; "
        f"{left[:1].lower()}{left[1:] or 'rien n’y manque'}."
    )
    _say_how_to_resume(place, console)


def _left_in(place: Place) -> str:
    """« Il reste 3 valeurs à compléter », or nothing."""
    count = Sheet(place.read()).marks
    return f"Il reste {count}\u00a0{plural(count, 'valeur', 'valeurs')} à compléter" if count else ""


def _say_how_to_resume(place: Place, console: Console) -> None:
    console.say(f"Pour reprendre\u00a0: actgen new --ask {place.options}")


def _conclude(project: Project, place: Place, console: Console) -> int:
    """What check finds in the file, and the command that makes the acts."""
    from actgen.cli.check import report_of

    if left := _left_in(place):
        console.say(f"\n{left} dans {place.shown}, et aucun acte n’est écrit d’ici là.")
        _say_how_to_resume(place, console)
        return 1
    console.say(f"\nToutes les questions ont leur réponse\u00a0: {place.shown}")
    code = report_of(project, place.slug, place.seance)
    if code:
        console.say(f"Corrigez ce fichier, puis contrôlez-le\u00a0: actgen check {place.options}")
    else:
        console.say(f"Pour faire les actes\u00a0: actgen render dossier {place.options}")
    return code
