"""The registry: the rules of all packages in one order, each code once."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from types import ModuleType

import pytest

from actgen.core.errors import MachineFault
from actgen.france.rules import acte, numero
from actgen.rules.registry import ACT_RULES, DOSSIER_RULES, FAMILIES, RULES, in_order, rules_in

CONCORDANCE = (11, 12, 13, 14, 16, 19, 21, 22, 23, 24, 25, 26, 28, 29, 30, 33)
MENTIONS = (1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 15, 17, 18, 20, 27, 31, 32)


def test_the_rules_come_family_by_family_in_the_order_of_their_codes() -> None:
    backwards = in_order(reversed(RULES), FAMILIES)
    assert backwards == RULES
    assert [rule.code for rule in RULES][:2] == ["SEA-001", "SEA-002"]
    assert [rule.code for rule in RULES] != sorted(rule.code for rule in RULES)


def test_a_rule_reads_the_dossier_or_the_finished_act() -> None:
    assert {*DOSSIER_RULES, *ACT_RULES} == {*RULES}
    assert len(DOSSIER_RULES) + len(ACT_RULES) == len(RULES)


def test_two_rules_of_one_code_are_refused() -> None:
    twin = replace(RULES[0], title="Une autre")
    with pytest.raises(MachineFault, match=r"^Le code SEA-001 est celui de deux règles\u00a0: les paquets"):
        in_order((*RULES, twin), FAMILIES)


def test_a_rule_of_no_family_is_refused() -> None:
    stray = replace(RULES[0], code="ZZZ-001")
    with pytest.raises(MachineFault, match=re.escape("Le code ZZZ-001 n’est d’aucune famille (ZZZ)")):
        in_order((*RULES, stray), FAMILIES)


def test_a_package_gives_its_rules_in_the_order_of_their_codes() -> None:
    assert [rule.code for rule in rules_in(numero)] == ["NUM-001", "NUM-002", "NUM-003", "NUM-004"]


def test_the_packages_within_it_give_theirs() -> None:
    assert [rule.code for rule in rules_in(acte)] == [f"ACT-{n:03}" for n in (*CONCORDANCE, *MENTIONS)]


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
