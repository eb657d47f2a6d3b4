"""The table of kinds has each filter, and what it says is what the filter does."""

from __future__ import annotations

import pytest

from actgen.core.errors import WordingError
from actgen.grammar.filters import FILTERS
from actgen.lint.filter_kinds import FILTER_KINDS
from actgen.values.shape import Kind

SAMPLES = {
    Kind.TEXT: "Nantes", Kind.NUMBER: 2025, Kind.DATE: "2025-12-15", Kind.MONTH: "2022-09", Kind.TIME: "19:00",
    Kind.LIST: ["a", "b"], Kind.GROUP: {"genre": "masculin", "nom": "X"},
}  # fmt: skip
OPTIONS: dict[str, list[object]] = {
    "accord": ["a", "b"], "periode": ["2025-12-20"], "periode_lettres": ["2025-12-20"], "horaire": ["20:00"],
    "horaire_lettres": ["20:00"], "duree": ["ans"], "duree_lettres": ["ans"], "arrondi": [2], "jours_apres": [8],
    "mois_apres": [2], "somme": ["montant"], "minimum": ["montant"], "maximum": ["montant"],
}  # fmt: skip


def test_every_filter_has_a_row() -> None:
    assert set(FILTER_KINDS) == set(FILTERS)


@pytest.mark.parametrize("name", FILTERS)
def test_a_filter_takes_the_kinds_of_its_row(name: str) -> None:
    """A date is a text for a filter of texts: lint tells it by itself (LNT-004)."""
    taken = FILTER_KINDS[name].kinds
    of_texts = {Kind.DATE, Kind.TIME} if Kind.TEXT in taken else set()
    asked = {Kind.NUMBER, Kind.DATE, Kind.TIME, Kind.LIST, Kind.GROUP} - of_texts
    assert {kind for kind in asked if accepts(name, kind)} == asked & taken


def accepts(name: str, kind: Kind) -> bool:
    groups = kind is Kind.LIST and name in ("dont", "somme", "minimum", "maximum")
    sample = [{"montant": 3}] if groups else SAMPLES[kind]
    try:
        FILTERS[name](sample, *OPTIONS.get(name, []), **({"montant": 3} if name == "dont" else {}))
    except WordingError:
        return False
    return True
