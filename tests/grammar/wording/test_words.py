"""Texts, lists and persons as filters put them into a sentence."""

from __future__ import annotations

from typing import Any

import pytest

from actgen.grammar.filters import FILTERS

PERSONS = [{"complet": "Rémy ORHON", "genre": "masculin"}, {"complet": "Mireille LOIRAT", "genre": "feminin"}]


@pytest.mark.parametrize(
    ("name", "value", "options", "printed"),
    [
        ("liste", ["A", "B", "C"], {}, "A, B et C"),
        ("liste", ["A", "B"], {"conjonction": "ou"}, "A ou B"),
        ("liste", PERSONS, {"champ": "complet"}, "Rémy ORHON et Mireille LOIRAT"),
        ("liste", [], {}, ""),
        ("accord", 2, {"singulier": "élu", "pluriel": "élus"}, "élus"),
        ("accord", PERSONS[1], {"singulier": "élu", "pluriel": "élue"}, "élue"),
        ("case", "seule", {"choix": "seule"}, "☒"),
        ("case", "seule", {"choix": "e-collectivites"}, "☐"),
        ("case", True, {}, "☒"),
        ("case", False, {}, "☐"),
        ("majuscules", "de Géréon", {}, "DE GÉRÉON"),
        ("majuscule_initiale", "élu", {}, "Élu"),
        ("minuscule_initiale", "Monsieur le Maire", {}, "monsieur le Maire"),
        ("de", "Ancenis", {}, "d’Ancenis"),
        ("de", "Le Havre", {}, "du Havre"),
        ("a", "Le Havre", {}, "au Havre"),
    ],
)
def test_a_filter_words_its_value(name: str, value: Any, options: dict[str, Any], printed: Any) -> None:
    assert FILTERS[name](value, **options) == printed
