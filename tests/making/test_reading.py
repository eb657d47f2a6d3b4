"""An act is read in stages, through which many acts go together: they make what the step makes of one act."""

from __future__ import annotations

from functools import reduce
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from actgen.core.errors import InputFault
from actgen.core.project import Project
from actgen.making.checking import check
from actgen.making.choosing import choose
from actgen.making.filling import FilledAct, fill_act
from actgen.making.loading import load
from actgen.making.order import Order
from actgen.making.reading import STAGES, OpenedAct, open_act, prove, read
from tests.conftest import COMMUNE, MAIRIE, ROOT


def filled(commune: str, acte: str, project: Path = ROOT, version: str = "") -> FilledAct:
    (checked,) = check(load(Order(Project(project), commune, acte, version=version)))
    return fill_act(choose(checked))


def staged(made: FilledAct) -> Any:
    return reduce(lambda act, stage: stage(act), STAGES, made)


@pytest.mark.parametrize(("commune", "acte"), [(COMMUNE, "convention"), (MAIRIE, "subvention")])
def test_the_stages_read_what_the_step_reads(commune: str, acte: str) -> None:
    made = filled(commune, acte)
    assert staged(made) == read(made)


def test_a_file_is_opened_from_its_bytes_each_time() -> None:
    made = filled(COMMUNE, "convention")
    first, second = open_act(made), open_act(made)
    assert first.package == second.package
    assert first.package is not second.package


def test_a_value_that_is_not_in_the_file_stops_the_first_stage() -> None:
    made = filled(MAIRIE, "subvention")
    (entry, values), *others = made.filled.printed
    broken = replace(made, filled=replace(made.filled, printed=((entry, (*values, "absente")), *others)))
    with pytest.raises(InputFault, match=r"absente.* a été imprimée mais ne se retrouve pas entière"):
        prove(broken)


def test_a_file_that_no_act_may_be_stops_the_second_stage() -> None:
    made = filled(MAIRIE, "subvention")
    with pytest.raises(InputFault, match="Ce n’est pas un fichier Word"):
        open_act(replace(made, filled=replace(made.filled, docx=b"texte")))


def test_why_an_act_may_not_be_made_is_known_at_each_stage(project: Path) -> None:
    manifest = project / "templates/nantes/deliberation/2026.yaml"
    manifest.write_text(manifest.read_text(encoding="utf-8").replace("publie", "projet"), encoding="utf-8")
    made = filled(COMMUNE, "deliberation", project, "2026")
    opened = open_act(made)
    assert isinstance(opened, OpenedAct)
    assert [one.code for one in made.refused] == ["VER-003"]
    assert opened.refused == staged(made).refused == made.refused
