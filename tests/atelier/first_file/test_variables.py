"""The first file of a collectivité asks for what the template of its act declares."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from actgen.atelier.projects.schemas import schema_text
from actgen.kinds.catalogue import kinds_of
from tests.conftest import ROOT
from tests.kinds.subventions import subventions


def test_a_first_file_has_a_line_for_each_variable(
    tmp_path: Path, actgen: Callable, monkeypatch: pytest.MonkeyPatch
) -> None:
    subventions(tmp_path)
    (tmp_path / "variables/academies").mkdir()
    shutil.copy(ROOT / "variables/academies/nantes.yaml", tmp_path / "variables/academies")
    monkeypatch.chdir(tmp_path)
    assert actgen("new", "--insee", "44003", "--acte", "subvention", "--date", "2026-03-01").code == 0
    written = (tmp_path / "variables/communes/ancenis-saint-gereon.yaml").read_text(encoding="utf-8")
    act = written[written.index("  subvention:") :]
    assert "    # Son nom. Exemple\u00a0: Club de judo.\n    association: à compléter\n" in act
    assert "    montant: à compléter\n" in act
    assert "    #motif: à compléter\n" in act
    assert not {"plafond:", "limite:", "reste:", "ancien:"} & set(act.split())


def test_the_schema_of_a_file_knows_the_variables_of_every_template(tmp_path: Path) -> None:
    schema = schema_text("commune", kinds_of(subventions(tmp_path)))
    assert all(f'"{name}": {{' in schema for name in ("association", "montant", "ancien", "motif"))
    assert '"plafond"' not in schema
