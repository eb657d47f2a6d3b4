"""The days that follow from an act: those that each package of law tells."""

from __future__ import annotations

import pytest

from actgen.core.door import Group
from actgen.rules import deadlines
from tests.france.building import real, real_acts


def test_each_package_tells_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    told = {Group.DEADLINES: (lambda _: ("exécutoire demain",), lambda _: (), lambda act: (f"{act.acte} à classer",))}
    monkeypatch.setattr(deadlines, "brought", told.get)
    finished = real("saint-ambroix", "deliberation", real_acts("saint-ambroix")["deliberation"])
    assert deadlines.deadlines(finished) == ("exécutoire demain", "deliberation à classer")
