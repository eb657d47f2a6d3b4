"""The door: what actgen ships and what is installed beside it come in alike."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from importlib.metadata import EntryPoint, EntryPoints
from pathlib import Path

import pytest

from actgen.core import door
from actgen.core.door import Group, brought
from actgen.core.errors import MachineFault
from tests.conftest import ROOT

RULE = '''
from actgen.rules import WARNING, Dossier, Finding, Findings, rule

@rule("WAL-001", WARNING, source="usage", sitting=False)
def find(_: Dossier) -> Findings:
    """La commune est en Wallonie.

    Ce paquet ne connaît qu’elle.
    """
    yield Finding(("commune",), "Cette commune n’est pas en Wallonie.")

EXAMPLE = "commune: {nom: Namur}"
WRONG = ("Namur", "Ancenis")
MESSAGE = "Cette commune n’est pas en Wallonie."
HINT = "Retirez ce paquet."
'''


@pytest.fixture
def installed(tmp_path: Path) -> Path:
    """A folder in which a distribution with one rule of its own is installed."""
    package = tmp_path / "actes_wallons"
    package.mkdir()
    package.joinpath("__init__.py").write_text(
        'from actgen.rules.family import Family\n\nFAMILIES = (Family("WAL", "La Wallonie"),)\n', encoding="utf-8"
    )
    package.joinpath("wal_001_commune.py").write_text(RULE, encoding="utf-8")
    told = tmp_path / "actes_wallons-1.0.dist-info"
    told.mkdir()
    told.joinpath("METADATA").write_text("Metadata-Version: 2.1\nName: actes-wallons\nVersion: 1.0\n")
    told.joinpath("entry_points.txt").write_text("[actgen.rules]\nwallonie = actes_wallons\n")
    return tmp_path


@pytest.fixture
def points(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[EntryPoint]]:
    """The entry points that are installed beside actgen, to be filled by a test."""
    found: list[EntryPoint] = []
    monkeypatch.setattr(door, "installed", lambda: EntryPoints(found))
    brought.cache_clear()
    yield found
    brought.cache_clear()


def actgen(folder: Path, *arguments: str) -> str:
    path = os.pathsep.join([str(folder), str(ROOT / "src")])
    command = [sys.executable, "-m", "actgen.cli", *arguments]
    return subprocess.run(
        command, cwd=ROOT, env={**os.environ, "PYTHONPATH": path}, capture_output=True, text=True, check=False
    ).stdout


@pytest.mark.long
def test_a_rule_of_an_installed_package_is_explained_as_ours_are(installed: Path) -> None:
    entry = actgen(installed, "check", "--explain", "WAL-001")
    assert entry.startswith("### WAL-001\u00a0: La commune est en Wallonie\n\n- Gravité\u00a0: avertissement.\n")


@pytest.mark.long
def test_a_rule_of_an_installed_package_runs_beside_ours(installed: Path) -> None:
    assert '"WAL-001"' in actgen(installed, "check", "--commune", "ancenis-saint-gereon", "--json")


def test_what_actgen_ships_is_read_where_nothing_is_installed(points: list[EntryPoint]) -> None:
    assert [package.__name__ for package in brought(Group.RULES)] == ["actgen.france.rules"]


def test_an_installed_package_takes_the_place_of_the_one_of_its_name(points: list[EntryPoint]) -> None:
    points.append(EntryPoint("france", "json", Group.RULES))
    points.append(EntryPoint("wallonie", "csv", Group.RULES))
    assert [package.__name__ for package in brought(Group.RULES)] == ["json", "csv"]


def test_what_is_installed_is_looked_for_once_for_all_groups(monkeypatch: pytest.MonkeyPatch) -> None:
    looked = iter([EntryPoints()])
    monkeypatch.setattr(door, "entry_points", lambda: next(looked))
    door.installed.cache_clear()
    brought.cache_clear()
    try:
        assert [group for group in Group if not brought(group)] == []
    finally:
        door.installed.cache_clear()
        brought.cache_clear()


@pytest.mark.parametrize("value", ["actes_wallons.absents", "json:absent"])
def test_a_package_that_cannot_be_loaded_is_told(points: list[EntryPoint], value: str) -> None:
    points.append(EntryPoint("wallonie", value, Group.RULES))
    with pytest.raises(
        MachineFault, match=r"^Le paquet «\u00a0wallonie\u00a0», qui apporte des règles à actgen"
    ) as told:
        brought(Group.RULES)
    assert told.value.hint == f"Réinstallez-le ou retirez-le\u00a0: il déclare {value} dans actgen.rules."
