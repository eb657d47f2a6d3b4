"""The capacities that a kind of act may have."""

from __future__ import annotations

from actgen.variables.capacities import CAPACITIES, Capacity
from actgen.variables.fiche import Fiche


def test_each_name_has_its_model_in_the_order_of_the_names() -> None:
    assert list(CAPACITIES) == list(Capacity)
    assert all(issubclass(model, Fiche) for model in CAPACITIES.values())


def test_each_says_in_french_what_such_an_act_is() -> None:
    assert [name for name, model in CAPACITIES.items() if not (model.__doc__ or "").startswith("Un")] == []
