"""The origin of an act vouches for the data that its template reads, and for no other."""

from __future__ import annotations

from typing import Any

from actgen.making.origin import picked

CONTEXT: dict[str, Any] = {
    "commune": {"nom": "Ancenis", "insee": "44003", "departement": {"code": "44", "nom": "Loire-Atlantique"}},
    "acte": {"numero": "1", "aides": [{"nom": "Club", "montant": 3}], "total": 3},
    "ecoles": ["Camus"],
}


def test_what_is_not_read_is_not_vouched_for() -> None:
    found = picked(CONTEXT, frozenset({"acte.aides", "commune.departement.code", "seance.date"}))
    assert found == {
        "acte": {"aides": [{"nom": "Club", "montant": 3}]},
        "commune": {"departement": {"code": "44"}},
        "seance": None,
    }


def test_a_group_read_whole_holds_its_parts() -> None:
    assert picked(CONTEXT, frozenset({"commune.nom", "commune"})) == {"commune": CONTEXT["commune"]}
    assert CONTEXT["commune"]["departement"]["nom"] == "Loire-Atlantique"
