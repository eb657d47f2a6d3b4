"""What the calculations, conditions and texts of declared fields read."""

from __future__ import annotations

import pytest

from actgen.facts.calculations import all_sources, source_readings, words_read
from actgen.kinds.declared import DeclaredField

FIELDS = {
    "total": DeclaredField.model_validate({"type": "montant", "calcul": "aides | somme('montant') * taux"}),
    "objet": DeclaredField.model_validate({"type": "ligne", "defaut": "Aide de {{ commune.nom }}", "raison": "x"}),
    "annee": DeclaredField.model_validate({"type": "ligne", "defaut": "total", "raison": "x"}),
    "aides": DeclaredField.model_validate(
        {"type": "liste de groupe", "champs": {"note": {"type": "ligne", "si": "signee and not acte.votee"}}}
    ),
}


@pytest.mark.parametrize(
    ("source", "paths"),
    [
        ("acte.prix * 2 + taux", ["acte.prix", "taux"]),
        ("aides | somme('montant')", ["aides", "aides[].montant"]),
        ("{% for une in aides %}{{ une.nom }}{% endfor %} pour {{ commune.nom }}",
         ["aides", "aides[].nom", "commune.nom"]),
        ("acte.prix *", []),
        ("Une phrase.", []),
    ],
)  # fmt: skip
def test_a_source_reads_what_its_expressions_name(source: str, paths: list[str]) -> None:
    assert [one.path for one in source_readings(source)] == paths


def test_the_sources_of_fields_are_those_of_the_fields_that_they_hold_too() -> None:
    assert list(all_sources(FIELDS)) == [
        "aides | somme('montant') * taux", "Aide de {{ commune.nom }}", "signee and not acte.votee",
    ]  # fmt: skip
    assert words_read(all_sources(FIELDS)) == {
        "aides", "montant", "taux", "commune", "nom", "signee", "acte", "votee",
    }  # fmt: skip
