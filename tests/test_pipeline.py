"""The way of an act reads as its seven words, and the acts of an order share what is wrong."""

from __future__ import annotations

import ast
import inspect
from pathlib import Path

import pytest

from actgen import pipeline
from actgen.core.errors import InputFault, UsageFault
from actgen.core.project import Project
from actgen.making.attempts import Stop
from actgen.making.order import Order
from tests.conftest import COMMUNE, MAIRIE, ROOT

STEPS = ("load", "check", "choose", "fill", "read", "review", "write")


def test_it_is_seven_lines_of_the_seven_words() -> None:
    (function,) = ast.parse(inspect.getsource(pipeline.make)).body
    assert isinstance(function, ast.FunctionDef)
    said, *lines = function.body
    assert isinstance(said, ast.Expr)
    named = [[one.id for one in ast.walk(line) if isinstance(one, ast.Name) and one.id in STEPS] for line in lines]
    assert named == [[step] for step in STEPS]


def test_each_step_stands_in_the_room_of_its_name() -> None:
    rooms = ("loading", "checking", "choosing", "filling", "reading", "reviewing", "writing")
    assert [getattr(pipeline, step).__module__ for step in STEPS] == [f"actgen.making.{room}" for room in rooms]


def test_all_acts_of_a_commune_are_made_in_each_format(project: Path) -> None:
    made = pipeline.make(Order(Project(project), COMMUNE, formats=("docx", "txt")))
    assert [one.acte for one in made] == ["deliberation", "convention", "annexe-engagement"]
    assert {tuple(one.files) for one in made} == {("docx", "txt")}


def test_the_faults_of_two_acts_are_told_together(project: Path) -> None:
    drafts = ("deliberation", "convention")
    for acte in drafts:
        manifest = project / f"templates/nantes/{acte}/2026.yaml"
        manifest.write_text(manifest.read_text(encoding="utf-8").replace("publie", "projet"), encoding="utf-8")
    with pytest.raises(InputFault) as caught:
        pipeline.make(Order(Project(project), COMMUNE, version="2026"))
    told = " ".join(one.message for one in caught.value.diagnostics if one.code == "VER-003")
    assert [acte for acte in drafts if f"nantes/{acte}@2026" in told] == list(drafts)


def test_orders_that_are_made_together_give_what_each_gives_alone() -> None:
    orders = [Order(Project(ROOT), commune, acte, ("docx", "txt")) for commune, acte in TOGETHER]
    assert [*pipeline.make_together(orders)] == [pipeline.make(order) for order in orders]


def test_what_stops_an_order_stops_none_of_those_that_are_made_with_it() -> None:
    project = Project(ROOT)
    orders: list[Order | Stop] = [
        Order(project, COMMUNE, "convention", ("txt",)),
        Order(project, COMMUNE, "bail", ("txt",)),
        UsageFault("Le fichier donne ses actes en liste."),
        Order(project, COMMUNE, "convention", ("txt",), version="2031"),
        Order(project, MAIRIE, "subvention", ("txt",)),
    ]
    first, unknown, before, unwritten, last = pipeline.make_together(orders)
    assert [len(made) for made in (first, last) if isinstance(made, tuple)] == [1, 1]
    assert isinstance(unknown, UsageFault)
    assert "bail" in unknown.message
    assert before is orders[2]
    assert isinstance(unwritten, UsageFault)
    assert "2031" in unwritten.message


TOGETHER = ((COMMUNE, "convention"), (MAIRIE, "subvention"), (COMMUNE, "deliberation"))
