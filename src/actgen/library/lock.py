"""The lock: the hash of each published template and of its clauses, and every file that no longer matches.

`templates/verrou.txt` holds one line per file, in order: `nantes/convention@2026`, `commun/signatures`, or
`nantes/convention@2026-officiel/recu` for the received file of an official text; then SHA-256.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from actgen.core.citing import cited
from actgen.core.diagnostics import Diagnostic, FilePlace, Severity, error, warning
from actgen.core.errors import InputFault, UsageFault, stop_on_errors
from actgen.core.files import read_file, write_whole
from actgen.core.names import SLUG_PATTERN, VERSION_PATTERN, TemplateName, parse_template_name
from actgen.core.nearest import did_you_mean
from actgen.french.agreement import plural
from actgen.french.lists import enumerate_in_french
from actgen.ooxml.clauses import clauses_in

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from actgen.core.project import Project

LOCK_NAME = "verrou.txt"
#: The code of an act made from a file that is not the locked one.
CHANGED = "VER-004"
_CLAUSES = "commun/"
_RECEIVED = "/recu"
_HEADING = """\
# Empreintes SHA-256 des modèles publiés et de leurs clauses, écrites par «\u00a0actgen templates lock\u00a0».
# Un fichier qui n’a plus la sienne n’est plus le texte publié. Ne corrigez jamais une empreinte à la main.
"""
_LINE = re.compile(
    rf"(?P<name>{SLUG_PATTERN}/{SLUG_PATTERN}@{VERSION_PATTERN}(?:{_RECEIVED})?|{_CLAUSES}{SLUG_PATTERN})"
    r"\s+(?P<hash>[0-9a-f]{64})"
)


@dataclass(frozen=True, slots=True)
class Lock:
    """The record: the hash of each locked file by its name, and the lines that are no such thing."""

    hashes: Mapping[str, str]
    faults: tuple[Diagnostic, ...] = ()


@dataclass(frozen=True, slots=True)
class _Held:
    """A file that must not change: its name, its path; for a clause, the published templates that include it."""

    name: str
    path: Path
    users: tuple[str, ...] = ()


def read_lock(project: Project) -> Lock:
    """The record of the project, empty when there is none yet."""
    path = _record(project)
    hashes: dict[str, str] = {}
    faults: list[Diagnostic] = []
    lines = read_file(path).decode("utf-8-sig", errors="replace").splitlines() if path.is_file() else []
    for number, line in enumerate(lines, start=1):
        match = _LINE.fullmatch(line.strip())
        if match and hashes.setdefault(match["name"], match["hash"]) == match["hash"]:
            continue
        if line.strip() and not line.startswith("#"):
            faults.append(_line_fault(FilePlace(project.show(path), number, 1, line), match and match["name"]))
    return Lock(hashes, tuple(faults))


def lock_warnings(project: Project, name: TemplateName, docx: bytes) -> tuple[Diagnostic, ...]:
    """What an act made from this Word file must say when the file, or one of its clauses, is not the locked one."""
    lock = read_lock(project)
    found = [replace(fault, severity=Severity.WARNING) for fault in lock.faults]
    if str(name) not in lock.hashes:
        return tuple(found)
    if lock.hashes[str(name)] != _digest(docx):
        message = f"Le modèle {name} a changé depuis qu’il a été verrouillé\u00a0: l’acte n’est pas à signer."
        found.append(_changed_warning(project, _path(project, str(name)), message))
    if _is_other(project, lock, received := f"{name}{_RECEIVED}"):
        message = f"Le fichier reçu du modèle {name} a changé ou disparu\u00a0: l’acte n’est pas à signer."
        found.append(_changed_warning(project, _path(project, received), message))
    for clause in _changed_clauses(project, lock, docx, str(name)):
        message = (
            f"La clause {clause}, que le modèle {name} inclut, a changé depuis qu’elle a été verrouillée\u00a0: "
            "l’acte n’est pas à signer."
        )
        found.append(_changed_warning(project, _path(project, clause), message))
    return tuple(found)


def check_lock(
    project: Project, published: Iterable[TemplateName], contradictions: Iterable[Diagnostic] = ()
) -> list[str]:
    """The names of all files that are as they were locked; InputFault with all that are unlocked, changed or gone.

    `contradictions` are the faults of the manifests (see `contract.py`), told with them.
    """
    lock = read_lock(project)
    held, faults = _held(project, lock, published)
    found = [fault for one in held for fault in _faults(project, lock, one)]
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
    fresh = [one for one in held if one.name not in lock.hashes and one.path.is_file()]
    found = [fault for one in held if one not in fresh for fault in _faults(project, lock, one)]
    stop_on_errors([*lock.faults, *contradictions, *faults, *found])
    if fresh:
        _write(project, {**lock.hashes, **{one.name: _digest(read_file(one.path)) for one in fresh}})
    return [one.name for one in fresh]


def with_received(project: Project, name: TemplateName, content: bytes) -> bytes:
    """The record with the hash of the received file of an official text, kept or replaced."""
    lock = read_lock(project)
    stop_on_errors(lock.faults)
    return _text({**lock.hashes, f"{name}{_RECEIVED}": _digest(content)})


def locked_source(project: Project, name: TemplateName, docx: bytes) -> str:
    """The hash of the received file of an official text; empty unless it and the template are as they were locked.

    A template is locked once its words have been proven to be those of its received file: the lock is the seal.
    """
    lock = read_lock(project)
    received = f"{name}{_RECEIVED}"
    sealed = lock.hashes.get(str(name)) == _digest(docx) and not _is_other(project, lock, received)
    return lock.hashes.get(received, "") if sealed else ""


def is_received_as_locked(project: Project, name: TemplateName) -> bool:
    """Whether the received file of an official text is there, and is the one that was brought in."""
    lock = read_lock(project)
    received = f"{name}{_RECEIVED}"
    return received in lock.hashes and not _is_other(project, lock, received)


def relock(project: Project, name: str) -> None:
    """Replace the recorded hash of this template or clause, and no other, by that of its file.

    UsageFault when it is not locked, has no file, or has not changed.
    """
    lock = read_lock(project)
    stop_on_errors(lock.faults)
    if name not in lock.hashes:
        listed = f"{project.show(_record(project))} montre ce qui est verrouillé."
        raise UsageFault(f"{cited(name)} n’est pas verrouillé.", did_you_mean(name, lock.hashes) or listed)
    path = _path(project, name)
    if not path.is_file():
        raise UsageFault(f"{cited(name)} n’a plus de fichier\u00a0: {project.show(path)}.", "Remettez-le en place.")
    if (digest := _digest(read_file(path))) == lock.hashes[name]:
        raise UsageFault(f"{cited(name)} n’a pas changé.", "Retirez --relock\u00a0: son empreinte est la bonne.")
    _write(project, {**lock.hashes, name: digest})


def _held(project: Project, lock: Lock, published: Iterable[TemplateName]) -> tuple[list[_Held], list[Diagnostic]]:
    """Published and recorded templates with the clauses that they include, by name; the faults of their Word files."""
    templates = sorted({*map(str, published), *filter(_is_template, lock.hashes)})
    users: dict[str, list[str]] = {}
    faults: list[Diagnostic] = []
    for name in templates:
        path = _path(project, name)
        for clause in _included(project, read_file(path), name, faults) if path.is_file() else ():
            users.setdefault(clause, []).append(name)
    held = [_Held(name, _path(project, name)) for name in templates]
    held += [_Held(clause, _path(project, clause), tuple(names)) for clause, names in users.items()]
    held += [_Held(name, _path(project, name)) for name in _received(project, lock, templates)]
    return sorted(held, key=lambda one: one.name), list(dict.fromkeys(faults))


def _received(project: Project, lock: Lock, templates: Iterable[str]) -> set[str]:
    """The received files that are recorded, or that stand beside these templates."""
    beside = (f"{name}{_RECEIVED}" for name in templates)
    recorded = {name for name in lock.hashes if name.endswith(_RECEIVED)}
    return recorded | {name for name in beside if _path(project, name).is_file()}


def _is_other(project: Project, lock: Lock, name: str) -> bool:
    """Whether a recorded file is gone, or no longer what was recorded."""
    path = _path(project, name)
    return name in lock.hashes and not (path.is_file() and _digest(read_file(path)) == lock.hashes[name])


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
        fresh = {f"{_CLAUSES}{tag}" for tag in tags} - found
        found |= fresh
        paths = {clause: _path(project, clause) for clause in fresh}
        waiting += [(read_file(path), clause) for clause, path in paths.items() if path.is_file()]
    return found


def _changed_clauses(project: Project, lock: Lock, docx: bytes, label: str) -> list[str]:
    """The locked clauses that have changed and that this Word file includes; it is read only when one has changed."""
    paths = {name: _path(project, name) for name in lock.hashes if _is_clause(name)}
    changed = {name for name, path in paths.items() if path.is_file() and _digest(read_file(path)) != lock.hashes[name]}
    return sorted(changed & _included(project, docx, label, [])) if changed else []


def _faults(project: Project, lock: Lock, held: _Held) -> list[Diagnostic]:
    """What is wrong with a file that must not change: gone, not locked, or changed."""
    place = FilePlace(project.show(held.path))
    if not held.path.is_file():
        return [_gone(project, held, place)]
    if held.name not in lock.hashes:
        return [_unlocked(project, held, place)]
    return [] if _digest(read_file(held.path)) == lock.hashes[held.name] else [_changed(held, place)]


def _gone(project: Project, held: _Held, place: FilePlace) -> Diagnostic:
    if held.users:
        message = f"La clause {held.name} n’a pas de fichier\u00a0; {_inclusion(held)}."
        return error("VER-007", place, message, "Remettez ce fichier en place\u00a0: sans lui, aucun acte ne se fait.")
    if held.name.endswith(_RECEIVED):
        message = f"Le fichier reçu du texte officiel {held.name.removesuffix(_RECEIVED)} a disparu."
        return error("VER-007", place, message, "Remettez-le en place\u00a0: c’est lui que l’acte cite mot pour mot.")
    hint = (
        "Remettez ce fichier en place\u00a0: des actes signés peuvent en venir. S’il n’a servi à aucun, retirez "
        f"sa ligne de {project.show(_record(project))}."
    )
    return error("VER-007", place, f"Le modèle verrouillé {held.name} a disparu.", hint)


def _unlocked(project: Project, held: _Held, place: FilePlace) -> Diagnostic:
    message = f"Le modèle {held.name} sert ou a servi à des actes, mais il n’est pas verrouillé."
    if held.users:
        message = f"La clause {held.name} n’est pas verrouillée\u00a0; {_inclusion(held)}."
    shown = project.show(_record(project))
    hint = f"Lancez «\u00a0actgen templates lock\u00a0», puis enregistrez {shown} dans Git avec ce fichier."
    return error("VER-005", place, message, hint)


def _changed(held: _Held, place: FilePlace) -> Diagnostic:
    command = f"«\u00a0actgen templates lock --relock {held.name}\u00a0»"
    if held.users:
        message = f"La clause {held.name} a changé depuis qu’elle a été verrouillée\u00a0; {_inclusion(held)}."
        hint = (
            "Remettez en place le fichier verrouillé, et donnez au nouveau texte un autre nom, pour de nouvelles "
            f"versions. Si aucun acte n’a encore été signé avec elle, {command} accepte ce fichier."
        )
        return error("VER-006", place, message, hint)
    if held.name.endswith(_RECEIVED):
        template = held.name.removesuffix(_RECEIVED)
        message = f"Le fichier reçu du texte officiel {template} a changé depuis qu’il a été repris."
        return error("VER-006", place, message, received_again(template))
    hint = (
        "Remettez en place le fichier verrouillé, et portez le changement dans une nouvelle version. "
        f"Si aucun acte n’en a encore été signé, {command} accepte ce fichier."
    )
    return error("VER-006", place, f"Le modèle {held.name} a changé depuis qu’il a été verrouillé.", hint)


def received_again(template: str) -> str:
    """What to do where a received file is not the one that was brought in."""
    return (
        "Remettez en place le fichier reçu. Si l’auteur en a envoyé un autre, reprenez-le sous une autre version, ou, "
        "si aucun acte n’a été signé\u00a0: "
        f"«\u00a0actgen templates new {template} --from FICHIER --officiel --force\u00a0»."
    )


def _inclusion(held: _Held) -> str:
    verb = plural(len(held.users), "ce modèle publié l’inclut", "ces modèles publiés l’incluent")
    return f"{verb}\u00a0: {enumerate_in_french(held.users)}"


def _changed_warning(project: Project, path: Path, message: str) -> Diagnostic:
    hint = (
        "Remettez en place le fichier verrouillé, ou faites une nouvelle version\u00a0; "
        "«\u00a0actgen templates lock --check\u00a0» dit tout ce qui a changé."
    )
    return warning(CHANGED, FilePlace(project.show(path)), message, hint)


def _line_fault(place: FilePlace, repeated: str | None) -> Diagnostic:
    message = "Cette ligne ne donne pas le nom d’un modèle ou d’une clause, puis son empreinte."
    if repeated:
        message = f"{cited(repeated)} a déjà une autre empreinte plus haut."
    hint = "Reprenez ce fichier tel qu’il était dans Git, puis lancez «\u00a0actgen templates lock\u00a0»."
    return error("VER-008", place, message, hint)


def _write(project: Project, hashes: Mapping[str, str]) -> None:
    write_whole(project.templates, {LOCK_NAME: _text(hashes)})


def _text(hashes: Mapping[str, str]) -> bytes:
    lines = "".join(f"{name} {hashes[name]}\n" for name in sorted(hashes))
    return f"{_HEADING}{lines}".encode()


def _record(project: Project) -> Path:
    return project.templates / LOCK_NAME


def _path(project: Project, name: str) -> Path:
    if _is_clause(name):
        return project.clause_file(name.removeprefix(_CLAUSES), ".docx")
    if name.endswith(_RECEIVED):
        return project.received_file(parse_template_name(name.removesuffix(_RECEIVED)))
    return project.template_file(parse_template_name(name), ".docx")


def _is_clause(name: str) -> bool:
    return "@" not in name


def _is_template(name: str) -> bool:
    return not _is_clause(name) and not name.endswith(_RECEIVED)


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
