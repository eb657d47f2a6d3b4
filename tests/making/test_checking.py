"""Step 2: the faults of a dossier stop all its acts; what it warns of goes with each."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from actgen.core.errors import InputFault
from actgen.core.project import Project
from actgen.making.checking import check
from actgen.making.choosing import choose
from actgen.making.loading import load
from actgen.making.order import Order
from actgen.making.template import template_for
from tests.conftest import COMMUNE


def test_every_act_that_is_asked_for_is_checked_once(project: Path) -> None:
    loaded = load(Order(Project(project), COMMUNE))
    assert tuple(one.acte for one in check(loaded)) == loaded.actes


def test_an_error_of_the_dossier_stops_them_all(project: Path, edit: Callable[[str, str], None]) -> None:
    edit("pour: 33", "pour: 32")
    with pytest.raises(InputFault) as stopped:
        check(load(Order(Project(project), COMMUNE)))
    assert [one.code for one in stopped.value.diagnostics if one.is_error] == ["VOT-001"]


def test_the_template_that_it_seeks_is_the_one_that_makes_the_act(project: Path) -> None:
    order = Order(Project(project), COMMUNE)
    for checked in check(load(order)):
        assert checked.found in (None, template_for(order, checked.dossier, checked.acte))
        assert choose(checked).template == template_for(order, checked.dossier, checked.acte)[0]
    assert [one.acte for one in check(load(order)) if one.found]
