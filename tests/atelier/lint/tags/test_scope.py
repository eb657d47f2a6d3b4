"""The names that a tag may use."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.atelier.lint.declared import told


@pytest.mark.parametrize(
    ("tag", "name", "near"),
    [
        ("{{ acte.asociation }}", "acte.asociation", "Vouliez-vous dire «\u00a0acte.association\u00a0»\u202f?"),
        ("{{ acte.plafon | montant }}", "acte.plafon", "Vouliez-vous dire «\u00a0acte.plafond\u00a0»\u202f?"),
    ],
)
def test_a_name_that_is_not_declared_is_told_with_the_near_one(tmp_path: Path, tag: str, name: str, near: str) -> None:
    assert told(tmp_path, tag) == [("REM-001", f"La variable «\u00a0{name}\u00a0» n’existe pas.", near)]


def test_what_another_version_asks_is_not_read_here(tmp_path: Path) -> None:
    ((code, message, _),) = told(tmp_path, "{{ acte.ancien }}")
    assert (code, message) == ("REM-001", "La variable «\u00a0acte.ancien\u00a0» n’existe pas dans cet acte.")
