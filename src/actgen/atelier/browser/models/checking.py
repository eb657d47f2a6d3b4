"""A Word file that somebody sends, read as a template: its faults, an annotated copy, what it changes in a version.

Nothing of it is kept.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from actgen.atelier.browser.answers import Answer, download, page
from actgen.atelier.browser.findings import told
from actgen.atelier.browser.models.model import shown_comparison
from actgen.atelier.browser.models.naming import word_file
from actgen.atelier.browser.refusals import not_found
from actgen.atelier.browser.states import MAKING
from actgen.atelier.lint.annotate import annotated
from actgen.atelier.lint.linting import lint_file
from actgen.atelier.revision.versions import open_version, version_of
from actgen.core.errors import InputFault
from actgen.kinds.catalogue import kinds_of
from actgen.library.catalogue import list_templates

if TYPE_CHECKING:
    from actgen.atelier.browser.asked import Asked
    from actgen.core.diagnostics import Diagnostic

#: What a button of the form asks.
_ANNOTATE, _COMPARE = "annoter", "comparer"


def show_checking(asked: Asked) -> Answer:
    """The form that takes a Word file in."""
    return _page(asked)


def check_upload(asked: Asked) -> Answer:
    """The faults of the file, with their places; by another button its annotated copy, or what it changes."""
    sent = word_file(asked)
    label = sent.name or "fichier.docx"
    try:
        with MAKING:
            faults = tuple(lint_file(asked.project, sent.content, label))
        if asked.typed("faire") == _ANNOTATE:
            return download(f"annote-{label}", annotated(sent.content, label, faults))
        if asked.typed("faire") == _COMPARE:
            old = open_version(_chosen(asked), lambda: asked.project)
            return shown_comparison(asked.project, old, version_of(label, sent.content), asked.path)
    except InputFault as fault:
        return _page(asked, label, fault.diagnostics, 422)
    return _page(asked, label, tuple(fault.diagnostic for fault in faults))


def _chosen(asked: Asked) -> str:
    """The version to compare with; the page 404 where it is none of the project."""
    names = map(str, list_templates(asked.project))
    found = next((name for name in names if name == asked.typed("modele")), "")
    if not found:
        raise not_found("Ce modèle n’est pas dans le projet.", "Choisissez-le dans la liste, puis recommencez.")
    return found


def _page(asked: Asked, label: str = "", found: tuple[Diagnostic, ...] = (), status: int = 200) -> Answer:
    names = [str(name) for name in list_templates(asked.project)]
    findings = told(found, kinds_of(asked.project))
    return page(asked, "model_checking.html", status, label=label, findings=findings, models=names)
