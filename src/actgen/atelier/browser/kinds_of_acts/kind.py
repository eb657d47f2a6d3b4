"""The page of a kind of act: what it declares, its faults, its questions; the ways to change one of the project."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actgen.atelier.browser.answers import Answer, page
from actgen.atelier.browser.findings import told
from actgen.atelier.browser.kinds_of_acts.examining import examined
from actgen.atelier.browser.kinds_of_acts.opening import kind_named
from actgen.atelier.browser.kinds_of_acts.questions import questions_of
from actgen.atelier.browser.models.listing import row_of
from actgen.atelier.declaring.showing import show_lines
from actgen.core.files import read_file

if TYPE_CHECKING:
    from actgen.atelier.browser.asked import Asked


def show_kind(asked: Asked) -> Answer:
    """The kind as its file says it; the page 404 where the project has none such."""
    name, path = kind_named(asked)
    found = examined(asked.project, name, read_file(path) if path else None)
    return page(
        asked,
        "kind.html",
        name=name,
        label=found.shown.kind.declared.nom if found.shown else name,
        origin=found.shown.origin if found.shown else "",
        findings=told(found.faults),
        lines="\n".join(show_lines(found.shown)) if found.shown else "",
        models=[row_of(asked.project, one) for one in found.shown.templates] if found.shown else [],
        questions=questions_of(found.form),
        is_own=path is not None,
        saved=bool(asked.wanted("enregistre")),
    )
