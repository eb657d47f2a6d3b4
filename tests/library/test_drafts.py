"""An act that is not to be signed."""

from __future__ import annotations

from actgen.library.drafts import Mark, refusals


def test_without_a_mark_nothing_is_refused() -> None:
    assert refusals(Mark(""), ()) == ()


def test_each_mark_has_its_line() -> None:
    lines = [mark.line for mark in Mark if mark]
    assert all(lines)
    assert len(set(lines)) == len(lines)
