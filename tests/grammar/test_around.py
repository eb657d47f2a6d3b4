from __future__ import annotations

import pytest

from actgen.grammar.around import TOP, Asked, Repeated, lists_of, paths_of
from tests.grammar.expressions import expression


def test_a_place_knows_its_conditions_and_its_loops_the_outermost_first() -> None:
    place = TOP.where(expression("a.b")).repeating("one", expression("ecoles")).where(expression("c"), holds=False)
    said = [(type(one.last), getattr(one.last, "holds", None)) for one in place]
    assert said == [(Asked, True), (Repeated, None), (Asked, False)]
    assert place.sure == {"a", "a.b"}
    assert place.names == {"one": ("ecoles[]",)}
    assert list(TOP) == []


def test_a_condition_that_does_not_hold_finds_what_it_denied() -> None:
    assert TOP.where(expression("not a"), holds=False).sure == {"a"}
    assert TOP.where(expression("not a")).sure == set()


def test_a_loop_in_a_loop_goes_through_the_elements_of_its_elements() -> None:
    place = TOP.repeating("tranche", expression("acte.tranches")).repeating("un", expression("tranche.parts"))
    assert paths_of(expression("un.montant"), place.names) == ("acte.tranches[].parts[].montant",)
    assert paths_of(expression("loop.index"), place.names) == ()


@pytest.mark.parametrize(
    ("source", "paths"),
    [
        ("ecoles | dont(type='x')", ("ecoles",)),
        ("acte.aides if acte.aides else ecoles", ("acte.aides", "ecoles")),
        ("ecoles | liste", ()),
        ("ecoles", ("ecoles",)),
    ],
)
def test_some_elements_of_a_list_are_elements_of_it(source: str, paths: tuple[str, ...]) -> None:
    assert lists_of(expression(source), {}) == paths
    assert paths_of(expression(f"(({source}) | first).nom"), {}) == tuple(f"{one}[].nom" for one in paths)
