"""The bill of materials: what the wheel carries and needs, the same bytes each time, CycloneDX that others can read."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any

import pytest

from scripts.bill_of_materials import bill_of
from scripts.licences import contents, extra, needed


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("roue") / "actgen-0-py3-none-any.whl"
    path.write_bytes(b"une roue")
    return path


@pytest.fixture(scope="module")
def text(wheel: Path) -> str:
    return bill_of(wheel)


@pytest.fixture(scope="module")
def bill(text: str) -> dict[str, Any]:
    return dict(json.loads(text))


def test_it_names_all_that_the_package_carries_and_needs(bill: dict[str, Any]) -> None:
    named = {one["name"] for one in bill["components"]}
    files = {f"actgen/{one.pattern}" for one in contents() if "*" not in one.pattern}
    assert {*needed(), *extra(), *files} <= named
    assert "actgen/writers/fonts/LiberationSans-Regular.ttf" in named


def test_the_program_is_the_wheel_with_its_hash(bill: dict[str, Any], wheel: Path) -> None:
    program = bill["metadata"]["component"]
    assert program["name"] == "actgen"
    assert program["hashes"] == [{"alg": "SHA-256", "content": hashlib.sha256(wheel.read_bytes()).hexdigest()}]


def test_each_package_has_its_address_its_licence_and_the_bytes_that_it_may_have(bill: dict[str, Any]) -> None:
    (one,) = (one for one in bill["components"] if one["name"] == "docxtpl")
    assert (one["purl"], one["scope"]) == ("pkg:pypi/docxtpl@0.20.2", "required")
    assert one["licenses"] == [{"license": {"id": "LGPL-2.1-only"}}]
    assert {entry["value"] for entry in one["properties"]} == set(needed()["docxtpl"].hashes)


def test_an_extra_is_optional(bill: dict[str, Any]) -> None:
    scopes = {one["name"]: one.get("scope") for one in bill["components"]}
    assert (scopes["typst"], scopes["weasyprint"]) == ("optional", "required")


def test_it_says_who_asks_for_whom(bill: dict[str, Any]) -> None:
    asked = {one["ref"]: one.get("dependsOn", []) for one in bill["dependencies"]}
    assert "pkg:pypi/weasyprint@70.0" in asked["actgen"]
    assert "pkg:pypi/pydyf@0.13.0" in asked["pkg:pypi/weasyprint@70.0"]


@pytest.mark.long
def test_the_same_wheel_gives_the_same_bytes_and_another_one_another_number(
    text: str, bill: dict[str, Any], wheel: Path, tmp_path: Path
) -> None:
    assert bill_of(wheel) == text
    other = tmp_path / wheel.name
    other.write_bytes(b"une autre roue")
    assert json.loads(bill_of(other))["serialNumber"] != bill["serialNumber"]
