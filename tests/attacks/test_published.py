"""No word of a dossier of the project is lost: whole where harmless words would stand, or refused with its place."""

from __future__ import annotations

import pytest

from actgen.core.errors import UsageFault
from tests.attacks.published import Change, Harmless, Outcome, change_of, faults_of, outcome, project_in
from tests.sizes import one_of

_SEEDS, _PART = 300, 60


@pytest.fixture(scope="module")
def harmless(tmp_path_factory: pytest.TempPathFactory) -> Harmless:
    return Harmless(project_in(tmp_path_factory.mktemp("projet")))


@pytest.mark.parametrize("start", range(0, _SEEDS, _PART))
def test_each_value_is_whole_in_each_act_or_refused_with_its_place(start: int, harmless: Harmless) -> None:
    changes = [change_of(seed, harmless) for seed in one_of(range(start, start + _PART))]
    found = [(one, faults_of(one, outcome(harmless.project, one, one.words), harmless)) for one in changes]
    assert [(one, told) for one, told in found if told] == []


def test_a_value_that_vanishes_with_its_mark_is_seen(harmless: Harmless) -> None:
    change = next(
        one for one in (change_of(seed, harmless) for seed in range(100)) if any((harmless.counts(one) or {}).values())
    )
    counts = harmless.counts(change) or {}
    empty = Outcome(None, {act: {"docx": "", "html": "", "txt": ""} for act in counts})
    told = faults_of(change, empty, harmless)
    assert len(told) == 3 * sum(count > 0 for count in counts.values())
    assert all(f"{change.expected!r} stands 0 times" in one for one in told)


def test_a_refusal_that_names_neither_the_line_nor_the_words_is_seen(harmless: Harmless) -> None:
    change = next(one for one in (change_of(seed, harmless) for seed in range(100)) if harmless.counts(one) is not None)
    assert faults_of(change, Outcome(UsageFault("Non."), {}), harmless) == ["refused without its place: Non."]
    assert isinstance(change, Change)
