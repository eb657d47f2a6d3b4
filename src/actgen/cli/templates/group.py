"""`actgen templates`: the library of Word templates."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from actgen.cli.french import FrenchCommand, french_app
from actgen.cli.options import ProjectOption, open_project
from actgen.cli.report import say
from actgen.cli.templates import diff, lint, new, precommit, publish, vars
from actgen.french.agreement import plural

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actgen.core.project import Project

NameArgument = Annotated[
    str, typer.Argument(metavar="MODELE", help="Le modèle, nantes/convention@2026, ou la clause, commun/vote.")
]


def add_to(app: typer.Typer) -> None:
    """Add the group of commands to the application."""
    group = french_app("La bibliothèque des modèles Word.\n\nExemple\u00a0: actgen templates list")
    group.command("list", cls=FrenchCommand, short_help="Montre les modèles, leur état et leur fenêtre.")(list_all)
    group.command("show", cls=FrenchCommand, short_help="Montre le texte d’un modèle, style par style.")(show)
    diff.add_to(group)
    new.add_to(group)
    lint.add_to(group)
    vars.add_to(group)
    publish.add_to(group)
    group.command("text", cls=FrenchCommand, short_help="Écrit le texte de chaque modèle, tel que Git le montre.")(text)
    group.command("lock", cls=FrenchCommand, short_help="Verrouille les modèles publiés.")(lock)
    precommit.add_to(group)
    app.add_typer(group, name="templates", short_help="La bibliothèque des modèles Word.")


def list_all(project: ProjectOption = None) -> None:
    """Montre tous les modèles\u00a0: nom, état, de qui sont les mots, dates entre lesquelles ils servent, titre.

    «\u00a0texte officiel\u00a0»\u00a0: les mots d’un texte reçu, tous. «\u00a0rédaction actgen\u00a0»\u00a0: les
    nôtres, faits des faits d’actes signés, pour commencer et comparer. «\u00a0texte du projet\u00a0»\u00a0: ceux de
    votre service.

    Puis chaque clause commune, avec les modèles qui l’incluent.

    Exemple\u00a0: actgen templates list
    """
    from actgen.library.catalogue import list_templates, load_manifest
    from actgen.library.clauses import clause_users
    from actgen.variables.manifest import WHOSE_WORDS

    place = open_project(project)
    rows = []
    for name in list_templates(place):
        manifest = load_manifest(place, name).model
        texte = WHOSE_WORDS[manifest.texte]
        rows.append((str(name), manifest.etat.value, texte, str(manifest.fenetre), manifest.titre))
    widths = [max(len(row[column]) for row in rows) for column in range(4)] if rows else []
    for row in rows:
        say("  ".join([*(cell.ljust(width) for cell, width in zip(row, widths, strict=False)), row[4]]))
    for clause, users in clause_users(place).items():
        say(f"clause {clause}\u00a0: {', '.join(map(str, users)) or 'aucun modèle ne l’inclut'}")


def show(name: NameArgument, project: ProjectOption = None) -> None:
    """Montre le texte d’un modèle ou d’une clause, un paragraphe par ligne, son style devant.

    Exemple\u00a0: actgen templates show nantes/convention@2026
    """
    from actgen.atelier.plans.text_view import template_text
    from actgen.core.names import parse_template_name
    from actgen.library.catalogue import load_template
    from actgen.library.clauses import load_clause, parse_clause_name

    place = open_project(project)
    clause = parse_clause_name(name)
    docx = load_clause(place, clause) if clause else load_template(place, parse_template_name(name)).docx
    say(template_text(docx, name).rstrip())


def text(
    verify: Annotated[
        bool, typer.Option("--check", help="Ne rien écrire\u00a0: dire si les textes sont à jour.")
    ] = False,
    file: Annotated[
        Path | None,
        typer.Option(
            "--stdout",
            metavar="FICHIER",
            help="Montrer le texte de ce fichier Word, et rien d’autre\u00a0: pour git diff.",
        ),
    ] = None,
    project: ProjectOption = None,
) -> int:
    """Écrit à côté de chaque modèle, et de chaque clause, son texte, un paragraphe par ligne\u00a0: Git le montre.

    Exemple\u00a0: actgen templates text --check
    """
    from actgen.atelier.plans.text_view import template_text
    from actgen.core.files import read_file, write_whole

    if file:
        say(template_text(read_file(file), file.name).rstrip())
        return 0
    place = open_project(project)
    stale = []
    for label, docx, path in _with_text(place):
        content = template_text(docx, label).encode()
        if path.is_file() and read_file(path) == content:
            continue
        stale.append(label)
        if not verify:
            write_whole(path.parent, {path.name: content})
        say(f"{place.show(path)}{' n’est plus à jour' if verify else ' écrit'}")
    return int(verify and bool(stale))


def _with_text(project: Project) -> Iterator[tuple[str, bytes, Path]]:
    """Each template, then each clause: its name, its Word file, the file of its text."""
    from actgen.library.catalogue import list_templates, load_template
    from actgen.library.clauses import load_clauses
    from actgen.ooxml.clauses import clause_label

    for name in list_templates(project):
        yield str(name), load_template(project, name).docx, project.template_file(name, ".txt")
    for clause, docx in load_clauses(project).files:
        yield clause_label(clause), docx, project.clause_file(clause, ".txt")


def lock(
    verify: Annotated[
        bool, typer.Option("--check", help="Ne rien écrire\u00a0: dire quel modèle publié a changé.")
    ] = False,
    relocked: Annotated[
        str,
        typer.Option(
            "--relock", metavar="MODELE", help="Accepter un modèle changé, si aucun acte n’en a encore été signé."
        ),
    ] = "",
    layout_day: Annotated[
        str,
        typer.Option(
            "--mise-en-page",
            metavar="DATE",
            help="Avec --relock\u00a0: la mise en page seule a changé ce jour\u00a0; le journal le dit.",
        ),
    ] = "",
    project: ProjectOption = None,
) -> None:
    """Note l’empreinte des modèles publiés et de leurs clauses dans templates/verrou.txt\u00a0: ils ne changent plus.

    Un modèle verrouillé dont le fichier change ou disparaît est une erreur. Pour changer un texte publié, faites une
    nouvelle version.

    Exemple\u00a0: actgen templates lock --check
    """
    from actgen.atelier.manifests.contract import contract_faults
    from actgen.atelier.officiel.checking import all_official_faults
    from actgen.library.catalogue import published_templates
    from actgen.library.lock import check_lock, lock_published

    _refuse_both(verify, relocked, layout_day)
    place = open_project(project)
    if relocked:
        _relock(place, relocked, layout_day)
        say(f"reverrouillé {relocked}\u00a0: l’empreinte notée est maintenant celle de son fichier.")
    elif verify:
        against = (*contract_faults(place), *all_official_faults(place))
        say(_kept(len(check_lock(place, published_templates(place), against))))
    else:
        against = (*contract_faults(place), *all_official_faults(place))
        _say_locked(place, lock_published(place, published_templates(place), against))


def _relock(place: Project, name: str, layout_day: str) -> None:
    from actgen.atelier.publishing.layout_alone import relock_layout
    from actgen.french.reading import read_act_date
    from actgen.library.lock import relock

    if layout_day:
        relock_layout(place, name, read_act_date(layout_day))
    else:
        relock(place, name)


def _refuse_both(verify: bool, relocked: str, layout_day: str) -> None:
    from actgen.core.errors import UsageFault

    if layout_day and not relocked:
        raise UsageFault(
            "--mise-en-page ne dit pas de quel modèle.",
            "Ajoutez --relock et son nom, par exemple --relock mairie/arrete@2026 --mise-en-page 2026-01-15.",
        )

    if verify and relocked:
        raise UsageFault(
            "--check n’écrit rien, et --relock écrit\u00a0: les deux ne vont pas ensemble.",
            "Lancez d’abord --check, puis --relock sans lui.",
        )


def _kept(count: int) -> str:
    if not count:
        return "Aucun modèle n’est publié\u00a0: il n’y a rien à contrôler."
    words = plural(count, "fichier verrouillé, inchangé", "fichiers verrouillés, tous inchangés")
    return f"{count} {words}."


def _say_locked(project: Project, names: list[str]) -> None:
    from actgen.library.lock_record import LOCK_NAME

    for name in names:
        say(f"verrouillé {name}")
    if names:
        shown = project.show(project.templates / LOCK_NAME)
        say(f"écrit {shown}\u00a0: enregistrez-le dans Git avec ces fichiers.")
    else:
        say("Rien à verrouiller\u00a0: chaque modèle publié l’est déjà.")
