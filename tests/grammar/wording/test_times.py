"""Hours as filters word them."""

from __future__ import annotations

from typing import Any

import pytest

from actgen.grammar.filters import FILTERS


@pytest.mark.parametrize(
    ("name", "value", "options", "printed"),
    [
        ("heure_lettres", "18:15", {}, "dix-huit heures quinze"),
        ("heure_lettres", "20:30", {"minutes": True}, "vingt heures trente minutes"),
        ("heure_lettres", "16:40", {"minutes": True, "et": True}, "seize heures et quarante minutes"),
        ("heure_longue", "20:30", {}, "20\u00a0heures\u00a030"),
        ("heure_longue", "19:00", {}, "19\u00a0heures"),
        ("heure_longue", "19:00", {"zeros": True}, "19\u00a0heures\u00a000"),
        ("heure_longue", "20:15", {"point": True, "capitales": "majuscules"}, "20.15\u00a0HEURES"),
        ("heure", "19:30", {}, "19\u00a0h\u00a030"),
        ("heure", "20:00", {"zeros": True}, "20\u00a0h\u00a000"),
        ("heure_compacte", "20:11", {}, "20h11"),
        ("heure_compacte", "20:11", {"separateur": "H"}, "20H11"),
    ],
)
def test_a_filter_words_its_value(name: str, value: Any, options: dict[str, Any], printed: Any) -> None:
    assert FILTERS[name](value, **options) == printed
