"""An act that may not be made stays so from step to step."""

from __future__ import annotations

import pytest

from actgen.core.diagnostics import Diagnostic, FilePlace, warning
from actgen.making import filling, reading, reviewing
from actgen.making.on_its_way import OneStepOn

DRAFT = warning("VER-003", FilePlace("2026.yaml"), "Ce modèle est un projet.")
STEPS = [kind for step in (filling, reading, reviewing) for kind in vars(step).values() if isinstance(kind, type)]
AFTER = [kind for kind in STEPS if issubclass(kind, OneStepOn) and kind is not OneStepOn]


class Begun(OneStepOn, frozen=True):
    refused: tuple[Diagnostic, ...] = ()


class Filled(OneStepOn, frozen=True):
    begun: Begun
    words: str


class Read(OneStepOn, frozen=True):
    filled: Filled


@pytest.mark.parametrize("refused", [(), (DRAFT,)])
def test_it_is_refused_as_it_was_before(refused: tuple[Diagnostic, ...]) -> None:
    filled = Filled(Begun(refused), "VU le Code")
    assert filled.refused == Read(filled).refused == refused


@pytest.mark.parametrize("kind", AFTER, ids=lambda kind: kind.__name__)
def test_the_first_field_of_each_is_the_act_before(kind: type[OneStepOn]) -> None:
    first = next(iter(kind.__annotations__.values()))
    assert first in {"Chosen", *(other.__name__ for other in AFTER)}


def test_each_step_from_filling_to_reviewing_has_such_acts() -> None:
    assert {"Gathered", "FilledAct", "OpenedAct", "ReadAct", "Judged", "Reviewed"} <= {kind.__name__ for kind in AFTER}
