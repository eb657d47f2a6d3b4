"""`actgen verify`: an act that came back, compared with the one that the project makes from the same origin."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from actgen.cli.french import FrenchCommand
from actgen.cli.options import ProjectOption, open_project
from actgen.cli.report import say, show_diagnostics, show_fault, show_passages
from actgen.core.errors import ActgenError, InputFault, MachineFault, UsageFault
from actgen.french.agreement import plural

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actgen.atelier.verification.verifying import Verification
    from actgen.core.project import Project

_SHOWN = 12  # characters of a SHA-256


def add_to(app: typer.Typer) -> None:
    """Add the command to the application."""
    app.command("verify", cls=FrenchCommand, short_help="Vérifie qu’un acte reçu est bien celui du projet.")(verify)


def verify(
    files: Annotated[
        list[Path], typer.Argument(metavar="FICHIER", help="Des actes en Word (.docx) ou en PDF, faits par actgen.")
    ],
    project: ProjectOption = None,
) -> int:
    """Vérifie des actes\u00a0: lit dans chacun son modèle et sa commune, refait l’acte et les compare.

    Les mots que le fichier n’a plus sont [-ainsi-], ceux qu’il a en plus {+ainsi+}.

    Exemple\u00a0: actgen verify out/ancenis-saint-gereon/convention.docx
    """
    place = open_project(project)
    return max([_verify(place, path) for path in files])


def _verify(project: Project, path: Path) -> int:
    """Say what is found of one file; its exit code."""
    from actgen.atelier.verification.verifying import verify as verify_content
    from actgen.core.files import read_file

    try:
        found = verify_content(project, read_file(path), str(path))
    except ActgenError as fault:
        show_fault(_about(path, fault))
        return fault.exit_code
    _show(path, found)
    return 0 if found.is_faithful else 1


def _about(path: Path, fault: ActgenError) -> ActgenError:
    """The fault, with the file that it concerns."""
    match fault:
        case InputFault():
            say(f"{path}\u00a0: le projet ne peut plus faire cet acte\u00a0; corrigez-en d’abord les défauts.")
            return fault
        case UsageFault():
            return UsageFault(f"{path}\u00a0: {fault.message}", fault.hint)
        case MachineFault() if fault.subject != str(path):
            return MachineFault(f"{path}\u00a0: {fault.message}", fault.hint, subject=str(path))
        case _:
            return fault


def _show(path: Path, found: Verification) -> None:
    stated = found.stated
    say(f"{path}\u00a0: {_verdict(found)}")
    engine = f", moteur {found.engine}" if found.engine else ""
    of = f"commune {stated.commune}" + (f", séance du {stated.seance}" if stated.seance else "")
    say(f"  Origine\u00a0: modèle {stated.template}, {of}, actgen {stated.actgen}{engine}.")
    for line in _changes(found):
        say(f"  {line}")
    show_passages(found.passages)
    show_diagnostics(found.faults)
    _show_proof(found)
    if advice := _advice(found):
        say(f"→ {advice}")


def _show_proof(found: Verification) -> None:
    """What the proof of an official text says, made again from the received file."""
    if found.proof is None:
        return
    if found.proof.faults:
        say("  Le fichier se dit «\u00a0texte officiel, mot pour mot\u00a0»\u00a0: la preuve, refaite, ne tient pas.")
        show_diagnostics(found.proof.faults)
        return
    source = found.stated.source_sha256
    same = "" if source == found.now.source_sha256 else ", mais d’un autre fichier reçu qu’aujourd’hui"
    say(
        f"  Texte officiel, mot pour mot\u00a0: preuve refaite sur le fichier reçu (empreinte {source[:_SHOWN]}…), "
        f"{found.proof.words} mots, {len(found.proof.placed)} balises{same}."
    )


def _verdict(found: Verification) -> str:
    from actgen.atelier.verification.verifying import DATA, PICTURE, State

    match found.state:
        case State.IDENTICAL:
            return "identique, octet pour octet, à l’acte que fait le projet."
        case State.SAME_WORDS:
            return "mêmes mots que l’acte que fait le projet, mais pas les mêmes octets."
        case State.OTHER_VERSION:
            return "fait par une autre version d’actgen\u00a0: ses octets ne se comparent pas."
        case State.EXTENDED:
            return "l’acte que fait le projet, octet pour octet, suivi d’un ajout."
        case _ if found.passages:
            count = len(found.passages)
            words = plural(count, "paragraphe n’est pas celui", "paragraphes ne sont pas ceux")
            return f"différent\u00a0: {count} {words} de l’acte que fait le projet."
        case _ if found.faults and all(fault.code == PICTURE for fault in found.faults):
            return "différent\u00a0: les mots sont ceux de l’acte que fait le projet, une image ne l’est pas."
        case _ if any(fault.code == DATA for fault in found.faults):
            return "différent\u00a0: les données jointes ne sont pas celles dont il se dit fait."
        case _ if found.faults:
            return "différent\u00a0: ce fichier contient ce qu’un acte d’actgen ne contient jamais."
        case _:
            return "différent de l’acte que fait le projet."


def _changes(found: Verification) -> Iterator[str]:
    """What is no longer what it was when the file was made."""
    from actgen.atelier.verification.verifying import State

    stated, now = found.stated, found.now
    if found.state is State.IDENTICAL:
        return
    if found.has_same_origin:
        yield "Ni le modèle, ni ses clauses, ni les données, ni la version d’actgen n’ont changé depuis."
    if stated.template != now.template:
        yield f"La commune emploie maintenant le modèle {now.template}."
    elif stated.template_sha256 != now.template_sha256:
        yield f"Le modèle a changé depuis\u00a0: {_both(stated.template_sha256, now.template_sha256)}."
    if stated.clauses_sha256 != now.clauses_sha256:
        yield f"Les clauses communes ont changé depuis\u00a0: {_both(stated.clauses_sha256, now.clauses_sha256)}."
    if stated.papier_sha256 != now.papier_sha256:
        yield "Le papier à en-tête a changé depuis."
    if stated.data_sha256 != now.data_sha256:
        yield f"Les données ont changé depuis\u00a0: {_both(stated.data_sha256, now.data_sha256)}."
    if stated.actgen != now.actgen:
        yield f"actgen a changé depuis\u00a0: version {stated.actgen} alors, {now.actgen} maintenant."
    if found.engine != found.engine_now:
        yield f"Le moteur du PDF a changé depuis\u00a0: {found.engine} alors, {found.engine_now} maintenant."


def _both(stated: str, now: str) -> str:
    return f"empreinte {stated[:_SHOWN]}… alors, {now[:_SHOWN]}… maintenant"


def _advice(found: Verification) -> str:
    from actgen.atelier.verification.verifying import State

    match found.state:
        case State.IDENTICAL:
            return ""
        case State.SAME_WORDS if found.has_same_origin:
            return "Le fichier a été enregistré de nouveau, par exemple dans Word\u00a0; sa présentation a pu changer."
        case State.SAME_WORDS:
            return "Ce qui a changé depuis ne change aucun mot de cet acte."
        case State.EXTENDED:
            return (
                "C’est ainsi que s’ajoute une signature électronique, mais aussi une annotation\u00a0: relisez le PDF."
            )
        case State.OTHER_VERSION:
            return "Vérifiez le fichier Word du même acte, dont les mots se comparent."
        case _ if not found.has_same_origin:
            return "L’acte diffère au moins pour cela. Pour comparer à l’identique, reprenez le projet tel qu’il était."
        case _ if found.engine:
            return "Le PDF a été modifié après coup\u00a0: gardez l’acte du projet, ou portez-y ce qui est voulu."
        case _ if found.format == "pdf":
            return (
                "Le PDF a été modifié, ou fait sur une machine où WeasyPrint, Pango ou HarfBuzz ont une autre version. "
                "Vérifiez le fichier Word du même acte, dont les mots se comparent."
            )
        case _:
            return "Le fichier a été modifié après coup\u00a0: gardez l’acte du projet, ou portez-y ce qui est voulu."
