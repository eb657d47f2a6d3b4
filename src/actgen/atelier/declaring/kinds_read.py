"""The kinds of acts of a project as the workshop looks at them: those that can be read, and all that is wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from actgen.core.errors import InputFault
from actgen.facts.checking.kind_checks import kinds_faults
from actgen.kinds.catalogue import kinds_of, shipped_kinds

if TYPE_CHECKING:
    from actgen.core.diagnostics import Diagnostic
    from actgen.core.project import Project
    from actgen.kinds.kind import Kinds


class KindsRead(Struct, frozen=True):
    """The kinds of a project, those of the package alone where its files have faults of form; and every fault."""

    kinds: Kinds
    faults: tuple[Diagnostic, ...]


def kinds_read(project: Project) -> KindsRead:
    """The kinds of a project and what is wrong in them."""
    try:
        kinds = kinds_of(project)
    except InputFault as fault:
        return KindsRead(shipped_kinds(), fault.diagnostics)
    return KindsRead(kinds, kinds_faults(kinds))
