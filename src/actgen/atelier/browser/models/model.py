"""The page of a template: its state, its faults, what it changes in the other versions, its Word file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actgen.atelier.browser.answers import Answer, download, page
from actgen.atelier.browser.findings import told
from actgen.atelier.browser.models.listing import address_of, is_draft, row_of
from actgen.atelier.browser.models.naming import template_named
from actgen.atelier.browser.models.tags import tags_on
from actgen.atelier.browser.saving import digest_of
from actgen.atelier.browser.states import MAKING
from actgen.atelier.lint.annotate import annotated
from actgen.atelier.lint.targets import lint_words
from actgen.atelier.officiel.checking import official_faults
from actgen.atelier.publishing.manifest_text import left_marks
from actgen.atelier.revision.acts import acts_changed, can_make_acts
from actgen.atelier.revision.comparison import Comparison, compare_versions
from actgen.atelier.revision.page import page as comparison_page
from actgen.atelier.revision.versions import open_version
from actgen.core.encodings import text_of
from actgen.core.files import read_file
from actgen.kinds.catalogue import kinds_of
from actgen.library.catalogue import list_templates

if TYPE_CHECKING:
    from collections.abc import Iterable

    from actgen.atelier.browser.asked import Asked
    from actgen.atelier.lint.targets import Linted
    from actgen.atelier.revision.versions import Version
    from actgen.core.diagnostics import Diagnostic
    from actgen.core.errors import InputFault
    from actgen.core.names import TemplateName
    from actgen.core.project import Project

#: A comparison is a page of its own, which holds its style and loads nothing.
_HEADERS = {"content-security-policy": "default-src 'none'; style-src 'unsafe-inline'; img-src data:"}


def show_model(asked: Asked) -> Answer:
    """The template, its faults with their places, what may be done with it."""
    return model_page(asked, template_named(asked))


def model_page(
    asked: Asked, name: TemplateName, status: int = 200, reasons: Iterable[Diagnostic] = (), **values: object
) -> Answer:
    """The same page, with the reasons against what was just asked."""
    project = asked.project
    kinds, draft = kinds_of(project), is_draft(project, name)
    manifest = project.template_file(name, ".yaml")
    return page(
        asked,
        "model.html",
        status,
        row=row_of(project, name),
        is_draft=draft,
        left=len([*left_marks(text_of(read_file(manifest)), "")]) if draft else 0,
        label=kinds[name.acte].declared.nom if name.acte in kinds else name.acte,
        others=[row_of(project, one) for one in _versions(project, name) if one != name],
        findings=told((fault.diagnostic for fault in _linted(project, name).faults), kinds),
        tags=tags_on(project, name),
        made_from=digest_of(project.template_file(name, ".docx")),
        reasons=told(reasons, kinds),
        **{"publication": None, **values},
    )


def give_model(asked: Asked) -> Answer:
    """The Word file, to be changed in Word."""
    name = template_named(asked)
    return download(_file_name(name), _linted(asked.project, name).content)


def give_annotated(asked: Asked) -> Answer:
    """A copy of it with a comment at each fault; InputFault where it cannot be opened at all."""
    name = template_named(asked)
    found = _linted(asked.project, name)
    return download(f"annote-{_file_name(name)}", annotated(found.content, found.label, found.faults))


def compare_models(asked: Asked) -> Answer:
    """Two versions side by side, and the acts of the project that the second changes."""
    before, after = template_named(asked, "autre"), template_named(asked)
    old, new = (open_version(str(name), lambda: asked.project) for name in (before, after))
    return shown_comparison(asked.project, old, new, address_of(after))


def shown_comparison(project: Project, old: Version, new: Version, back: str) -> Answer:
    """Two versions side by side on a page that leads back to an address."""
    with MAKING:
        acts = acts_changed(project, old, new) if can_make_acts(old, new) else None
        shown = comparison_page(Comparison(old, new, compare_versions(old, new), acts), back)
    return Answer(shown.encode(), headers=_HEADERS)


def refused(asked: Asked, name: TemplateName, fault: InputFault) -> Answer:
    """The page of the template with every reason why what was asked is not done."""
    return model_page(asked, name, 422, fault.diagnostics)


def _versions(project: Project, name: TemplateName) -> list[TemplateName]:
    every = reversed(list_templates(project))
    return [one for one in every if (one.academie, one.acte) == (name.academie, name.acte)]


def _linted(project: Project, name: TemplateName) -> Linted:
    with MAKING:
        (found,) = lint_words(project, [str(name)], official_faults)
    return found


def _file_name(name: TemplateName) -> str:
    return f"{name.academie}-{name.acte}-{name.version}.docx"
