"""The lock of npm says which bytes are right, never from where they come."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from scripts.judges.without_addresses import main
from tests.conftest import ROOT


def test_what_a_package_says_of_its_addresses_goes_and_its_sum_stays(tmp_path: Path) -> None:
    lock = {
        "packages": {"a": {"version": "1", "integrity": "sha512-x", "resolved": "https://a", "funding": {"url": "b"}}}
    }
    source, target = tmp_path / "de.json", tmp_path / "vers.json"
    source.write_text(json.dumps(lock), encoding="utf-8")
    assert main(str(source), str(target)) == 0
    assert json.loads(target.read_text("utf-8")) == {"packages": {"a": {"version": "1", "integrity": "sha512-x"}}}


def test_an_address_elsewhere_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    source, target = tmp_path / "de.json", tmp_path / "vers.json"
    source.write_text('{"packages": {"a": {"from": "git+https://a"}}}', encoding="utf-8")
    assert main(str(source), str(target)) == 1
    assert "would hold an address" in capsys.readouterr().err
    assert not target.exists()


def test_the_locks_of_the_judges_hold_no_address_and_a_sum_for_each() -> None:
    folder = ROOT / "scripts" / "judges"
    packages = json.loads((folder / "package-lock.json").read_text("utf-8"))["packages"]
    assert "://" not in (folder / "package-lock.json").read_text("utf-8")
    assert [name for name, one in packages.items() if name and "integrity" not in one] == []
    sums = [line.split() for line in (folder / "maven.sha256").read_text("utf-8").splitlines()]
    assert all(len(digest) == 64 and name.endswith(".jar") for digest, name in sums)
