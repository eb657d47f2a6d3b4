"""Step 1: the dossier of an order, and which of its acts it asks for."""

from __future__ import annotations

import pytest

from actgen.core.errors import UsageFault
from actgen.core.project import Project
from actgen.making.loading import load
from actgen.making.order import Order
from tests.conftest import COMMUNE, ROOT

PROJECT = Project(ROOT)


def test_an_order_without_a_name_asks_for_every_act_of_the_file() -> None:
    loaded = load(Order(PROJECT, COMMUNE))
    assert loaded.actes == tuple(loaded.dossier.actes())


def test_an_order_of_one_act_asks_for_it_alone() -> None:
    assert load(Order(PROJECT, COMMUNE, "convention")).actes == ("convention",)


def test_an_act_that_the_file_has_not_is_told() -> None:
    with pytest.raises(UsageFault, match="certificat-adhesion"):
        load(Order(PROJECT, COMMUNE, "certificat-adhesion"))
