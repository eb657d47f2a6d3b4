"""An act is filled in stages, through which many acts go together: they make what the step makes of one act."""

from __future__ import annotations

from functools import reduce
from itertools import accumulate
from pathlib import Path
from typing import Any

import pytest

from actgen.core.project import Project
from actgen.making.checking import check
from actgen.making.choosing import Chosen, choose
from actgen.making.filling import STAGES, fill_act
from actgen.making.loading import load
from actgen.making.order import Order
from tests.conftest import COMMUNE, MAIRIE, ROOT


@pytest.mark.parametrize(("commune", "acte"), [(COMMUNE, "convention"), (MAIRIE, "subvention")])
def test_the_stages_make_what_the_step_makes(commune: str, acte: str) -> None:
    (checked,) = check(load(Order(Project(ROOT), commune, acte)))
    act, filled = choose(checked), fill_act(choose(checked))
    staged: Any = reduce(lambda made, stage: stage(made), STAGES, act)
    assert (staged.filled.docx, staged.filled.printed) == (filled.filled.docx, filled.filled.printed)
    assert (staged.data, staged.metadata) == (filled.data, filled.metadata)


def test_why_an_act_may_not_be_made_is_known_at_each_stage(project: Path) -> None:
    manifest = project / "templates/nantes/deliberation/2026.yaml"
    manifest.write_text(manifest.read_text(encoding="utf-8").replace("publie", "projet"), encoding="utf-8")
    (checked,) = check(load(Order(Project(project), COMMUNE, "deliberation", version="2026")))
    act: Chosen = choose(checked)
    assert [one.code for one in act.refused] == ["VER-003"]
    passed = list(accumulate(STAGES, lambda made, stage: stage(made), initial=act))
    assert [one.refused for one in passed] == [act.refused] * 6
