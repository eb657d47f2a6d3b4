"""A copy of a project in which something is tried, and that is thrown away: a draft is checked as if published."""

from __future__ import annotations

import shutil
from contextlib import contextmanager
from typing import TYPE_CHECKING

from actgen.atelier.manifests.contract import contract_faults
from actgen.atelier.publishing.manifest_text import with_state
from actgen.core.encodings import text_of
from actgen.core.files import read_file
from actgen.core.project import Project
from actgen.core.temporary import temporary_folder
from actgen.core.unfinished import ASIDE_PREFIX
from actgen.library.catalogue import list_templates, load_manifest
from actgen.variables.manifest import Etat

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from actgen.core.diagnostics import Diagnostic
    from actgen.core.names import TemplateName

_FOLDERS = ("templates", "variables", "golden")
#: Of the contradictions of manifests, those about names: a fact that no tag reads, a tag that no manifest serves.
NAME_CODES = ("MAN-004", "MAN-005")


@contextmanager
def copy_of(project: Project) -> Iterator[Project]:
    """A copy of what acts are made from, until the block ends."""
    with temporary_folder() as root:
        for name in _FOLDERS:
            if (project.root / name).is_dir():
                shutil.copytree(
                    project.root / name,
                    root / name,
                    ignore=shutil.ignore_patterns("~$*", ".~lock*", f"{ASIDE_PREFIX}*"),
                )
        yield Project(root)


def publish_in(copy: Project, names: Iterable[TemplateName]) -> None:
    """Give the templates of a copy the state of a published one."""
    for name in names:
        path = copy.template_file(name, ".yaml")
        path.write_bytes(with_state(text_of(read_file(path)), Etat.PUBLIE).encode())


def name_faults(project: Project, name: TemplateName, etat: Etat) -> tuple[Diagnostic, ...]:
    """The facts of a manifest that no tag reads, and the names that its tags read and no manifest gives.

    A draft is held to what it would be held to once published, with the other drafts of its academy.
    """
    if etat is not Etat.PROJET:
        return _of(contract_faults(project), project, name)
    with copy_of(project) as copy:
        publish_in(copy, drafts_of(copy, name.academie))
        return _of(contract_faults(copy), copy, name)


def drafts_of(project: Project, academie: str) -> list[TemplateName]:
    """The drafts of an academy; InputFault for a manifest that cannot be read."""
    names = [name for name in list_templates(project) if name.academie == academie]
    return [name for name in names if load_manifest(project, name).model.etat is Etat.PROJET]


def _of(faults: Iterable[Diagnostic], project: Project, name: TemplateName) -> tuple[Diagnostic, ...]:
    path = project.show(project.template_file(name, ".yaml"))
    return tuple(one for one in faults if one.code in NAME_CODES and getattr(one.place, "path", "") == path)
