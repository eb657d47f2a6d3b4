"""The kinds that a signature says are those that its filter takes, and each filter is shown by an example."""

from __future__ import annotations

from datetime import date, time
from decimal import Decimal

import pytest

from actgen.core.errors import WordingError
from actgen.fill.accepted import TAKEN
from actgen.fill.filters import FILTERS
from actgen.fill.options import signature_of
from actgen.fill.shape import Kind
from actgen.lint.filter_kinds import kind_given, kinds_of

SAMPLES = {
    Kind.TEXT: "Nantes", Kind.NUMBER: 2025, Kind.DATE: date(2025, 12, 15), Kind.MONTH: "2022-09", Kind.TIME: time(19),
    Kind.LIST: ["a", "b"], Kind.GROUP: {"genre": "masculin", "nom": "X"},
}  # fmt: skip
OPTIONS: dict[str, list[object]] = {
    "accord": ["a", "b"], "periode": [date(2025, 12, 20)], "periode_lettres": [date(2025, 12, 20)],
    "horaire": [time(20)], "horaire_lettres": [time(20)], "duree": ["ans"], "duree_lettres": ["ans"],
}  # fmt: skip


def test_every_type_of_a_signature_has_a_kind() -> None:
    assert [one for one in TAKEN if kind_given(one) is Kind.ANY] == []
    assert [name for name in FILTERS if signature_of(FILTERS[name]).value == ()] == []


@pytest.mark.parametrize("name", FILTERS)
def test_a_filter_takes_the_kinds_of_its_signature(name: str) -> None:
    """A date is a text for a filter of texts: lint tells it by itself (LNT-004)."""
    taken = kinds_of(signature_of(FILTERS[name]).value)
    of_texts = {Kind.DATE, Kind.TIME} if Kind.TEXT in taken else set()
    asked = {Kind.NUMBER, Kind.DATE, Kind.TIME, Kind.LIST, Kind.GROUP} - of_texts
    assert {kind for kind in asked if accepts(name, kind)} == asked & taken


def accepts(name: str, kind: Kind) -> bool:
    try:
        FILTERS[name](SAMPLES[kind], *OPTIONS.get(name, []))
    except WordingError:
        return False
    return True


def test_a_filter_gives_the_kind_of_its_return() -> None:
    assert kind_given(signature_of(FILTERS["length"]).gives) is Kind.NUMBER
    assert kind_given(signature_of(FILTERS["montant"]).gives) is Kind.TEXT
    assert kind_given(signature_of(FILTERS["first"]).gives) is Kind.ANY
    assert kinds_of((Decimal, int)) == {Kind.ANY, Kind.NUMBER}
