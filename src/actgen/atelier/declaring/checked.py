"""The file of a kind that is begun, once it is known to load without fault."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actgen.atelier.declaring.draft import kind_text
from actgen.core.errors import stop_on_errors
from actgen.facts.checking.kind_checks import kind_faults
from actgen.kinds.catalogue import kinds_with

if TYPE_CHECKING:
    from actgen.atelier.declaring.draft import Draft
    from actgen.core.project import Project


def checked_file(project: Project, draft: Draft) -> bytes:
    """What to write at its place; InputFault where it, or another kind of the project beside it, has faults."""
    content = kind_text(draft).encode()
    kinds = kinds_with(project, draft.name, content)
    stop_on_errors(kind_faults(kinds, kinds[draft.name]))
    return content
