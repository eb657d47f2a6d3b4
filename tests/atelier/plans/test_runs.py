"""The words of a plan and their look, read and written."""

from __future__ import annotations

import pytest

from actgen.atelier.plans.runs import NoteError, UnclosedLookError, read_runs, write_runs
from actgen.ooxml.blocks import Run


@pytest.mark.parametrize(
    "runs",
    [
        (),
        (Run("a"), Run("b", bold=True), Run("c", bold=True, italic=True), Run("d", italic=True), Run("e")),
        (Run("a", italic=True), Run("b", bold=True, italic=True), Run("c", bold=True), Run("d", italic=True)),
        (Run("a", bold=True), Run("b", bold=True, superscript=True), Run("", bold=True, field="page")),
        (Run("**a** ^{b} \\* ‹page› ⏎ | {{ a"), Run("{ x }", superscript=True)),
        (Run("{{ a * b | c }}\n\t{# \\ #}", italic=True),),
    ],
)
def test_runs_are_read_as_they_were_written(runs: tuple[Run, ...]) -> None:
    assert read_runs(write_runs(runs)) == runs


@pytest.mark.parametrize("text", ["**a", "*a", "***a**", "a*b**c*", "*a {{ * }}"])
def test_a_look_that_is_not_closed_is_refused(text: str) -> None:
    with pytest.raises(UnclosedLookError):
        read_runs(text)


def test_a_footnote_cannot_be_read_from_a_plan() -> None:
    assert write_runs([Run("Voir"), Run("", note="2")]) == "Voir‹note 2›"
    with pytest.raises(NoteError):
        read_runs("Voir‹note 2›")
