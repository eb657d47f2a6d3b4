"""Options of filters, as tests draw them."""

from __future__ import annotations

from datetime import date
from typing import Any

FORTNIGHT = {"du": date(2025, 12, 1), "au": date(2025, 12, 15)}


def others(name: str) -> list[Any]:
    """What a filter takes after its value, where it must be given."""
    given: dict[str, list[Any]] = {"accord": ["a", "b"], "arrondi": [2], "jours_apres": [8], "mois_apres": [2]}
    return given.get(name, ["a"] if name.startswith(("periode", "horaire")) else [])


def chosen(name: str) -> dict[str, str]:
    """The fields that a filter asks for, where it asks for any."""
    return {"nom": "X"} if name == "dont" else {}
