"""Step 6, review: the act read once more as a text, then beside the law and the dossier."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actgen.core.errors import InputFault, stop_on_errors
from actgen.document.official_text import as_told
from actgen.document.review import ToReview, review_acts
from actgen.making.on_its_way import OneStepOn
from actgen.making.own_names import own_annexes, own_numbers, own_places, proper_names
from actgen.rules.act_check import findings_in, told_of
from actgen.rules.deadlines import deadlines
from actgen.rules.finished import Finished, finish

if TYPE_CHECKING:
    from collections.abc import Sequence

    from actgen.core.diagnostics import Diagnostic
    from actgen.making.reading import ReadAct
    from actgen.rules.act_check import Found


class Reviewed(OneStepOn, frozen=True):
    """An act without errors: every warning met on its way, and the days that follow from it."""

    read: ReadAct
    warnings: tuple[Diagnostic, ...]
    echeances: tuple[str, ...]


class ReadAgain(OneStepOn, frozen=True):
    """An act laid out to be judged, as a text and by its rules."""

    read: ReadAct
    finished: Finished
    text: ToReview


class Judged(OneStepOn, frozen=True):
    """The same with what was found in it as a text, and by its rules."""

    again: ReadAgain
    as_text: tuple[Diagnostic, ...]
    found: Found


def review(read: ReadAct) -> Reviewed:
    """The act with its warnings; InputFault with its errors, or with its warnings where it may not be made."""
    (judged,) = judge([read_again(read)])
    return conclude(judged)


def read_again(read: ReadAct) -> ReadAgain:
    """The act laid out to be judged, with what its dossier says of its words."""
    checked = read.made.chosen.checked
    finished = finish(read.act, checked.acte, checked.dossier, read.made.facts)
    return ReadAgain(read, finished, _text_of(finished))


def judge(many: Sequence[ReadAgain]) -> list[Judged]:
    """The acts with what is found in them: of many, each check and each rule is asked about all of them together."""
    as_texts = review_acts([again.text for again in many])
    found = findings_in([again.finished for again in many])
    return [Judged(*one) for one in zip(many, as_texts, found, strict=True)]


def conclude(judged: Judged) -> Reviewed:
    """The act with its warnings, as `review`."""
    again, read = judged.again, judged.again.read
    chosen = read.made.chosen
    found = (*judged.as_text, *told_of(again.finished, again.text.label, judged.found))
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


def _text_of(finished: Finished) -> ToReview:
    dossier = finished.dossier
    return ToReview(
        finished.act,
        _label(finished),
        annexes=tuple(own_annexes(dossier, finished.acte)),
        proper_names=proper_names(dossier),
        own_places=tuple(own_places(dossier)),
        numbers=tuple(own_numbers(dossier)),
    )
