"""The record of the lock, `templates/verrou.txt`: one line for each thing that must not change, in order.

`mairie/arrete@2026`, `commun/signatures`, `commune-ancenis/papier` for a letterhead, `mairie/arrete@2026-officiel/recu`
for the received file of an official text, `mairie/arrete@2026/variables` for what the manifest of a template declares;
then SHA-256.
"""

from __future__ import annotations

import hashlib
import json
import re
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from actgen.core.citing import cited
from actgen.core.diagnostics import Diagnostic, FilePlace, error
from actgen.core.errors import InputFault
from actgen.core.files import read_file, write_whole
from actgen.core.names import SLUG_PATTERN, VERSION_PATTERN, parse_template_name
from actgen.kinds.manifest import Manifeste
from actgen.variables.reading import read_model

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from actgen.core.project import Project
    from actgen.kinds.declared import DeclaredField

LOCK_NAME = "verrou.txt"
CLAUSES = "commun/"
RECEIVED = "/recu"
DECLARED = "/variables"
OF_A_COMMUNE, PAPER = "commune-", "/papier"
_HEADING = """\
# Empreintes SHA-256 des modèles publiés et de leurs clauses, écrites par «\u00a0actgen templates lock\u00a0».
# Un fichier qui n’a plus la sienne n’est plus le texte publié. Ne corrigez jamais une empreinte à la main.
"""
_LINE = re.compile(
    rf"(?P<name>{SLUG_PATTERN}/{SLUG_PATTERN}@{VERSION_PATTERN}(?:{RECEIVED}|{DECLARED})?|{CLAUSES}{SLUG_PATTERN}"
    rf"|{OF_A_COMMUNE}{SLUG_PATTERN}{PAPER})"
    r"\s+(?P<hash>[0-9a-f]{64})"
)
#: What a declaration says to its reader, and that no act depends on.
_WORDS = {"description", "exemple", "raison", "motif_dit", "champs", "valeur"}


class Lock(Struct, frozen=True):
    """The record: the hash of each locked file by its name, and the lines that are no such thing."""

    hashes: Mapping[str, str]
    faults: tuple[Diagnostic, ...] = ()


def read_lock(project: Project) -> Lock:
    """The record of the project, empty when there is none yet."""
    path = record_file(project)
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


def write_record(project: Project, hashes: Mapping[str, str]) -> None:
    """The record with these hashes, in order."""
    write_whole(project.templates, {LOCK_NAME: record_text(hashes)})


def record_text(hashes: Mapping[str, str]) -> bytes:
    """The bytes of that record."""
    lines = "".join(f"{name} {hashes[name]}\n" for name in sorted(hashes))
    return f"{_HEADING}{lines}".encode()


def record_file(project: Project) -> Path:
    """Where the record is."""
    return project.templates / LOCK_NAME


def locked_file(project: Project, name: str) -> Path:
    """The file that a name of the record stands for."""
    if is_letterhead(name):
        return project.letterhead_file(commune_of(name))
    if is_clause(name):
        return project.clause_file(name.removeprefix(CLAUSES), ".docx")
    template = parse_template_name(template_of(name))
    if name.endswith(RECEIVED):
        return project.received_file(template)
    return project.template_file(template, ".yaml" if name.endswith(DECLARED) else ".docx")


def content_of(project: Project, name: str) -> bytes | None:
    """What must not change of what a name stands for; None where there is no such thing."""
    path = locked_file(project, name)
    if not path.is_file():
        return None
    return declarations(project, name) if name.endswith(DECLARED) else read_file(path)


def is_other(project: Project, lock: Lock, name: str) -> bool:
    """Whether what is recorded is gone, or no longer what was recorded."""
    content = content_of(project, name) if name in lock.hashes else None
    return name in lock.hashes and (content is None or digest(content) != lock.hashes[name])


def declarations(project: Project, name: str) -> bytes | None:
    """What the manifest of a template declares, as the lock holds it; None for one that declares no variable.

    Values and calculations count, and the facts beside them; descriptions and examples may be corrected.
    """
    path = locked_file(project, name)
    try:
        manifest = read_model(read_file(path), project.show(path), Manifeste).model
    except InputFault:  # told with the manifest
        return b""
    return declared_by(manifest)


def declared_by(manifest: Manifeste) -> bytes | None:
    """The same of a manifest that was read."""
    if not manifest.variables:
        return None
    values = manifest.facts.values
    said = {one: {**_said(declared), "valeur": values.get(one)} for one, declared in manifest.variables.items()}
    data = {"variables": said, "faits": manifest.faits.model_dump(mode="json", exclude_none=True)}
    return json.dumps(data, ensure_ascii=False, sort_keys=True, default=str).encode()


def _said(declared: DeclaredField) -> dict[str, Any]:
    fields = {name: _said(inner) for name, inner in declared.champs.items()}
    return {**declared.model_dump(mode="json", exclude_defaults=True, exclude=_WORDS), "champs": fields}


def is_clause(name: str) -> bool:
    """Whether a name of the record is that of a clause."""
    return name.startswith(CLAUSES)


def is_letterhead(name: str) -> bool:
    """Whether it is that of a letterhead."""
    return name.startswith(OF_A_COMMUNE) and name.endswith(PAPER)


def letterhead_name(commune: str) -> str:
    """The name under which the letterhead of a collectivité is recorded: `commune-ancenis/papier`."""
    return f"{OF_A_COMMUNE}{commune}{PAPER}"


def commune_of(letterhead: str) -> str:
    """The collectivité of a letterhead by that name."""
    return letterhead.removeprefix(OF_A_COMMUNE).removesuffix(PAPER)


def is_template(name: str) -> bool:
    """Whether it is that of a template itself."""
    return "@" in name and not name.endswith((RECEIVED, DECLARED))


def template_of(name: str) -> str:
    """The name of the template that a name of the record is about."""
    return name.removesuffix(RECEIVED).removesuffix(DECLARED)


def digest(content: bytes) -> str:
    """The SHA-256 of a content."""
    return hashlib.sha256(content).hexdigest()


def _line_fault(place: FilePlace, repeated: str | None) -> Diagnostic:
    message = "Cette ligne ne donne pas le nom d’un modèle ou d’une clause, puis son empreinte."
    if repeated:
        message = f"{cited(repeated)} a déjà une autre empreinte plus haut."
    hint = "Reprenez ce fichier tel qu’il était dans Git, puis lancez «\u00a0actgen templates lock\u00a0»."
    return error("VER-008", place, message, hint, subject=repeated or "")
