"""The rules of a package."""

from __future__ import annotations

from pathlib import Path
from types import ModuleType

import pytest
from actgen.rules.discovery import rules_in

from actgen.france.rules import acte, numero


def test_a_package_gives_its_rules_in_the_order_of_their_codes() -> None:
    assert [rule.code for rule in rules_in(numero)] == ["NUM-001", "NUM-002", "NUM-003", "NUM-004"]


def test_the_packages_within_it_give_theirs() -> None:
    assert [rule.code for rule in rules_in(acte)] == [f"ACT-{n:03}" for n in (*CONCORDANCE, *MENTIONS)]


CONCORDANCE = (11, 12, 13, 14, 16, 19, 21, 22, 23, 24, 25, 26, 28, 29, 30, 33)
MENTIONS = (1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 15, 17, 18, 20, 27, 31, 32)


def test_a_module_named_as_a_rule_that_writes_none_is_a_fault_of_the_program(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "lois_vides").mkdir()
    (tmp_path / "lois_vides" / "__init__.py").touch()
    (tmp_path / "lois_vides" / "toy_001_rien.py").touch()
    monkeypatch.syspath_prepend(tmp_path)
    package = ModuleType("lois_vides")
    package.__path__ = [str(tmp_path / "lois_vides")]
    with pytest.raises(TypeError, match=r"^lois_vides\.toy_001_rien writes no rule: it lacks EXAMPLE and WRONG and "):
        [*rules_in(package)]
