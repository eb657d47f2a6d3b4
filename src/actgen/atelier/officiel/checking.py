"""The proof of a template of the project, for who lints, locks, publishes or verifies it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actgen.atelier.importing.proposing.known_facts import known_facts
from actgen.atelier.officiel.proof import Proof, prove
from actgen.core.diagnostics import Diagnostic, FilePlace, error
from actgen.core.errors import InputFault
from actgen.core.files import read_file
from actgen.library.catalogue import list_templates, load_manifest
from actgen.library.lock import is_received_as_locked
from actgen.library.lock_faults import received_again

if TYPE_CHECKING:
    from actgen.core.names import TemplateName
    from actgen.core.project import Project


def proof_of(project: Project, name: TemplateName) -> Proof:
    """The proof of an official text; with faults where its received file is not the one that was brought in."""
    path = project.received_file(name)
    if not path.is_file():
        message = f"Le modèle {name} se dit «\u00a0officiel\u00a0», et le fichier reçu n’est pas à côté de lui."
        return _refused(project, name, message)
    if not is_received_as_locked(project, name):
        message = (
            f"Le fichier reçu de {name} n’est pas celui qui a été repris\u00a0: son empreinte n’est pas au verrou."
        )
        return _refused(project, name, message)
    faits = load_manifest(project, name).model.facts
    docx = read_file(project.template_file(name, ".docx"))
    return prove(read_file(path), docx, str(name), name.acte, faits, known_facts(project, name))


def official_faults(project: Project, name: TemplateName) -> tuple[Diagnostic, ...]:
    """What speaks against a template that says it is official; nothing for any other, or where its manifest is unsound.

    A manifest or a Word file that cannot be read is told by who reads it first.
    """
    try:
        manifest = load_manifest(project, name).model
    except InputFault:
        return ()
    if manifest.is_official:
        return proof_of(project, name).faults
    if project.received_file(name).is_file():
        shown = project.show(project.template_file(name, ".yaml"))
        message = f"Un fichier reçu est à côté de {name}, et son manifeste ne dit pas «\u00a0texte: officiel\u00a0»."
        return (
            error(
                "OFF-005",
                FilePlace(shown),
                message,
                "Écrivez «\u00a0texte: officiel\u00a0», ou ôtez ce fichier.",
                subject=str(name),
            ),
        )
    return ()


def all_official_faults(project: Project) -> tuple[Diagnostic, ...]:
    """The faults of every template that says it is official, in the order of their names."""
    return tuple(fault for name in list_templates(project) for fault in official_faults(project, name))


def _refused(project: Project, name: TemplateName, message: str) -> Proof:
    place = FilePlace(project.show(project.received_file(name)))
    return Proof(0, (), (error("OFF-005", place, message, received_again(str(name)), subject=str(name)),))
