"""The act beside its form: as its file says it, as it would be with what is typed now, as its pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from actgen.atelier.browser.answers import Answer, page, shown
from actgen.atelier.browser.findings import told
from actgen.atelier.browser.forms.leading import leads_of
from actgen.atelier.browser.forms.opening import opened_act
from actgen.atelier.browser.forms.sending import typed_file
from actgen.atelier.browser.home.act import act_of
from actgen.atelier.browser.preview.drawing import drawn
from actgen.atelier.browser.states import MAKING
from actgen.core.errors import InputFault
from actgen.kinds.dossier import dossier_typed
from actgen.making.order import Order
from actgen.making.previewing import preview
from actgen.making.projet import read_projet
from actgen.pipeline import render_acts

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from actgen.atelier.browser.asked import Asked
    from actgen.atelier.browser.forms.opening import Opened

#: The page of an act holds its own style; what waits for it has ours, and the act takes its place in the same frame.
_HEADERS = {
    "content-security-policy": (
        "default-src 'none'; style-src 'self' 'unsafe-inline'; img-src data:; font-src data:; frame-ancestors 'self'"
    )
}


def show_preview(asked: Asked) -> Answer:
    """The act as its file says it now, each value a link to its field; the page of its faults where it has none yet."""
    return _previewed(asked, opened_act(asked), {})


def show_typed(asked: Asked) -> Answer:
    """The same with what is typed in the form, which is not saved."""
    opened = opened_act(asked)
    return _previewed(asked, opened, {opened.path: typed_file(asked, opened)})


def show_pages(asked: Asked) -> Answer:
    """The act in the pages of its PDF; InputFault with its faults where it cannot be made."""
    part, act = act_of(asked)
    with MAKING:
        engine = read_projet(part.project).moteur
        (made,) = render_acts(part.project, part.slug, act.name, ("pdf",), engine=engine, seance=part.seance)
    return shown(made.files["pdf"], "pdf")


def _previewed(asked: Asked, opened: Opened, typed: Mapping[Path, bytes]) -> Answer:
    part = opened.part
    assert part is not None  # an act stands in a part
    order = Order(part.project, part.slug, opened.acte, seance=part.seance)
    try:
        with MAKING:
            dossier = dossier_typed(part.project, part.slug, part.part, typed)
            written = drawn(preview(order, dossier, opened.acte), part, dossier, opened.acte)
    except InputFault as fault:
        found = told(fault.diagnostics, opened.subject.kinds)
        leads = leads_of(fault.diagnostics, part, opened.acte)
        return replace(page(asked, "preview_faults.html", 422, findings=found, leads=leads), headers=_HEADERS)
    return Answer(written.encode(), headers=_HEADERS)
