"""`actgen golden`: the acts compared with the texts that were accepted, and the acceptance of new ones."""

from __future__ import annotations

import shlex
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from actgen.cli.french import FrenchCommand, french_app
from actgen.cli.options import CommunesOption, ProjectOption, SeanceOption, named_path, open_project
from actgen.cli.report import say, show_diagnostics, show_passages
from actgen.french.agreement import plural

if TYPE_CHECKING:
    from actgen.atelier.goldens.comparison import Comparison
    from actgen.atelier.goldens.page_comparison import PagesChange
    from actgen.atelier.goldens.verdict import Verdict
    from actgen.core.project import Project


#: Beyond, a terminal shows nothing that a reader takes in.
_MOST_LINES = 12
PagesOption = Annotated[
    bool | None,
    typer.Option(
        "--pages/--sans-pages",
        help="Les pages, avec les mots ou non\u00a0; sans l’option, là où golden les tient déjà.",
        show_default=False,
    ),
]
DraftsOption = Annotated[
    list[str] | None,
    typer.Option(
        "--projet",
        metavar="MODELE",
        help="Un projet de modèle\u00a0: ses actes seuls, comme s’il était publié\u00a0; l’option se répète.",
    ),
]


def add_to(app: typer.Typer) -> None:
    """Add the group of commands to the application."""
    group = french_app("Les goldens, textes acceptés des actes.\n\nExemple\u00a0: actgen golden check")
    group.command("check", cls=FrenchCommand, short_help="Compare les actes à leurs goldens, sans rien changer.")(check)
    group.command("update", cls=FrenchCommand, short_help="Accepte les actes tels qu’ils sont maintenant.")(update)
    app.add_typer(group, name="golden", short_help="Compare les actes aux textes acceptés.")


def check(
    commune: CommunesOption = None,
    seance: SeanceOption = None,
    report: Annotated[
        Path | None,
        typer.Option(
            "--report", metavar="FICHIER", parser=named_path, help="Écrit aussi les différences dans cette page web."
        ),
    ] = None,
    drafts: DraftsOption = None,
    pages: PagesOption = None,
    project: ProjectOption = None,
) -> int:
    """Fait chaque acte à blanc et le compare à son golden, le texte accepté qui se trouve dans golden.

    Les mots retirés sont [-ainsi-], les mots ajoutés {+ainsi+}. Si golden tient les pages, elles sont comparées
    aussi, et le rapport les montre avant et après.

    Exemple\u00a0: actgen golden check --report differences.html
    """
    from actgen.atelier.goldens.report import check_free, write_report

    if report:
        check_free(report)
    place = open_project(project)
    verdict = _judge(place, commune, drafts, pages, seance)
    for comparison in verdict.differing:
        _show(place, comparison)
    _show_faults(verdict)
    if report:
        write_report(report, verdict)
        say(f"Rapport écrit\u00a0: {report}")
    say(verdict.summary())
    if verdict.differing:
        command = _update_command(commune, drafts, project, seance)
        say(f"→ Relisez ces différences. Si elles sont voulues, acceptez-les avec «\u00a0{command}\u00a0».")
    return int(not verdict.is_clean)


def update(
    commune: CommunesOption = None,
    seance: SeanceOption = None,
    drafts: DraftsOption = None,
    pages: PagesOption = None,
    project: ProjectOption = None,
) -> int:
    """Accepte les actes tels qu’ils sont maintenant\u00a0: écrit leurs goldens, supprime ceux qui n’ont plus d’acte.

    Avec --pages, golden tient désormais les pages aussi\u00a0: leur structure et une petite image de chacune.

    Exemple\u00a0: actgen golden update --commune ancenis-saint-gereon
    """
    from actgen.atelier.goldens.comparison import State
    from actgen.atelier.goldens.store import golden_file
    from actgen.atelier.goldens.verdict import accept, refuse_blind_deletions

    place = open_project(project)
    verdict = _judge(place, commune, drafts, pages, seance)
    refuse_blind_deletions(place, verdict)
    for comparison in verdict.comparisons:
        if comparison.is_stale:  # what is seen is the same: its pictures are of an older file
            accept(place, comparison)
    for comparison in verdict.differing:
        accept(place, comparison)
        done = "supprimé" if comparison.state is State.ORPHAN else "écrit"
        beside = " et ses pages" if comparison.page_changes else ""
        say(f"{done} {place.show(golden_file(place, comparison.name))}{beside} ({comparison.state})")
    _show_faults(verdict)
    say(_done(verdict))
    return int(bool(verdict.faults))


def _judge(
    project: Project,
    communes: list[str] | None,
    drafts: list[str] | None,
    pages: bool | None = None,
    seance: str | None = None,
) -> Verdict:
    """The verdict on the acts; with drafts, on those that they would make once published, and on no other."""
    from actgen.atelier.goldens.page_store import holds_pages
    from actgen.atelier.goldens.producing import produce, produce_with_pages
    from actgen.atelier.goldens.verdict import judge
    from actgen.atelier.publishing.reviewed import goldens_as_published
    from actgen.core.names import parse_template_name
    from actgen.kinds.files import part_named
    from actgen.library.catalogue import load_template

    looks = holds_pages(project) if pages is None else pages
    if not drafts:
        render = partial(produce_with_pages if looks else produce, seance=seance)
        return judge(project, communes or (), render, pages=looks, seance=seance)
    names = [load_template(project, parse_template_name(name)).name for name in drafts]
    for slug in communes or ():
        project.commune_file(slug)
        if seance is not None:
            part_named(project, slug, seance)
    return goldens_as_published(project, names, communes or (), pages=looks, seance=seance)


def _update_command(
    communes: list[str] | None, drafts: list[str] | None, project: Path | None, seance: str | None = None
) -> str:
    """What to type to accept just what was shown."""
    words = ["actgen", "golden", "update"]
    for name in drafts or ():
        words += ["--projet", name]
    for slug in communes or ():
        words += ["--commune", slug]
    if seance is not None:
        words += ["--seance", seance]
    return shlex.join(words if project is None else [*words, "--project", str(project)])


def _done(verdict: Verdict) -> str:
    from actgen.atelier.goldens.comparison import State

    deleted, kept = verdict.count(State.ORPHAN), verdict.count(State.SAME)
    words = [
        (len(verdict.differing) - deleted, "golden écrit", "goldens écrits"),
        (deleted, "golden supprimé", "goldens supprimés"),
        (kept, "golden inchangé", "goldens inchangés"),
    ]
    counts = ", ".join(f"{count} {plural(count, one, many)}" for count, one, many in words if count)
    return f"{counts or 'Aucun golden écrit'}."


def _show(project: Project, comparison: Comparison) -> None:
    from actgen.atelier.goldens.comparison import State
    from actgen.atelier.goldens.store import golden_file

    say(f"{project.show(golden_file(project, comparison.name))}\u00a0: {comparison.state}")
    if comparison.remark:
        say(f"  {comparison.remark}")
    show_passages(comparison.changes if comparison.state is State.CHANGED else ())
    for change in comparison.page_changes if comparison.state is State.CHANGED else ():
        _show_pages(change)
    say()


def _show_pages(change: PagesChange) -> None:
    """What changed in the pages of one format, then its first lines; the report has them all."""
    say(f"  Pages du {change.name}")
    for told in change.told():
        say(f"    {told}")
    lines = () if change.is_new else change.passages
    show_passages(lines[:_MOST_LINES])
    if (rest := len(lines) - _MOST_LINES) > 0:
        say(f"    … et {rest} {plural(rest, 'autre ligne', 'autres lignes')}, que --report montre avec les pages.")


def _show_faults(verdict: Verdict) -> None:
    for commune, diagnostics in verdict.faults.items():
        show_diagnostics(diagnostics)
        say(f"{commune}\u00a0: dossier en défaut, ses actes n’ont pas été comparés.")
    for sentence in verdict.unseen:
        say(f"À savoir\u00a0: {sentence}")
    for commune in verdict.unfinished:
        say(f"{commune}\u00a0: fichier à compléter, sans golden\u00a0; ses actes n’ont pas été comparés.")
