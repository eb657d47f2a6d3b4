"""The lock: each published template and its clauses, held to what they were, and every file that no longer matches."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from msgspec.structs import replace

from actgen.core.citing import cited
from actgen.core.diagnostics import Diagnostic, FilePlace, Severity, warning
from actgen.core.errors import InputFault, UsageFault, stop_on_errors
from actgen.core.files import read_file
from actgen.core.names import SLUG_PATTERN
from actgen.core.nearest import did_you_mean
from actgen.core.still import kept_while_still
from actgen.library.lock_faults import Held, held_faults
from actgen.library.lock_record import (
    CLAUSES,
    DECLARED,
    RECEIVED,
    content_of,
    digest,
    is_clause,
    is_letterhead,
    is_other,
    is_template,
    letterhead_name,
    locked_file,
    read_lock,
    record_file,
    record_text,
    write_record,
)
from actgen.ooxml.clauses import clauses_in

if TYPE_CHECKING:
    from collections.abc import Iterable

    from actgen.core.names import TemplateName
    from actgen.core.project import Project
    from actgen.library.lock_record import Lock

#: The code of an act made from a file that is not the locked one.
CHANGED = "VER-004"


@kept_while_still
def lock_warnings(project: Project, name: TemplateName, docx: bytes) -> tuple[Diagnostic, ...]:
    """What an act made from this Word file must say when the file, or one of its clauses, is not the locked one."""
    lock = read_lock(project)
    found = [replace(fault, severity=Severity.WARNING) for fault in lock.faults]
    if str(name) not in lock.hashes:
        return tuple(found)
    if lock.hashes[str(name)] != digest(docx):
        message = f"Le modèle {name} a changé depuis qu’il a été verrouillé\u00a0: l’acte n’est pas à signer."
        found.append(_changed_warning(project, str(name), message))
    if is_other(project, lock, received := f"{name}{RECEIVED}"):
        message = f"Le fichier reçu du modèle {name} a changé ou disparu\u00a0: l’acte n’est pas à signer."
        found.append(_changed_warning(project, received, message))
    if is_other(project, lock, declared := f"{name}{DECLARED}"):
        said = f"Les variables ou les faits du modèle {name} ont changé depuis qu’il a été verrouillé"
        message = f"{said}\u00a0: l’acte n’est pas à signer."
        found.append(_changed_warning(project, declared, message))
    for clause in _changed_clauses(project, lock, docx, str(name)):
        message = (
            f"La clause {clause}, que le modèle {name} inclut, a changé depuis qu’elle a été verrouillée\u00a0: "
            "l’acte n’est pas à signer."
        )
        found.append(_changed_warning(project, clause, message))
    return tuple(found)


def letterhead_warnings(project: Project, commune: str) -> tuple[Diagnostic, ...]:
    """What an act on the letterhead of a collectivité must say when it is no longer the locked one."""
    name = letterhead_name(commune)
    if not is_other(project, read_lock(project), name):
        return ()
    message = f"Le papier à en-tête {name} a changé depuis qu’il a été verrouillé\u00a0: l’acte n’est pas à signer."
    command = f"«\u00a0actgen templates lock --relock {name}\u00a0»"
    hint = f"S’il est bon, tapez {command}\u00a0; sinon remettez en place l’ancien."
    return (warning(CHANGED, FilePlace(project.show(locked_file(project, name))), message, hint, subject=name),)


def check_lock(
    project: Project, published: Iterable[TemplateName], contradictions: Iterable[Diagnostic] = ()
) -> list[str]:
    """The names of all files that are as they were locked; InputFault with all that are unlocked, changed or gone.

    `contradictions` are the faults of the manifests (see `contract.py`), told with them.
    """
    lock = read_lock(project)
    held, faults = _held(project, lock, published)
    found = [fault for one in held for fault in held_faults(project, lock, one)]
    stop_on_errors([*lock.faults, *contradictions, *faults, *found])
    return [one.name for one in held]


def lock_published(
    project: Project, published: Iterable[TemplateName], contradictions: Iterable[Diagnostic] = ()
) -> list[str]:
    """Record each published template, and each clause, that is not yet; return their names.

    InputFault when one that is recorded has changed or is gone, or for `contradictions`, the faults of the manifests
    (see `contract.py`): nothing is written then.
    """
    lock = read_lock(project)
    held, faults = _held(project, lock, published)
    contents = {one.name: content_of(project, one.name) for one in held if one.name not in lock.hashes}
    fresh = {name: content for name, content in contents.items() if content is not None}
    found = [fault for one in held if one.name not in fresh for fault in held_faults(project, lock, one)]
    stop_on_errors([*lock.faults, *contradictions, *faults, *found])
    if fresh:
        write_record(project, {**lock.hashes, **{name: digest(content) for name, content in fresh.items()}})
    return list(fresh)


def with_received(project: Project, name: TemplateName, content: bytes) -> bytes:
    """The record with the hash of the received file of an official text, kept or replaced."""
    lock = read_lock(project)
    stop_on_errors(lock.faults)
    return record_text({**lock.hashes, f"{name}{RECEIVED}": digest(content)})


def locked_source(project: Project, name: TemplateName, docx: bytes) -> str:
    """The hash of the received file of an official text; empty unless it and the template are as they were locked.

    A template is locked once its words have been proven to be those of its received file: the lock is the seal.
    """
    lock = read_lock(project)
    received = f"{name}{RECEIVED}"
    sealed = lock.hashes.get(str(name)) == digest(docx) and not is_other(project, lock, received)
    return lock.hashes.get(received, "") if sealed else ""


def is_received_as_locked(project: Project, name: TemplateName) -> bool:
    """Whether the received file of an official text is there, and is the one that was brought in."""
    lock = read_lock(project)
    received = f"{name}{RECEIVED}"
    return received in lock.hashes and not is_other(project, lock, received)


def relock(project: Project, name: str) -> None:
    """Replace the recorded hash of this template or clause, and no other, by that of its file.

    UsageFault when it is not locked, has no file, or has not changed.
    """
    lock = read_lock(project)
    stop_on_errors(lock.faults)
    if name not in lock.hashes:
        listed = f"{project.show(record_file(project))} montre ce qui est verrouillé."
        raise UsageFault(f"{cited(name)} n’est pas verrouillé.", did_you_mean(name, lock.hashes) or listed)
    if (content := content_of(project, name)) is None:
        shown = project.show(locked_file(project, name))
        if name.endswith(DECLARED):
            hint = f"Retirez sa ligne de {project.show(record_file(project))}, si aucun acte n’en a été signé."
            raise UsageFault(f"{cited(name)} n’a plus rien à verrouiller\u00a0: {shown} ne déclare rien.", hint)
        raise UsageFault(f"{cited(name)} n’a plus de fichier\u00a0: {shown}.", "Remettez-le en place.")
    if (found := digest(content)) == lock.hashes[name]:
        raise UsageFault(f"{cited(name)} n’a pas changé.", "Retirez --relock\u00a0: son empreinte est la bonne.")
    write_record(project, {**lock.hashes, name: found})


def _held(project: Project, lock: Lock, published: Iterable[TemplateName]) -> tuple[list[Held], list[Diagnostic]]:
    """Published and recorded templates with the clauses that they include, by name; the faults of their Word files."""
    templates = sorted({*map(str, published), *filter(is_template, lock.hashes)})
    users: dict[str, list[str]] = {}
    faults: list[Diagnostic] = []
    for name in templates:
        path = locked_file(project, name)
        for clause in _included(project, read_file(path), name, faults) if path.is_file() else ():
            users.setdefault(clause, []).append(name)
    held = [Held(name, locked_file(project, name)) for name in templates]
    held += [Held(clause, locked_file(project, clause), tuple(names)) for clause, names in users.items()]
    held += [Held(name, locked_file(project, name)) for name in _received(project, lock, templates)]
    held += [Held(name, locked_file(project, name)) for name in _declared(project, lock, templates)]
    held += [Held(name, locked_file(project, name)) for name in _letterheads(project, lock)]
    return sorted(held, key=lambda one: one.name), list(dict.fromkeys(faults))


def _letterheads(project: Project, lock: Lock) -> set[str]:
    """The letterheads that are recorded, or that stand in the project."""
    return {*filter(is_letterhead, lock.hashes), *map(letterhead_name, project.letterheads())}


def _received(project: Project, lock: Lock, templates: Iterable[str]) -> set[str]:
    """The received files that are recorded, or that stand beside these templates."""
    beside = (f"{name}{RECEIVED}" for name in templates)
    recorded = {name for name in lock.hashes if name.endswith(RECEIVED)}
    return recorded | {name for name in beside if locked_file(project, name).is_file()}


def _declared(project: Project, lock: Lock, templates: Iterable[str]) -> set[str]:
    """The declarations that are recorded, or that the manifests of these templates make."""
    made = (f"{name}{DECLARED}" for name in templates)
    recorded = {name for name in lock.hashes if name.endswith(DECLARED)}
    return recorded | {name for name in made if content_of(project, name) is not None}


def _included(project: Project, docx: bytes, label: str, faults: list[Diagnostic]) -> set[str]:
    """The clauses that a Word file includes, and those that they include; `faults` takes those of unsound files."""
    found: set[str] = set()
    waiting = [(docx, label)]
    while waiting:
        content, name = waiting.pop()
        try:
            tags = [tag for tag in clauses_in(content, name) if re.fullmatch(SLUG_PATTERN, tag)]
        except InputFault as fault:
            faults += fault.diagnostics
            continue
        fresh = {f"{CLAUSES}{tag}" for tag in tags} - found
        found |= fresh
        paths = {clause: locked_file(project, clause) for clause in fresh}
        waiting += [(read_file(path), clause) for clause, path in paths.items() if path.is_file()]
    return found


def _changed_clauses(project: Project, lock: Lock, docx: bytes, label: str) -> list[str]:
    """The locked clauses that have changed and that this Word file includes; it is read only when one has changed."""
    paths = {name: locked_file(project, name) for name in lock.hashes if is_clause(name)}
    changed = {name for name, path in paths.items() if path.is_file() and digest(read_file(path)) != lock.hashes[name]}
    return sorted(changed & _included(project, docx, label, [])) if changed else []


def _changed_warning(project: Project, name: str, message: str) -> Diagnostic:
    hint = (
        "Remettez en place le fichier verrouillé, ou faites une nouvelle version\u00a0; "
        "«\u00a0actgen templates lock --check\u00a0» dit tout ce qui a changé."
    )
    place = FilePlace(project.show(locked_file(project, name)))
    return warning(CHANGED, place, message, hint, subject=name)
