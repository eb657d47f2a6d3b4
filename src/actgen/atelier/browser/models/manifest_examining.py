"""A manifest as its text says it, written or only typed: what is wrong with it, beside the kinds of the project."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from actgen.core.errors import InputFault
from actgen.kinds.catalogue import kinds_with_manifest
from actgen.library.catalogue import read_manifest

if TYPE_CHECKING:
    from actgen.core.diagnostics import Diagnostic
    from actgen.core.names import TemplateName
    from actgen.core.project import Project


def manifest_faults(project: Project, name: TemplateName, content: bytes) -> tuple[Diagnostic, ...]:
    """Every fault of that content as the manifest; what contradicts other templates is told by a publication."""
    path = project.show(project.template_file(name, ".yaml"))
    try:
        read_manifest(content, path, name, partial(kinds_with_manifest, project, name, content))
    except InputFault as fault:
        return tuple(fault.diagnostics)
    return ()
