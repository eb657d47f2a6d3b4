"""`actgen templates new`: a template made from a plan, from a received file, or from an earlier version."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from actgen.cli.french import FrenchCommand
from actgen.cli.options import ProjectOption, open_project
from actgen.cli.report import say
from actgen.cli.templates.next import begin_academy, say_next, say_trial
from actgen.cli.templates.official import bring

if TYPE_CHECKING:
    from actgen.atelier.importing.bringing import Brought
    from actgen.atelier.importing.proposing.proposals import Placing
    from actgen.core.names import TemplateName
    from actgen.core.project import Project


_Name = Annotated[
    str,
    typer.Argument(
        metavar="MODELE",
        help="Le modèle, nantes/convention@2030, la clause, commun/vote, ou le papier, commune-le-brignon/papier.",
    ),
]
_Received = Annotated[
    Path | None,
    typer.Option(
        "--from", metavar="FICHIER", help="Un plan en texte simple, ou un texte reçu\u00a0: .docx, .txt, .md."
    ),
]
_Like = Annotated[
    str, typer.Option("--like", metavar="MODELE", help="La version dont le nouveau modèle reprend le texte.")
]
_Every = Annotated[
    bool, typer.Option("--toutes-variables", help="Pose aussi les balises que le rapport ne fait que proposer.")
]
_Official = Annotated[
    bool,
    typer.Option(
        "--officiel",
        help="Reprend un texte officiel mot pour mot\u00a0: garde le fichier reçu, et prouve que les balises sont "
        "les seules différences.",
    ),
]


def add_to(group: typer.Typer) -> None:
    """Add the command to the group `templates`."""
    group.command(
        "new", cls=FrenchCommand, short_help="Fait un modèle d’un plan, d’un fichier reçu ou d’une autre version."
    )(new)


def new(
    name: _Name,
    received: _Received = None,
    like: _Like = "",
    bare: Annotated[bool, typer.Option("--sans-variables", help="Ne pose aucune balise dans un texte reçu.")] = False,
    every: _Every = False,
    official: _Official = False,
    force: Annotated[bool, typer.Option("--force", help="Remplace un modèle qui existe.")] = False,
    project: ProjectOption = None,
) -> None:
    """Fait un modèle Word aux styles de la maison\u00a0: d’un plan, d’un texte reçu, ou d’une version qui existe.

    Un texte reçu (Word, texte ou Markdown) est compris paragraphe par paragraphe\u00a0; aucun de ses mots n’est perdu.
    Les valeurs connues deviennent des balises, et un rapport dit ce qui a été compris et ce qui reste à relire.

    Le fichier .docx est ensuite la source\u00a0: ouvrez-le dans Word ou LibreOffice pour le modifier. Nommée
    commun/NOM, c’est une clause, que les modèles incluent par {%p clause NOM %}\u00a0; commune-NOM/papier, c’est le
    papier à en-tête des actes d’une commune.

    Avec --officiel, le texte reçu est celui qui se signe\u00a0: aucun de ses mots ne changera plus.

    Exemple\u00a0: actgen templates new nantes/convention@2030 --from recue.docx
    """
    from actgen.core.names import parse_template_name
    from actgen.library.clauses import parse_clause_name
    from actgen.library.lock_record import is_letterhead

    if not is_letterhead(name):
        _refuse_both(received, like)
    _refuse_none_and_all(bare=bare, every=every)
    place = open_project(project)
    _refuse_official(official=official, received=received, is_clause=bool(parse_clause_name(name)))
    if is_letterhead(name):
        _new_letterhead(place, name, received, force=force)
        return
    if clause := parse_clause_name(name):
        _new_clause(place, clause, _only_from(received), force=force)
        return
    wanted = parse_template_name(name)
    _refuse_existing(place, wanted, force=force)
    if received is None:
        _write_with_academy(place, wanted, _following(place, wanted, like))
    elif official:
        bring(place, wanted, received, _placing(bare=bare, every=every))
    else:
        _from_file(place, wanted, received, bare=bare, every=every)


def _refuse_both(received: Path | None, like: str) -> None:
    from actgen.core.errors import UsageFault

    if received is None and not like:
        raise UsageFault(
            "Rien ne dit de quel texte faire ce modèle.",
            "Ajoutez --from FICHIER (un plan ou un texte reçu), ou --like MODELE (une version qui existe).",
        )
    if received is not None and like:
        raise UsageFault(
            "--from donne le texte d’un fichier, et --like celui d’une version\u00a0: les deux ne vont pas ensemble.",
            "Gardez l’un des deux.",
        )


def _new_letterhead(project: Project, name: str, received: Path | None, *, force: bool) -> None:
    """Write the letterhead of a commune, for its author to complete in Word."""
    from actgen.atelier.plans.letterheads import new_letterhead
    from actgen.core.errors import UsageFault
    from actgen.core.files import write_whole
    from actgen.library.lock_record import commune_of

    if received is not None:
        raise UsageFault("Un papier à en-tête se compose dans Word.", "Retirez --from, puis ouvrez le fichier fait.")
    commune = commune_of(name)
    project.commune_file(commune)  # says which communes there are
    path = project.letterhead_file(commune)
    if path.exists() and not force:
        raise UsageFault(
            f"Le papier «\u00a0{name}\u00a0» existe déjà\u00a0: {project.show(path)}. Rien n’a été écrit.",
            "Ouvrez-le dans Word, ou ajoutez --force pour le remplacer.",
        )
    write_whole(path.parent, {path.name: new_letterhead(name)})
    say(f"écrit {project.show(path)}")


def _refuse_none_and_all(*, bare: bool, every: bool) -> None:
    from actgen.core.errors import UsageFault

    if bare and every:
        raise UsageFault(
            "--sans-variables ne pose aucune balise, et --toutes-variables les pose toutes.", "Gardez l’une des deux."
        )


def _refuse_official(*, official: bool, received: Path | None, is_clause: bool) -> None:
    from actgen.core.errors import UsageFault

    if official and is_clause:
        raise UsageFault("Une clause n’est pas un texte officiel.", "Retirez --officiel, ou nommez un modèle.")
    if official and received is None:
        raise UsageFault(
            "--officiel reprend un fichier reçu, et --like n’en donne pas.", "Donnez ce fichier avec --from."
        )


def _placing(*, bare: bool, every: bool) -> Placing:
    from actgen.atelier.importing.proposing.proposals import Placing

    return Placing.NONE if bare else Placing.ALL if every else Placing.SURE


def _only_from(received: Path | None) -> Path:
    from actgen.core.errors import UsageFault

    if received is None:
        raise UsageFault("Une clause n’a pas de version dont elle partirait.", "Donnez son plan avec --from.")
    return received


def _refuse_existing(project: Project, name: TemplateName, *, force: bool) -> None:
    from actgen.core.errors import UsageFault
    from actgen.core.unfinished import undo_unfinished

    path = project.template_file(name, ".docx")
    undo_unfinished(path.parent)
    if path.exists() and not force:
        raise UsageFault(
            f"Le modèle {name} existe déjà\u00a0: {project.show(path)}. Rien n’a été écrit.",
            "Choisissez une autre version, ou ajoutez --force pour le remplacer.",
        )


def _from_file(project: Project, name: TemplateName, path: Path, *, bare: bool, every: bool) -> None:
    """Write what a file gives: as it is styled where it is a plan, as it is understood otherwise."""
    from actgen.atelier.importing.bringing import bring_in, is_plan
    from actgen.atelier.importing.proposing.known_facts import known_facts
    from actgen.atelier.importing.report import SUFFIX, page, summary
    from actgen.core.files import read_file
    from actgen.library.clauses import load_clauses

    content = read_file(path)
    if is_plan(content, path):
        _write_with_academy(project, name, _planned(project, name, content, path))
        say_trial(project, name)
        return
    placing = _placing(bare=bare, every=every)
    brought = bring_in(content, path, name, known_facts(project, name), load_clauses(project), placing)
    files = _received(name, brought)
    told = begin_academy(project, name)
    _write(project, name, {**files, f"{name.version}{SUFFIX}": page(brought, str(name), path.name).encode()})
    say()
    for line in (*summary(brought), *told):
        say(line)
    say_next(project, name, path, several=bool(brought.proposals.suggested) and not every)


def _received(name: TemplateName, brought: Brought) -> dict[str, bytes]:
    return {
        f"{name.version}.docx": brought.docx,
        f"{name.version}.txt": brought.text.encode(),
        f"{name.version}.yaml": brought.manifest.encode(),
    }


def _planned(project: Project, name: TemplateName, content: bytes, path: Path) -> dict[str, bytes]:
    from actgen.atelier.importing.manifests import draft_manifest
    from actgen.atelier.plans.building import build_template
    from actgen.atelier.plans.outline import read_outline
    from actgen.atelier.plans.text_view import template_text
    from actgen.fill.compiled import compile_template
    from actgen.kinds.catalogue import kinds_of
    from actgen.library.clauses import load_clauses

    docx = build_template(read_outline(_plan_text(content, path), str(path)), str(name))
    compile_template(docx, str(name), load_clauses(project))
    kind = kinds_of(project).get(name.acte)
    return {
        f"{name.version}.docx": docx,
        f"{name.version}.txt": template_text(docx, str(name)).encode(),
        f"{name.version}.yaml": draft_manifest(name, kind.label if kind else "").encode(),
    }


def _following(project: Project, name: TemplateName, like: str) -> dict[str, bytes]:
    """The files of a version made from another: its Word file as it is, its text, a manifest to complete."""
    from actgen.atelier.importing.manifests import following_manifest
    from actgen.atelier.plans.text_view import template_text
    from actgen.core.encodings import text_of
    from actgen.core.files import read_file
    from actgen.core.names import parse_template_name
    from actgen.library.catalogue import load_template

    earlier = load_template(project, parse_template_name(like))
    typed = text_of(read_file(project.template_file(earlier.name, ".yaml")))
    manifest = following_manifest(name, earlier.name, typed, earlier.manifest.fenetre)
    return {
        f"{name.version}.docx": earlier.docx,
        f"{name.version}.txt": template_text(earlier.docx, str(name)).encode(),
        f"{name.version}.yaml": manifest.encode(),
    }


def _write_with_academy(project: Project, name: TemplateName, files: dict[str, bytes]) -> None:
    """Write a template and, first, the file of an académie that has none: a killed run can be done again."""
    told = begin_academy(project, name)
    _write(project, name, files)
    for line in told:
        say(line)


def _write(project: Project, name: TemplateName, files: dict[str, bytes]) -> None:
    """Write the files of a template, all or none; a manifest that is there already stays as it is."""
    from actgen.core.files import write_whole

    folder = project.template_file(name, ".docx").parent
    kept = {
        file: content for file, content in files.items() if not (file.endswith(".yaml") and (folder / file).exists())
    }
    write_whole(folder, kept)
    for file in kept:
        say(f"écrit {project.show(folder / file)}")


def _new_clause(project: Project, name: str, outline: Path, *, force: bool) -> None:
    from actgen.atelier.plans.building import build_template
    from actgen.atelier.plans.outline import read_outline
    from actgen.atelier.plans.text_view import template_text
    from actgen.core.errors import UsageFault
    from actgen.core.files import read_file, write_whole
    from actgen.core.unfinished import undo_unfinished
    from actgen.fill.compiled import compile_template
    from actgen.library.clauses import load_clauses
    from actgen.ooxml.clauses import clause_tag

    path = project.clause_file(name, ".docx")
    undo_unfinished(path.parent)
    if path.exists() and not force:
        raise UsageFault(
            f"La clause «\u00a0{name}\u00a0» existe déjà\u00a0: {project.show(path)}. Rien n’a été écrit.",
            "Choisissez un autre nom, ou ajoutez --force pour la remplacer.",
        )
    label = f"commun/{name}"
    docx = build_template(read_outline(_plan_text(read_file(outline), outline), str(outline)), label)
    host = build_template(read_outline(clause_tag(name), label), label)
    compile_template(host, label, load_clauses(project).having(name, docx))
    files = {path.name: docx, f"{name}.txt": template_text(docx, label).encode()}
    write_whole(path.parent, files)
    for file in files:
        say(f"écrit {project.show(path.parent / file)}")


def _plan_text(content: bytes, path: Path) -> str:
    from actgen.core.encodings import decode
    from actgen.core.errors import UsageFault

    decoded = decode(content)
    if decoded is None:
        raise UsageFault(
            f"Le plan «\u00a0{path}\u00a0» n’est pas un texte en UTF-8.",
            "Enregistrez-le en texte brut, encodage UTF-8\u00a0; un fichier Word ne se lit pas ainsi.",
        )
    if decoded.remark:
        say(decoded.remark)
    return decoded.text
