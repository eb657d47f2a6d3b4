"""Values that stand for those that are not known."""

from __future__ import annotations

from typing import Any

from actgen.variables.commune import Maire
from actgen.variables.samples import put, sample_group
from actgen.variables.seance import Seance


def test_what_a_model_requires_can_be_read() -> None:
    assert Seance.model_validate(sample_group(Seance)).presents
    assert Maire.model_validate(sample_group(Maire)).personne.nom


def test_a_list_or_a_group_on_the_way_is_made() -> None:
    data: dict[str, Any] = {}
    put(data, ("seance", "presents", 0), "Anne BOÉ")
    assert data == {"seance": {"presents": ["Anne BOÉ"]}}
