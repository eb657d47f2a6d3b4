"""The reference page of the types shows what is read and what is refused."""

from __future__ import annotations

import pytest

from actgen.atelier.reference.types import fault_of, types_page
from actgen.values.table import TYPES


def test_each_type_has_its_section_with_what_is_read_and_refused() -> None:
    page = types_page()
    assert [line[3:] for line in page.splitlines() if line.startswith("## ")] == list(TYPES)
    assert "| `1 500,5` | 1\u202f500,50\u00a0€ |" in page
    assert "| `1.500` | refusé. «\u00a01.500\u00a0» est douteux" in page
    assert "Un modèle lit `.nom`, `.de_nom`, `.a_nom`, `.insee`." in page
    assert "Filtres\u00a0: [`montant`](filtres.md)," in page


def test_what_is_read_cannot_stand_among_what_is_refused() -> None:
    with pytest.raises(AssertionError, match="montant: '40' is not refused as it should be"):
        fault_of(TYPES["montant"], "40")
