"""The acts of the project itself, as their goldens hold them; nothing is written."""

from __future__ import annotations

from pathlib import Path

import pytest

from actgen.atelier.compare.outline import read_lines
from actgen.atelier.goldens.comparison import HEAD_MARK
from actgen.atelier.goldens.producing import produce
from actgen.core.project import Project
from actgen.writers.text import FOOTER_MARK, HEADER_MARK
from tests.conftest import EXAMPLES

PROJECT = Project(Path(__file__).parents[3])
MARKS = (HEAD_MARK, HEADER_MARK, FOOTER_MARK, "[")


@pytest.mark.parametrize("commune", EXAMPLES)
def test_the_heading_of_every_line_of_every_act_is_known(commune: str) -> None:
    for act in produce(PROJECT, commune):
        body = [line for line in read_lines(act.text, act.lines) if not line.text.startswith(MARKS)]
        assert body == list(act.lines)


def test_an_act_is_named_after_its_academy_its_commune_and_its_kind() -> None:
    acts = produce(PROJECT, "ancenis-saint-gereon")
    assert [(str(act.name), str(act.template)) for act in acts] == [
        ("nantes/ancenis-saint-gereon/deliberation", "nantes/deliberation@2026"),
        ("nantes/ancenis-saint-gereon/convention", "nantes/convention@2026"),
        ("nantes/ancenis-saint-gereon/annexe-engagement", "nantes/annexe-engagement@2026"),
    ]
