"""Texts that are no more, and what stands in their place."""

from __future__ import annotations

from datetime import date

from actgen.core.diagnostics import Severity
from actgen.france.reading_acts.abrogated import abrogated


def test_each_says_since_when_and_what_stands_instead() -> None:
    assert abrogated()
    assert [one.name for one in abrogated() if not one.instead or one.since > date(2026, 12, 31)] == []
    assert {one.severity for one in abrogated()} <= set(Severity)


def test_they_are_read_once() -> None:
    assert abrogated() is abrogated()
