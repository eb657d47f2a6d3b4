"""The origin of an act vouches for the data that its template reads, and for no other."""

from __future__ import annotations

from typing import Any

import pytest

from actgen.fill.printing import ActEnvironment
from actgen.fill.reads import paths_read, picked

CONTEXT: dict[str, Any] = {
    "commune": {"nom": "Ancenis", "insee": "44003", "departement": {"code": "44", "nom": "Loire-Atlantique"}},
    "acte": {"numero": "1", "aides": [{"nom": "Club", "montant": 3}], "total": 3},
    "ecoles": ["Camus"],
}


def read(source: str) -> set[str]:
    return set(paths_read(ActEnvironment().parse(source)))


@pytest.mark.parametrize(
    ("source", "paths"),
    [
        ("{{ commune.nom | de }}", {"commune.nom"}),
        ("{% if acte.numero %}{{ commune['nom'] }}{% endif %}", {"acte.numero", "commune.nom"}),
        ("{% for aide in acte.aides %}{{ aide.montant | montant }}{{ loop.index }}{% endfor %}", {"acte.aides"}),
        ("{% for a in acte.aides %}{% for b in a.noms %}{{ b.x }}{% endfor %}{% endfor %}", {"acte.aides"}),
        ("{{ (acte.aides | first).nom }}", {"acte.aides"}),
        ("{{ acte.numero if acte.total else ecoles | length }}", {"acte.numero", "acte.total", "ecoles"}),
    ],
)
def test_the_paths_of_a_template_are_those_that_its_tags_name(source: str, paths: set[str]) -> None:
    assert read(source) == paths


def test_what_is_not_read_is_not_vouched_for() -> None:
    found = picked(CONTEXT, ["acte.aides", "commune.departement.code", "seance.date"])
    assert found == {
        "acte": {"aides": [{"nom": "Club", "montant": 3}]},
        "commune": {"departement": {"code": "44"}},
        "seance": None,
    }


def test_a_group_read_whole_holds_its_parts() -> None:
    assert picked(CONTEXT, ["commune.nom", "commune"]) == {"commune": CONTEXT["commune"]}
    assert CONTEXT["commune"]["departement"]["nom"] == "Loire-Atlantique"
