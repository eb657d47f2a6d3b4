"""The acts of a commune, as their goldens hold them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actgen.atelier.compare.outline import lines_of
from actgen.atelier.goldens.comparison import Produced
from actgen.atelier.goldens.store import GoldenName
from actgen.kinds.dossier import ALL_ACTES
from actgen.library.drafts import Drafts
from actgen.pipeline import render_acts

if TYPE_CHECKING:
    from actgen.core.project import Project
    from actgen.making.writing import Rendered


def produce(project: Project, commune: str) -> tuple[Produced, ...]:
    """Every act of the commune; InputFault when its dossier or one of its acts has a fault."""
    return tuple(
        as_produced(commune, one) for one in render_acts(project, commune, ALL_ACTES, ("txt",), drafts=Drafts.PLAIN)
    )


def as_produced(commune: str, one: Rendered) -> Produced:
    """The text of one act that was rendered, as its golden holds it."""
    name = GoldenName(one.template.academie, commune, one.acte)
    return Produced(name, one.template, one.files["txt"].decode(), lines_of(one.act))
