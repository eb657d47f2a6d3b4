"""The environment of a project for who stays with docxtpl."""

from __future__ import annotations

import pytest

from actgen.core.project import Project
from actgen.fill.docxtpl_world import docxtpl_environment
from tests.conftest import ROOT


def test_it_has_our_filters() -> None:
    assert docxtpl_environment(Project(ROOT)).from_string("{{ 33 | nombre_lettres }}").render() == "trente-trois"


def test_a_value_that_lacks_stops_the_rendering() -> None:
    with pytest.raises(Exception, match="absent"):
        docxtpl_environment(Project(ROOT)).from_string("{{ absent }}").render()
