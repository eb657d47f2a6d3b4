"""`actgen templates lint`: every fault of Word templates in one pass, and a copy with a comment at each."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from actgen.cli.french import FrenchCommand
from actgen.cli.options import ProjectOption, open_project
from actgen.cli.report import as_json, say, show_diagnostics
from actgen.core.citing import cited
from actgen.french.agreement import plural

if TYPE_CHECKING:
    from actgen.atelier.lint.targets import Linted
    from actgen.core.diagnostics import Diagnostic
    from actgen.core.project import Project


def add_to(group: typer.Typer) -> None:
    """Add the command to the group `templates`."""
    group.command("lint", cls=FrenchCommand, short_help="Trouve tous les défauts des modèles Word, en une fois.")(lint)


def lint(
    names: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="MODELE",
            help="Un modèle, nantes/convention@2026, une clause, commun/vote, un papier, commune-le-brignon/papier, "
            "ou un fichier .docx\u00a0; sinon, tous.",
        ),
    ] = None,
    annotated: Annotated[
        Path | None,
        typer.Option(
            "--annotate", metavar="COPIE.docx", help="Écrit une copie du modèle, un commentaire Word à chaque défaut."
        ),
    ] = None,
    as_data: Annotated[bool, typer.Option("--json", help="Écrit les défauts en JSON, pour un programme.")] = False,
    project: ProjectOption = None,
) -> int:
    """Trouve tous les défauts d’un modèle Word\u00a0: balises, variables, conditions, styles, articles, renvois.

    Chaque défaut dit où il est, ce qui ne va pas et que faire\u00a0; --annotate le montre dans Word.

    Exemple\u00a0: actgen templates lint nantes/convention@2026
    """
    from actgen.atelier.lint.targets import asked, lint_words
    from actgen.atelier.officiel.checking import official_faults

    words = names or []
    place = _project(project, words)
    if annotated:
        _refuse_copy(annotated, len(asked(place, words)))
    declared = _declared_faults(place)
    found = lint_words(place, words, official_faults)
    if annotated:
        _annotate(found[0], annotated)
    diagnostics = [*declared, *(fault.diagnostic for one in found for fault in one.faults)]
    if as_data:
        say(json.dumps([_as_json(diagnostic) for diagnostic in diagnostics], ensure_ascii=False, indent=1))
    else:
        _report(found, declared)
    return int(any(diagnostic.is_error for diagnostic in diagnostics))


def _project(given: Path | None, words: list[str]) -> Project | None:
    """The project; none is needed for files that stand alone."""
    from actgen.atelier.lint.targets import is_file
    from actgen.core.errors import UsageFault

    try:
        return open_project(given)
    except UsageFault:
        if given or not words or not all(map(is_file, words)):
            raise
        return None


def _declared_faults(project: Project | None) -> tuple[Diagnostic, ...]:
    """What is wrong in the kinds of acts of the project, told once; its templates are read with them as they are."""
    from actgen.facts.checking.kind_checks import kinds_faults
    from actgen.kinds.catalogue import kinds_of

    return kinds_faults(kinds_of(project)) if project else ()


def _report(found: list[Linted], declared: tuple[Diagnostic, ...]) -> None:
    show_diagnostics([*declared, *(fault.diagnostic for one in found for fault in one.faults)])
    if declared:
        count = len(declared)
        say(f"sortes d’actes\u00a0: {count} {plural(count, 'défaut', 'défauts')}.")
    clean = [one.label for one in found if not one.faults]
    for one in found:
        if one.faults:
            count = len(one.faults)
            say(f"{one.label}\u00a0: {count} {plural(count, 'défaut', 'défauts')}.")
    if len(clean) == 1:
        say(f"{clean[0]}\u00a0: aucun défaut.")
    elif clean:
        say(f"{len(clean)} modèles et clauses sans défaut.")


def _as_json(diagnostic: Diagnostic) -> dict[str, Any]:
    """With the keys of `actgen check --json`, and the article where there is one."""
    from actgen.core.diagnostics import WordPlace

    place = diagnostic.place
    article = {"article": place.article} if isinstance(place, WordPlace) else {}
    return {**as_json(diagnostic), **article}


def _refuse_copy(path: Path, count: int) -> None:
    """UsageFault where there is not one file to copy, or where the copy would replace another: before all is read."""
    from actgen.core.errors import UsageFault

    if count != 1:
        raise UsageFault("--annotate fait la copie d’un seul modèle.", "Nommez-le\u00a0: nantes/convention@2026.")
    if path.exists():
        raise UsageFault(
            f"Le fichier {cited(str(path))} existe déjà. Rien n’a été écrit.", "Donnez à la copie un autre nom."
        )


def _annotate(found: Linted, path: Path) -> None:
    """Write the copy, with a comment at each fault."""
    from actgen.atelier.lint.annotate import annotated
    from actgen.core.files import write_whole

    write_whole(path.parent, {path.name: annotated(found.content, found.label, found.faults)})
    print(f"écrit {path}", file=sys.stderr)
