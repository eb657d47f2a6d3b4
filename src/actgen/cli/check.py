"""`actgen check`: every fault of the dossiers and of the acts that they give, without writing anything."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Annotated

import typer

from actgen.cli.french import FrenchCommand
from actgen.cli.options import CommunesOption, ProjectOption, SeanceOption, open_project
from actgen.cli.report import as_json, count_marks, say, show_diagnostics
from actgen.french.agreement import plural

if TYPE_CHECKING:
    from pathlib import Path

    from actgen.core.diagnostics import Diagnostic
    from actgen.core.project import Project


def add_to(app: typer.Typer) -> None:
    """Add the command to the application."""
    app.command("check", cls=FrenchCommand, short_help="Contrôle les communes et leurs actes, sans rien écrire.")(check)


def check(
    commune: CommunesOption = None,
    seance: SeanceOption = None,
    strict: Annotated[bool, typer.Option("--strict", help="Un avertissement compte comme une erreur.")] = False,
    as_data: Annotated[bool, typer.Option("--json", help="Écrit les défauts en JSON, pour un programme.")] = False,
    explain: Annotated[
        str, typer.Option("--explain", metavar="CODE", help="Montre la page d’un code\u00a0: SEA-004, YAML-003.")
    ] = "",
    project: ProjectOption = None,
) -> int:
    """Contrôle les communes\u00a0: leurs valeurs, la loi, puis chacun de leurs actes, fait à blanc et relu.

    Exemple\u00a0: actgen check --commune ancenis-saint-gereon
    """
    if explain:
        return _explain(explain, project)
    found = _found(open_project(project), commune or [], seance)
    everything = [diagnostic for diagnostics in found.values() for diagnostic in diagnostics]
    if as_data:
        say(json.dumps([as_json(diagnostic) for diagnostic in everything], ensure_ascii=False, indent=1))
    else:
        _report(found)
    return int(any(diagnostic.is_error or strict for diagnostic in everything))


def _found(project: Project, communes: list[str], seance: str | None) -> dict[str, tuple[Diagnostic, ...]]:
    """The faults of these communes, or of the whole project; what they share is read once."""
    from actgen.core.still import standing_still

    with standing_still():
        found = _of_kinds(project)
        if not any(diagnostic.is_error for told in found.values() for diagnostic in told):
            found |= {slug: found_in(project, slug, seance) for slug in communes or project.communes()}
        return found if communes else found | _misnamed(project) | _stale_schemas(project)


def _of_kinds(project: Project) -> dict[str, tuple[Diagnostic, ...]]:
    """The faults of the kinds of acts, by the file of each: while there is one, they alone are told."""
    from actgen.atelier.declaring.kinds_read import kinds_read

    found: dict[str, tuple[Diagnostic, ...]] = {}
    for fault in kinds_read(project).faults:
        name = str(fault.place).split(":")[0]
        found[name] = (*found.get(name, ()), fault)
    return found


def _misnamed(project: Project) -> dict[str, tuple[Diagnostic, ...]]:
    """The files beside those of communes, kinds and roots, which would otherwise be passed over without a word."""
    from actgen.core.diagnostics import FilePlace, error

    files = {
        "de commune": project.misnamed_communes(),
        "de sorte d’acte": project.misnamed_kinds(),
        "de rubrique": project.misnamed_rubriques(),
    }
    return {
        path.name: (
            error(
                "VAR-006",
                FilePlace(project.show(path)),
                f"Ce nom n’est pas celui d’un fichier {of_what}\u00a0: actgen ne le lit pas.",
                f"Renommez-le {name}, ou rangez-le ailleurs.",
                subject=path.name,
            ),
        )
        for of_what, found in files.items()
        for path, name in found
    }


def _stale_schemas(project: Project) -> dict[str, tuple[Diagnostic, ...]]:
    """The schemas by which an editor completes a file, where the kinds of acts have changed since they were written."""
    from actgen.atelier.projects.schemas import stale_schemas
    from actgen.core.diagnostics import FilePlace, warning

    message = "Ce schéma n’est plus celui des actes du projet\u00a0: l’éditeur ne les complète pas tous."
    return {
        path.name: (
            warning(
                "VAR-016",
                FilePlace(project.show(path)),
                message,
                "Lancez «\u00a0actgen schema\u00a0».",
                subject=path.name,
            ),
        )
        for path in stale_schemas(project)
        if path.is_file()
    }


def found_in(project: Project, commune: str, seance: str | None = None) -> tuple[Diagnostic, ...]:
    """All that is wrong with a commune and its acts, or with one of its sittings."""
    from actgen import program

    return program.check(project, commune, seance=seance)


def report_of(project: Project, commune: str, seance: str = "") -> int:
    """Say what is found in one commune, or in one of its sittings; 1 where its acts cannot be made, else 0."""
    found = found_in(project, commune, seance or None)
    _report({commune: found})
    return int(any(diagnostic.is_error for diagnostic in found))


def _report(found: dict[str, tuple[Diagnostic, ...]]) -> None:
    if not found:
        say("Aucun fichier de commune\u00a0: il n’y a rien à contrôler.")
    for slug, diagnostics in found.items():
        show_diagnostics(diagnostics)
        marks = count_marks(diagnostics)
        errors = sum(diagnostic.is_error for diagnostic in diagnostics) - marks
        left = f"il reste {marks}\u00a0{plural(marks, 'valeur', 'valeurs')} à compléter" if marks else ""
        wrong = f"{errors} {plural(errors, 'erreur', 'erreurs')} à corriger" if errors else ""
        if not diagnostics:
            say(f"{slug}\u00a0: aucun défaut.")
        elif left or wrong:
            say(f"{slug}\u00a0: " + "\u00a0; ".join(filter(None, (wrong, left))) + ".")
        else:
            say(f"{slug}\u00a0: les actes peuvent être faits\u00a0; lisez les avertissements.")


def _explain(code: str, given: Path | None) -> int:
    """The page of a code: of the program, or of a rule of the kinds of the project, where there is one here."""
    from actgen.atelier.declaring.kinds_read import kinds_read
    from actgen.atelier.reference.codes import explained
    from actgen.core.errors import UsageFault

    try:
        place = open_project(given)
    except UsageFault:
        if given is not None:
            raise
        say(explained(code))
        return 0
    say(explained(code, kinds_read(place).kinds))
    return 0
