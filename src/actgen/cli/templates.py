"""`actgen templates`: the library of Word templates."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from actgen.cli.french import FrenchCommand, french_app
from actgen.cli.options import ProjectOption, open_project
from actgen.cli.report import say

if TYPE_CHECKING:
    from actgen.core.names import TemplateName
    from actgen.core.project import Project

NameArgument = Annotated[str, typer.Argument(metavar="MODELE", help="Le modèle\u00a0: nantes/convention@2026.")]


def add_to(app: typer.Typer) -> None:
    """Add the group of commands to the application."""
    group = french_app("La bibliothèque des modèles Word.\n\nExemple\u00a0: actgen templates list")
    group.command("list", cls=FrenchCommand, short_help="Montre les modèles, leur état et leur fenêtre.")(list_all)
    group.command("show", cls=FrenchCommand, short_help="Montre le texte d’un modèle, style par style.")(show)
    group.command("new", cls=FrenchCommand, short_help="Fait un modèle Word d’un plan en texte simple.")(new)
    group.command("text", cls=FrenchCommand, short_help="Écrit le texte de chaque modèle, tel que Git le montre.")(text)
    app.add_typer(group, name="templates", short_help="La bibliothèque des modèles Word.")


def list_all(project: ProjectOption = None) -> None:
    """Montre tous les modèles\u00a0: leur nom, leur état, les dates entre lesquelles ils servent, leur titre.

    Exemple\u00a0: actgen templates list
    """
    from actgen.library.catalogue import list_templates, load_manifest

    place = open_project(project)
    rows = []
    for name in list_templates(place):
        manifest = load_manifest(place, name).model
        rows.append((str(name), manifest.etat.value, str(manifest.fenetre), manifest.titre))
    widths = [max(len(row[column]) for row in rows) for column in range(3)] if rows else []
    for row in rows:
        say("  ".join([*(cell.ljust(width) for cell, width in zip(row, widths, strict=False)), row[3]]))


def show(name: NameArgument, project: ProjectOption = None) -> None:
    """Montre le texte d’un modèle, un paragraphe par ligne, son style devant.

    Exemple\u00a0: actgen templates show nantes/convention@2026
    """
    from actgen.core.names import parse_template_name
    from actgen.library.catalogue import load_template
    from actgen.library.text_view import template_text

    template = load_template(open_project(project), parse_template_name(name))
    say(template_text(template.docx, name).rstrip())


def new(
    name: NameArgument,
    outline: Annotated[Path, typer.Option("--from", metavar="PLAN", help="Le plan, en texte simple.")],
    force: Annotated[bool, typer.Option("--force", help="Remplace un modèle qui existe.")] = False,
    project: ProjectOption = None,
) -> None:
    """Fait un modèle Word aux styles de la maison d’un plan en texte simple\u00a0: titres, visas, listes, balises.

    Le fichier .docx est ensuite la source\u00a0: ouvrez-le dans Word ou LibreOffice pour le modifier.

    Exemple\u00a0: actgen templates new nantes/convention@2030 --from plan.txt
    """
    from actgen.core.files import write_whole
    from actgen.core.names import parse_template_name

    place = open_project(project)
    wanted = parse_template_name(name)
    files = _new_files(place, wanted, outline, force=force)
    write_whole(place.template_file(wanted, ".docx").parent, files)
    for file in files:
        say(f"écrit {place.show(place.template_file(wanted, '.docx').parent / file)}")


def _new_files(project: Project, name: TemplateName, outline: Path, *, force: bool) -> dict[str, bytes]:
    from actgen.core.errors import UsageFault
    from actgen.fill.compiled import compile_template
    from actgen.library.building import build_template
    from actgen.library.drafting import draft_manifest
    from actgen.library.outline import read_outline
    from actgen.library.text_view import template_text

    path = project.template_file(name, ".docx")
    if path.exists() and not force:
        raise UsageFault(
            f"Le modèle {name} existe déjà\u00a0: {project.show(path)}. Rien n’a été écrit.",
            "Choisissez une autre version, ou ajoutez --force pour le remplacer.",
        )
    docx = build_template(read_outline(_read_plan(outline), str(outline)), str(name))
    compile_template(docx, str(name))
    files = {path.name: docx, f"{name.version}.txt": template_text(docx, str(name)).encode()}
    manifest = project.template_file(name, ".yaml")
    return files if manifest.exists() else {**files, manifest.name: draft_manifest(name).encode()}


def _read_plan(path: Path) -> str:
    from actgen.core.errors import UsageFault
    from actgen.core.files import read_file

    try:
        return read_file(path).decode("utf-8-sig")
    except UnicodeDecodeError as failure:
        raise UsageFault(
            f"Le plan «\u00a0{path}\u00a0» n’est pas un texte en UTF-8.",
            "Enregistrez-le en texte brut, encodage UTF-8\u00a0; un fichier Word ne se lit pas ainsi.",
        ) from failure


def text(
    verify: Annotated[
        bool, typer.Option("--check", help="Ne rien écrire\u00a0: dire si les textes sont à jour.")
    ] = False,
    project: ProjectOption = None,
) -> int:
    """Écrit à côté de chaque modèle son texte, un paragraphe par ligne\u00a0: c’est lui que Git montre.

    Exemple\u00a0: actgen templates text --check
    """
    from actgen.core.files import write_whole
    from actgen.library.catalogue import list_templates, load_template
    from actgen.library.text_view import template_text

    place = open_project(project)
    stale = []
    for name in list_templates(place):
        path = place.template_file(name, ".txt")
        content = template_text(load_template(place, name).docx, str(name)).encode()
        if path.is_file() and path.read_bytes() == content:
            continue
        stale.append(name)
        if not verify:
            write_whole(path.parent, {path.name: content})
        say(f"{place.show(path)}{' n’est plus à jour' if verify else ' écrit'}")
    return int(verify and bool(stale))
