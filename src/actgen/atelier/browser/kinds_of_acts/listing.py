"""The kinds of acts of the project, its own and those of the package."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actgen.atelier.browser.answers import page
from actgen.atelier.browser.declarations.labels import CAPACITY_LABELS
from actgen.atelier.browser.findings import told
from actgen.atelier.declaring.kinds_read import kinds_read
from actgen.atelier.declaring.showing import sentence_of, shown_kinds

if TYPE_CHECKING:
    from collections.abc import Mapping

    from actgen.atelier.browser.answers import Answer
    from actgen.atelier.browser.asked import Asked
    from actgen.atelier.declaring.showing import Shown


def show_kinds(asked: Asked) -> Answer:
    """Each kind with its capacities and its templates; those of the project that cannot be read, with the reasons."""
    project = asked.project
    read = kinds_read(project)
    files = {path.stem: project.show(path) for path in project.kind_files()}
    shown = [one for one in shown_kinds(project, read.kinds) if _is_read(one, files)]
    own = [one for one in shown if one.kind.name in files]
    return page(
        asked,
        "kinds.html",
        groups=(("Celles du projet", own), ("Celles qu’actgen fournit", [one for one in shown if one not in own])),
        unread=[name for name in files if name not in {one.kind.name for one in own}],
        findings=told(read.faults),
        capacities=CAPACITY_LABELS,
        sentence_of=sentence_of,
    )


def _is_read(shown: Shown, files: Mapping[str, str]) -> bool:
    """Whether it is the kind of the project’s own file, where the project has one of that name."""
    return files.get(shown.kind.name) in (None, shown.kind.located.document.path)
