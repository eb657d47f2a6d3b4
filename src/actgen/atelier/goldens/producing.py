"""The acts of a commune, as their goldens hold them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actgen.atelier.compare.outline import lines_of
from actgen.atelier.goldens.comparison import Produced
from actgen.atelier.goldens.page_store import FORMATS
from actgen.atelier.goldens.store import GoldenName
from actgen.core.errors import MachineFault
from actgen.kinds.files import parts_of
from actgen.kinds.selecting import ALL_ACTES, SITTING
from actgen.library.drafts import Drafts
from actgen.pipeline import render_acts

if TYPE_CHECKING:
    from actgen.core.project import Project
    from actgen.making.writing import Rendered


def produce(
    project: Project, commune: str, acte: str = ALL_ACTES, *, seance: str | None = None
) -> tuple[Produced, ...]:
    """The words of an act of the commune, or of all, or of those of a sitting.

    InputFault when a dossier or one of its acts has a fault.
    """
    return _produced(project, commune, acte, seance, ("txt",))


def produce_with_pages(
    project: Project, commune: str, acte: str = ALL_ACTES, *, seance: str | None = None
) -> tuple[Produced, ...]:
    """The same with the files whose pages goldens hold; without PDF on a machine that cannot make it."""
    try:
        return _produced(project, commune, acte, seance, ("txt", *FORMATS))
    except MachineFault:
        return _produced(project, commune, acte, seance, ("txt", "docx"))


def _produced(
    project: Project, commune: str, acte: str, seance: str | None, formats: tuple[str, ...]
) -> tuple[Produced, ...]:
    parts = (seance,) if seance is not None else parts_of(project, commune) or (None,)
    return tuple(
        as_produced(commune, one)
        for part in parts
        for one in render_acts(project, commune, _asked(acte, part), formats, drafts=Drafts.PLAIN, seance=part)
    )


def _asked(acte: str, part: str | None) -> str:
    """All acts of a sitting that has a file of its own are those with its papers."""
    return SITTING if acte == ALL_ACTES and part else acte


def as_produced(commune: str, one: Rendered) -> Produced:
    """The text of one act that was rendered, as its golden holds it, and the files that show its pages."""
    name = GoldenName(one.template.academie, commune, one.acte, one.part or "")
    pages = {kind: one.files[kind] for kind in FORMATS if kind in one.files}
    return Produced(name, one.template, one.files["txt"].decode(), lines_of(one.act), pages)
