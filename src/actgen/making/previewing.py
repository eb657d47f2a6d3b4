"""An act made to be looked at while its file is written: its values marked, its holes shown, nothing judged."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from msgspec import Struct

from actgen.core.metadata import Metadata
from actgen.document.reading import read_act
from actgen.facts.context import build_context
from actgen.fill.preview.filling import fill_preview
from actgen.library.clauses import load_clauses
from actgen.making.checking import Checked
from actgen.making.choosing import choose
from actgen.making.filling import compiled_on, image_of
from actgen.making.letterhead import letterhead_of
from actgen.making.template import facts_for
from actgen.variables.marks import MARK

if TYPE_CHECKING:
    from actgen.document.model import Act
    from actgen.kinds.dossier import Dossier
    from actgen.making.order import Order


class Preview(Struct, frozen=True):
    """An act whose text holds marks, and for the value of each rank the paths of the context that it comes from."""

    act: Act
    values: tuple[tuple[str, ...], ...]


def preview(order: Order, dossier: Dossier, acte: str) -> Preview:
    """The act as its file says it now, by the steps that make one but those that judge it.

    InputFault where no template fits, or a value cannot be worded.
    """
    template = choose(Checked(order, dossier, acte)).template
    facts, clauses = facts_for(order.project, dossier, acte, template), load_clauses(order.project)
    compiled = compiled_on(template, letterhead_of(order, template), clauses, traced=True)
    context = build_context(dossier, acte, facts, template.manifest)
    metadata = Metadata(template.manifest.titre, "", str(template.name), dossier.date_of(acte))
    filled = fill_preview(compiled, context, metadata, f"[{MARK}]", partial(image_of, order.project))
    return Preview(read_act(filled.docx, str(template.name), metadata), filled.values)
