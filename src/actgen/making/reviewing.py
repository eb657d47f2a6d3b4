"""Step 6, review: the act read once more as a text, then beside the law and the dossier."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from actgen.core.errors import InputFault, stop_on_errors
from actgen.document.official_text import as_told
from actgen.document.review import review_act
from actgen.making.own_names import own_annexes, own_numbers, own_places, proper_names
from actgen.rules.act_check import findings_in, told_of
from actgen.rules.deadlines import deadlines
from actgen.rules.finished import Finished, finish

if TYPE_CHECKING:
    from collections.abc import Sequence

    from actgen.core.diagnostics import Diagnostic
    from actgen.making.reading import ReadAct
    from actgen.rules.act_check import Found


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


@dataclass(frozen=True, slots=True)
class ReadAgain:
    """An act laid out for its rules, with what was found in it as a text, and its name for diagnostics."""

    read: ReadAct
    finished: Finished
    label: str
    as_text: tuple[Diagnostic, ...]

    @property
    def refused(self) -> tuple[Diagnostic, ...]:
        """As its template says."""
        return self.read.refused


@dataclass(frozen=True, slots=True)
class Judged:
    """The same with what the rules found in it."""

    again: ReadAgain
    found: Found

    @property
    def refused(self) -> tuple[Diagnostic, ...]:
        """As its template says."""
        return self.again.refused


def review(read: ReadAct) -> Reviewed:
    """The act with its warnings; InputFault with its errors, or with its warnings where it may not be made."""
    (judged,) = judge([read_again(read)])
    return conclude(judged)


def read_again(read: ReadAct) -> ReadAgain:
    """The act read once more as a text."""
    checked = read.made.chosen.checked
    finished = finish(read.act, checked.acte, checked.dossier, read.made.facts)
    label = _label(finished)
    return ReadAgain(read, finished, label, _as_text(finished, label))


def judge(many: Sequence[ReadAgain]) -> list[Judged]:
    """The acts with what the rules find in them: of many, each rule is asked about all of them together."""
    found = findings_in([again.finished for again in many])
    return [Judged(again, of_one) for again, of_one in zip(many, found, strict=True)]


def conclude(judged: Judged) -> Reviewed:
    """The act with its warnings, as `review`."""
    again, read = judged.again, judged.again.read
    chosen = read.made.chosen
    found = (*again.as_text, *told_of(again.finished, again.label, judged.found))
    remarks = stop_on_errors((*read.told, *(as_told(found) if chosen.template.manifest.is_official else found)))
    warnings = (*chosen.findings, *remarks)
    if chosen.refused:
        told = {one.identity for one in chosen.refused}
        raise InputFault(one for one in warnings if one.identity not in told)
    return Reviewed(read, warnings, deadlines(again.finished))


def _label(finished: Finished) -> str:
    """How the diagnostics name the act: its sitting too, where the collectivité has several."""
    part = finished.dossier.part
    return f"{finished.acte} de {finished.dossier.slug}" + (f", séance du {part}" if part else "")


def _as_text(finished: Finished, label: str) -> tuple[Diagnostic, ...]:
    dossier = finished.dossier
    return review_act(
        finished.act,
        label,
        annexes=tuple(own_annexes(dossier, finished.acte)),
        proper_names=proper_names(dossier),
        own_places=tuple(own_places(dossier)),
        numbers=tuple(own_numbers(dossier)),
    )
