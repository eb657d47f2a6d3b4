"""The page of a run: how many acts were made, what keeps the others from being made, and what to read again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actgen.pages.rendering import render

if TYPE_CHECKING:
    from collections.abc import Sequence

    from actgen.atelier.batch.made import Made
    from actgen.atelier.batch.sources import Read

MAKER = "batch"


def report_page(read: Read, made: Sequence[Made]) -> str:
    """The page, whole: the faults by row, then the warnings by act, then every act with its template."""
    ordered = sorted(made, key=lambda one: one.slug)
    lines = [line for one in ordered for line in one.lines]
    faulty = [one for one in ordered if one.faults]
    return render("batch.html", maker=MAKER, read=read, lines=lines, faulty=faulty)
