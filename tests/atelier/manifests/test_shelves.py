"""Where the acts of a kind seek their templates, and the templates that stand elsewhere."""

from __future__ import annotations

from pathlib import Path

import pytest

from actgen.atelier.manifests.shelves import is_academic, shelf_faults, sought_elsewhere
from actgen.core.names import parse_template_name
from actgen.core.project import Project
from tests.conftest import ROOT
from tests.kinds.subvention import kinds_with


@pytest.mark.parametrize(
    ("name", "academic", "sought"),
    [
        ("nantes/convention@2026", True, ""),
        ("rennes/convention@2026", True, ""),
        ("mairie/convention@2026", False, "dans la collection de l’académie"),
        ("mairie/subvention@2026", False, ""),
        ("commune-paris/subvention@2026", False, ""),
        ("commune-paris/convention@2026", False, ""),
        ("nantes/subvention@2026", True, "dans la collection « mairie »"),
        ("rennes/subvention@2026", False, "dans la collection « mairie »"),
        ("nantes/inconnu@2026", True, ""),
        ("mairie/inconnu@2026", False, ""),
    ],
)
def test_a_template_is_sought_in_the_collection_of_its_kind(
    name: str, academic: bool, sought: str, tmp_path: Path
) -> None:
    kinds, project, template = kinds_with(tmp_path), Project(ROOT), parse_template_name(name)
    assert is_academic(project, kinds, template) is academic
    assert sought_elsewhere(project, kinds, template).replace("\u00a0", " ") == sought
    assert [fault.code for fault in shelf_faults(project, kinds, template)] == ["MAN-007"] * bool(sought)
