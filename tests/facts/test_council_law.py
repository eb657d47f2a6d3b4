"""The law of a council: that of the package which is installed beside actgen."""

from __future__ import annotations

from importlib.metadata import EntryPoint, EntryPoints
from types import SimpleNamespace

import pytest

from actgen.core import door
from actgen.core.door import Group, brought
from actgen.facts.council_law import council_law


def test_a_package_that_is_installed_brings_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    theirs = SimpleNamespace(council_size=lambda *_: 12)
    monkeypatch.setattr(EntryPoint, "load", lambda point: theirs if point.name == "wallonie" else None)
    monkeypatch.setattr(door, "installed", lambda: EntryPoints([EntryPoint("wallonie", "conseils", Group.COUNCIL)]))
    brought.cache_clear()
    try:
        assert council_law().council_size("92094", 30_000) == 12
    finally:
        brought.cache_clear()
