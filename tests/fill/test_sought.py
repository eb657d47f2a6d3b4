"""Where the context would have what a template finds missing."""

from __future__ import annotations

from typing import Any

import pytest

from actgen.fill.sought import path_of, sought_path
from actgen.grammar.undefined import MissingValueError

MEMBER = {"nom": "ABEL"}
CONTEXT: dict[str, Any] = {
    "seance": {"presents": [{"nom": "BOÉ"}, MEMBER]}, "acte": {"vote": {}}, "jour": "mardi"
}  # fmt: skip


@pytest.mark.parametrize(
    ("holder", "path"),
    [
        (CONTEXT["seance"], "seance.heure"),
        (CONTEXT["acte"]["vote"], "acte.vote.heure"),
        (CONTEXT, "heure"),
        ({"nom": "ABEL"}, "heure"),
        (None, "heure"),
    ],
)
def test_a_missing_value_has_the_path_of_the_very_group_in_which_it_was_sought(holder: object, path: str) -> None:
    assert sought_path(MissingValueError("Il manque.", "heure", "", holder), CONTEXT) == path


def test_what_each_element_of_a_list_lacks_has_its_name_alone() -> None:
    assert path_of(MEMBER, CONTEXT) == ("seance", "presents", 1)
    assert sought_path(MissingValueError("Il manque.", "heure", "", MEMBER), CONTEXT) == "heure"


def test_a_group_that_has_two_names_has_that_nearest_to_the_top() -> None:
    assert path_of(MEMBER, {"a": {"b": MEMBER}, "c": MEMBER}) == ("c",)
    assert path_of({}, CONTEXT) is None
