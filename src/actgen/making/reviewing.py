"""Step 6, review: the act read once more as a text, then beside the law and the dossier."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from actgen.core.errors import InputFault, stop_on_errors
from actgen.document.official_text import as_told
from actgen.document.review import review_act
from actgen.making.own_names import own_annexes, own_numbers, own_places, proper_names
from actgen.rules.act_check import check_act
from actgen.rules.deadlines import deadlines
from actgen.rules.finished import Finished, finish

if TYPE_CHECKING:
    from actgen.core.diagnostics import Diagnostic
    from actgen.making.reading import ReadAct


@dataclass(frozen=True, slots=True)
class Reviewed:
    """An act without errors: every warning met on its way, and the days that follow from it."""

    read: ReadAct
    warnings: tuple[Diagnostic, ...]
    echeances: tuple[str, ...]

    @property
    def refused(self) -> tuple[Diagnostic, ...]:
        """As its template says."""
        return self.read.refused


def review(read: ReadAct) -> Reviewed:
    """The act with its warnings; InputFault with its errors, or with its warnings where it may not be made."""
    chosen = read.made.chosen
    checked = chosen.checked
    finished = finish(read.act, checked.acte, checked.dossier, read.made.facts)
    found = _found(finished, is_official=chosen.template.manifest.is_official)
    remarks = stop_on_errors((*read.told, *found))
    warnings = (*chosen.findings, *remarks)
    if chosen.refused:
        told = {one.identity for one in chosen.refused}
        raise InputFault(one for one in warnings if one.identity not in told)
    return Reviewed(read, warnings, deadlines(finished))


def _label(finished: Finished) -> str:
    """How the diagnostics name the act: its sitting too, where the collectivité has several."""
    part = finished.dossier.part
    return f"{finished.acte} de {finished.dossier.slug}" + (f", séance du {part}" if part else "")


def _found(finished: Finished, *, is_official: bool) -> tuple[Diagnostic, ...]:
    dossier, label = finished.dossier, _label(finished)
    as_text = review_act(
        finished.act,
        label,
        annexes=tuple(own_annexes(dossier, finished.acte)),
        proper_names=proper_names(dossier),
        own_places=tuple(own_places(dossier)),
        numbers=tuple(own_numbers(dossier)),
    )
    found = (*as_text, *check_act(finished, label))
    return as_told(found) if is_official else found
