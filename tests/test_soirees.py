"""Evenings as councils hold them, with the acts of a town hall: all is said in the procès-verbal, no rule cries wolf.

Each file of `tests/soirees` opens with what its procès-verbal must say, « # dit : … », and with the codes that are
rightly told of it, « # constat : … ».
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from actgen.core.project import Project
from actgen.pipeline import render_acts
from actgen.program import check
from tests.mairie.village import flat
from tests.sizes import some

EVENINGS = sorted((Path(__file__).parent / "soirees").glob("*.yaml"))


def told(text: str, what: str) -> list[str]:
    return re.findall(rf"^# {what} : (.*)$", text, re.MULTILINE)


def test_there_are_eight() -> None:
    assert len(EVENINGS) == 8


@pytest.mark.parametrize("path", some(EVENINGS, 4), ids=lambda path: path.stem)
def test_an_evening_is_said_whole_and_meets_no_false_alarm(path: Path, project: Path) -> None:
    text = path.read_text(encoding="utf-8")
    (project / "variables" / "communes" / "soiree.yaml").write_text(text, encoding="utf-8")
    place = Project(project)
    assert {one.code for one in check(place, "soiree")} == {*told(text, "constat")}
    made = {one.acte: flat(one.files["txt"].decode()) for one in render_acts(place, "soiree", "seance", ("txt",))}
    assert {"convocation", "feuille-presence", "liste-deliberations", "feuillet-cloture"} < set(made)
    assert [sentence for sentence in told(text, "dit") if sentence not in made["proces-verbal"]] == []
