"""The template of an act, and whether the act may be signed."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace

from actgen.core.project import Project
from actgen.library.catalogue import load_template
from actgen.library.drafts import Drafts, Mark
from actgen.making.checking import check
from actgen.making.choosing import Chosen, choose
from actgen.making.loading import load
from actgen.making.order import Order
from tests.conftest import COMMUNE


@pytest.fixture
def order(project: Path) -> Order:
    """A délibération whose template in force is a draft again."""
    manifest = project / "templates/nantes/deliberation/2026.yaml"
    manifest.write_text(manifest.read_text(encoding="utf-8").replace("publie", "projet"), encoding="utf-8")
    return Order(Project(project), COMMUNE, "deliberation", version="2026")


def chosen(order: Order) -> Chosen:
    (checked,) = check(load(order))
    return choose(checked)


def test_an_act_of_a_draft_is_refused_and_goes_on_to_be_read(order: Order) -> None:
    found = chosen(order)
    assert [(one.code, one.is_error) for one in found.refused] == [("VER-003", True)]
    assert found.mark is Mark.NONE


def test_it_is_marked_where_that_is_asked_for(order: Order) -> None:
    found = chosen(replace(order, drafts=Drafts.MARKED))
    assert (found.mark, found.refused) == (Mark.PROJET, ())


def test_it_is_made_plain_to_be_compared(order: Order) -> None:
    found = chosen(replace(order, drafts=Drafts.PLAIN))
    assert (found.mark, found.refused) == (Mark.NONE, ())


def test_a_template_that_is_given_makes_the_act_whatever_its_state(order: Order) -> None:
    given = load_template(order.project, chosen(order).template.name)
    found = chosen(replace(order, template=given))
    assert (found.template, found.mark, found.refused) == (given, Mark.NONE, ())
