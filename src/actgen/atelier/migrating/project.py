"""The files of a project that are in an old form, each in the new one, and the lock that follows them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actgen.atelier.migrating.acts import migrated
from actgen.atelier.migrating.facts import TYPES, migrated_facts, names_taken, states_its_own
from actgen.core.files import read_file
from actgen.kinds.catalogue import kinds_of
from actgen.kinds.manifest import Manifeste
from actgen.library.lock_record import DECLARED, declared_by, digest, is_other, read_lock, record_file, record_text
from actgen.variables.reading import read_model

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from actgen.core.names import TemplateName
    from actgen.core.project import Project
    from actgen.kinds.kind import Kinds

_OLD = b"faits"


def migrated_files(project: Project, communes: Sequence[str] | None = None) -> dict[Path, bytes]:
    """Each file to write again, in order: those of the collectivités asked for, or of all and the manifests; the lock.

    Raises as `migrated` and `migrated_facts`.
    """
    kinds = kinds_of(project)
    paths = [path for slug in communes or project.communes() for path in _of_acts(project, slug)]
    texts = {path: migrated(read_file(path), project.show(path), kinds) for path in paths}
    found = {path: text.encode() for path, text in texts.items() if text is not None}
    manifests = {} if communes else _manifests(project, kinds)
    found |= {project.template_file(name, ".yaml"): content for name, content in manifests.items()}
    return found | _lock(project, manifests)


def _of_acts(project: Project, slug: str) -> tuple[Path, ...]:
    """The files of a commune that list its acts: its one file, or those of its sittings."""
    files = project.commune_files(slug)
    return files.seances if files.is_folder else (files.main,)


def _manifests(project: Project, kinds: Kinds) -> dict[TemplateName, bytes]:
    """The manifests that state facts in the old form.

    Two versions of one act give a name one type: the first in order decides, the other keeps its fact as it is.
    """
    found: dict[TemplateName, bytes] = {}
    taken = {kind.name: names_taken(kind) for kind in kinds.values()}
    for name in project.template_names():
        path = project.template_file(name, ".yaml")
        content = read_file(path) if path.is_file() else b""
        manifest = read_model(content, project.show(path), Manifeste).model if _OLD in content else None
        if manifest is None or not states_its_own(manifest, name):
            continue
        if text := migrated_facts(content, project.show(path), taken[name.acte]):
            found[name] = text.encode()
            stated = {one: type_ for part, type_ in TYPES.items() for one in getattr(manifest.faits, part)}
            taken[name.acte] = {**stated, **taken[name.acte]}
    return found


def _lock(project: Project, manifests: Mapping[TemplateName, bytes]) -> dict[Path, bytes]:
    """The lock with what the locked templates now declare; one that had changed since stays told as it is."""
    lock = read_lock(project)
    hashes = dict(lock.hashes)
    for name, content in manifests.items():
        declared = declared_by(read_model(content, str(name), Manifeste).model)
        if str(name) in lock.hashes and declared and not is_other(project, lock, f"{name}{DECLARED}"):
            hashes[f"{name}{DECLARED}"] = digest(declared)
    return {} if hashes == lock.hashes else {record_file(project): record_text(hashes)}
