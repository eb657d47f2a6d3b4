"""The kinds that a signature says are those that its filter takes, and each filter is shown by an example."""

from __future__ import annotations

from datetime import date, time
from decimal import Decimal

import pytest

from actgen.atelier.lint.tags.filter_kinds import kind_given, kinds_of
from actgen.core.errors import WordingError
from actgen.grammar.accepted import TAKEN
from actgen.grammar.filters import FILTERS
from actgen.grammar.options import signature_of
from actgen.values.shape import Kind

SAMPLES = {
    Kind.TEXT: "Nantes", Kind.NUMBER: 2025, Kind.DATE: date(2025, 12, 15), Kind.MONTH: "2022-09", Kind.TIME: time(19),
    Kind.LIST: ["a", "b"], Kind.GROUP: {"genre": "masculin", "nom": "X"},
}  # fmt: skip
FORTNIGHT = {"du": date(2025, 12, 1), "au": date(2025, 12, 15)}
OPTIONS: dict[str, list[object]] = {
    "accord": ["a", "b"], "periode": [date(2025, 12, 20)], "periode_lettres": [date(2025, 12, 20)],
    "horaire": [time(20)], "horaire_lettres": [time(20)], "duree": ["ans"], "duree_lettres": ["ans"], "arrondi": [2],
    "jours_apres": [8], "mois_apres": [2], "somme": ["montant"], "minimum": ["montant"], "maximum": ["montant"],
}  # fmt: skip


def test_every_type_of_a_signature_has_a_kind() -> None:
    assert [one for one in TAKEN if kind_given([one]) is Kind.ANY] == []
    assert [name for name in FILTERS if signature_of(FILTERS[name]).value == ()] == []


@pytest.mark.parametrize("name", FILTERS)
def test_a_filter_takes_the_kinds_of_its_signature(name: str) -> None:
    """A date is a text for a filter of texts: lint tells it by itself (LNT-004)."""
    taken = kinds_of(signature_of(FILTERS[name]).value)
    of_texts = {Kind.DATE, Kind.TIME} if Kind.TEXT in taken else set()
    asked = {Kind.NUMBER, Kind.DATE, Kind.TIME, Kind.LIST, Kind.GROUP} - of_texts
    assert {kind for kind in asked if accepts(name, kind)} == asked & taken


def accepts(name: str, kind: Kind) -> bool:
    groups = kind is Kind.LIST and name in ("dont", "somme", "minimum", "maximum")
    period = kind is Kind.GROUP and name.startswith("periode")
    sample = [{"montant": 3}] if groups else FORTNIGHT if period else SAMPLES[kind]
    options = [] if period else OPTIONS.get(name, [])
    try:
        FILTERS[name](sample, *options, **({"montant": 3} if name == "dont" else {}))
    except WordingError:
        return False
    return True


def test_a_filter_gives_the_kind_of_its_return() -> None:
    assert kind_given(signature_of(FILTERS["length"]).gives) is Kind.NUMBER
    assert kind_given(signature_of(FILTERS["montant"]).gives) is Kind.TEXT
    assert kind_given(signature_of(FILTERS["somme"]).gives) is kind_given([int, Decimal]) is Kind.NUMBER
    assert kind_given(signature_of(FILTERS["jours_apres"]).gives) is Kind.DATE
    assert kind_given([int, str]) is Kind.ANY
    assert kind_given(signature_of(FILTERS["first"]).gives) is Kind.ANY
    assert kinds_of((Decimal, int)) == {Kind.ANY, Kind.NUMBER}
