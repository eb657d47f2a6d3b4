"""What the process that goes ahead does before it is copied: it imports what acts are made with, and reads templates.

To compile a template takes as long as eighty acts, to read the kinds of a project as thirty. Both are remembered by the
bytes of the files that they were made of: a copy that finds others reads them itself.
"""

from __future__ import annotations

import json
import os
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from actgen.atelier.batch.processes.chunks import TOLD_AHEAD
from actgen.core.memory.cycles import keep, look_seldom
from actgen.core.project import Project

if TYPE_CHECKING:
    from collections.abc import Iterable


def get_ready(project: Project, actes: Iterable[str]) -> None:
    """Import what acts are made with, read the kinds of the project, and compile the last template of these acts.

    It is silent about what cannot be read: who makes the acts tells it.
    """
    import actgen.atelier.batch.making  # noqa: F401
    from actgen.core.still import standing_still
    from actgen.kinds.catalogue import kinds_of
    from actgen.library.catalogue import list_templates, load_template
    from actgen.library.clauses import load_clauses
    from actgen.making.filling import compiled_on

    with suppress(Exception), standing_still():
        kinds_of(project)
        names = list_templates(project)
        for acte in actes:
            last = max(name for name in names if name.acte == acte)
            compiled_on(load_template(project, last), None, load_clauses(project))


if told := os.environ.pop(TOLD_AHEAD, ""):  # only such a process is told anything
    look_seldom()
    root, *asked = json.loads(told)
    get_ready(Project(Path(root)), asked)
    keep()
