"""Step 3, choose: the template of an act, and whether the act may be signed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from actgen.library.drafts import Drafts, Mark, mark_of, refusals
from actgen.library.lock import letterhead_warnings
from actgen.making.letterhead import letterhead_of
from actgen.making.template import template_for

if TYPE_CHECKING:
    from actgen.core.diagnostics import Diagnostic
    from actgen.fill.letterhead import Letterhead
    from actgen.library.catalogue import ActTemplate
    from actgen.making.checking import Checked


class Chosen(Struct, frozen=True):
    """An act, its template, its letterhead, if any; `mark` is what its pages will say, `refused` why it may not be."""

    checked: Checked
    template: ActTemplate
    paper: Letterhead | None
    findings: tuple[Diagnostic, ...]
    mark: Mark = Mark.NONE
    refused: tuple[Diagnostic, ...] = ()


def choose(checked: Checked) -> Chosen:
    """The template of the act, with the warnings that it gives; InputFault where none fits."""
    order = checked.order
    template, notes = checked.found or template_for(order, checked.dossier, checked.acte)
    paper = letterhead_of(order, template)
    notes += letterhead_warnings(order.project, order.commune) if paper else ()
    findings = (*checked.findings, *notes)
    if order.template:
        return Chosen(checked, template, paper, findings)
    mark = mark_of(template, notes)
    shown = mark if order.drafts is Drafts.MARKED else Mark.NONE
    refused = refusals(mark, notes) if order.drafts is Drafts.REFUSED else ()
    return Chosen(checked, template, paper, findings, shown, refused)
